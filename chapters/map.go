package chapters

import (
	"math"
	"time"
)

// Maps is what the maps of the programme are drawn from: views that a scene can name, and
// layers that it can lay over them. Keys of both are "country/syria": the map and the id.
type Maps struct {
	Views    map[string]*MapView
	Layers   map[string]*MapLayer
	Anchors  map[string]MapPoint   // where places stand on the model of the city, in its pixels
	Outlines map[string][]MapPoint // the districts of the model, in its pixels
	Notes    map[string]Text       // what each map says of itself, and the names of its signs
}

// The maps there are.
const (
	MapCountry = "country"
	MapCity    = "city"
)

// MapPoint is a place on a map: longitude and latitude in degrees on the country, pixels of
// the model (1920x1080, from the top left) on the city.
type MapPoint struct{ X, Y float64 }

// MapView is a part of a map that fills the window. Its picture is 1920x1080.
type MapView struct {
	Map, ID string
	Picture string // file in maps/
	Title   Text

	Lon, Lat, Scale  float64 // country: left and top edge in degrees, pixels a degree of latitude
	Left, Top, Width float64 // city: the window in pixels of the model

	Notes float64 // the most that a line of the notes may take, in pixels; 0 for what is usual

	where where
}

// trueParallel is where a degree of longitude has its right length on the map.
const trueParallel = 34.8

// MapWidth and MapHeight are the size that maps are drawn in, in pixels.
const (
	MapWidth  = 1920
	MapHeight = 1080
)

// Project tells where a point of the map lies in the view, in pixels of its picture.
func (v *MapView) Project(p MapPoint) (x, y float64) {
	if v.Map == MapCity {
		k := MapWidth / v.Width
		return (p.X - v.Left) * k, (p.Y - v.Top) * k
	}
	return (p.X - v.Lon) * v.Scale * math.Cos(trueParallel*math.Pi/180), (v.Lat - p.Y) * v.Scale
}

// Kilometre is the length of one in the view, in pixels; 0 where there is no scale.
func (v *MapView) Kilometre() float64 {
	if v.Map == MapCity {
		return 0
	}
	return v.Scale / 111.32
}

// MapLayer is a set of things that are drawn together.
type MapLayer struct {
	Map, ID string
	Night   bool // its map shows by night
	Items   []*MapItem

	where where
}

// MapItem is one thing on a map.
type MapItem struct {
	Style   string       // one of MapStyles
	Place   string       // id of the place it stands at; on the city also the name of an anchor
	Around  []string     // ids of the districts it fills or encloses
	Lines   [][]MapPoint // its course, or the outlines of its areas
	Label   Text         // what stands beside it, instead of the place's name
	Side    string       // where the label stands best: "right", "left", "above", "below"; "" anywhere
	Size    int          // 1 small, 2, 3 large
	Turn    float64      // how far the label leans, in degrees clockwise
	Date    Date         // zero where it has no date
	Until   Date         // when what began at Date had ended; zero where Date says it all
	Sources []string
	At      time.Duration // when the narration tells it, if Told
	Told    bool

	where where
}

// MapStyles are the signs of the maps, and what each needs: a place, a course of two
// points or more, or an area.
var MapStyles = map[string]string{
	"place":     "place", // a town, a district, a landmark: a mark with its name
	"name":      "place", // a name without a mark
	"water":     "place", // the name of a river or a lake
	"event":     "place", // a place with a date
	"crossing":  "place",
	"past":      "place", // where something has happened before
	"shield":    "place", // the number of a road
	"main-road": "course",
	"road":      "course",
	"river":     "course",
	"stream":    "course",
	"border":    "course",
	"claim":     "course", // a boundary that is disputed
	"person":    "course", // people on the move: always dated
	"armed":     "course", // armed forces on the move: always dated
	"lake":      "area",
	"province":  "area",
	"homs":      "area", // the governorate, tinted
	"hatch":     "area", // districts that a source names as held by somebody: always dated
	"ring":      "area", // a siege: always dated
}

// Point is where a place stands on the map of the view.
func (m *Maps) Point(v *MapView, places map[string]*Place, id string) (MapPoint, bool) {
	if v.Map == MapCity {
		p, ok := m.Anchors[id]
		return p, ok
	}
	p := places[id]
	if p == nil {
		return MapPoint{}, false
	}
	return MapPoint{p.Lon, p.Lat}, true
}

// View finds a view, nil if there is none.
func (m *Maps) View(kind, id string) *MapView { return m.Views[kind+"/"+id] }

// Layer finds a layer, nil if there is none.
func (m *Maps) Layer(kind, id string) *MapLayer { return m.Layers[kind+"/"+id] }
