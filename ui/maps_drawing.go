package ui

import (
	"image"
	"image/color"
	"math"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/widgets/mapview"
)

// The inks of the maps.
var (
	ink      = color.NRGBA{0x2b, 0x2a, 0x2b, 0xff}
	rim      = color.NRGBA{0xef, 0xe7, 0xd8, 0xd8}
	casing   = color.NRGBA{0xfb, 0xf5, 0xe8, 0xd8}
	terra    = color.NRGBA{0x9c, 0x4a, 0x2f, 0xff}
	earth    = color.NRGBA{0x8a, 0x6a, 0x4e, 0xff}
	riverInk = color.NRGBA{0x47, 0x61, 0x6f, 0xff}
	lakeInk  = color.NRGBA{0x39, 0x4c, 0x5c, 0xff}
	waterInk = color.NRGBA{0x2e, 0x46, 0x54, 0xff}
	mapAmber = color.NRGBA{0xd9, 0x8a, 0x2b, 0xff}
	regional = color.NRGBA{0x46, 0x41, 0x3a, 0xe6}
	noteInk  = color.NRGBA{0x5a, 0x53, 0x49, 0xff}
	dateInk  = color.NRGBA{0x7a, 0x3a, 0x12, 0xff}
)

// mapDrawing is one map in the making.
type mapDrawing struct {
	p     *chapters.Programme
	v     *chapters.MapView
	lang  chapters.Language
	sheet *mapview.Sheet
	night bool
	items []mapEntry
	used  map[string]bool // signs that the notes explain
	rows  []noteRow       // the notes, once they are known
	mapRooms

	names map[*chapters.MapItem]image.Rectangle // where names stand
	of    []*chapters.MapItem                   // what each name is of
}

type mapEntry struct {
	*chapters.MapItem
	shown bool // told by now; what is not yet keeps its room
}

func newMapDrawing(p *chapters.Programme, v *chapters.MapView, lang chapters.Language, seen image.Rectangle, ground image.Image) *mapDrawing {
	return &mapDrawing{p: p, v: v, lang: lang, sheet: mapview.NewSheet(ground), used: map[string]bool{}, mapRooms: mapRooms{seen, lang == "ar"}}
}

// add puts an item on the map. A place that is there already gives way.
func (d *mapDrawing) add(item *chapters.MapItem, shown bool) {
	if item.Place != "" {
		for i, have := range d.items {
			if have.Place == item.Place {
				if !shown {
					// The name stays until its date comes, where that will stand.
					d.items = append(d.items, mapEntry{item, false})
					return
				}
				d.items[i] = mapEntry{item, true}
				return
			}
		}
	}
	d.items = append(d.items, mapEntry{item, shown})
}

// lay finds room for the names.
func (d *mapDrawing) lay() []mapview.Placed {
	for _, e := range d.items {
		if e.shown || mapGroup(e.Style) == "ways" {
			d.used[e.Style] = true
			if _, about := d.mark(e.MapItem); about {
				d.used["about"] = true
			}
		}
	}
	taken := append([]image.Rectangle{d.notesRoom()}, d.headings()...)
	for _, e := range d.items {
		if mapGroup(e.Style) == "ways" { // also those still to come: names do not move for them
			for _, l := range d.ways(e.MapItem) {
				for _, p := range l {
					taken = append(taken, image.Rect(-7, -7, 7, 7).Add(image.Pt(int(p.X), int(p.Y))))
				}
			}
		}
	}
	labels, of := d.labels()
	d.of = of
	placed := mapview.Place(labels, d.words(), taken, d.courses())
	d.names = map[*chapters.MapItem]image.Rectangle{}
	for _, p := range placed {
		d.names[of[p.Index]] = p.Box
	}
	return placed
}

// courses is where roads and rivers run: names stand elsewhere if they can.
func (d *mapDrawing) courses() (list []image.Rectangle) {
	for _, e := range d.items {
		g := mapGroup(e.Style)
		if !e.shown || g != "roads" && g != "water" || e.Style == "stream" {
			continue
		}
		for _, l := range d.lines(e.MapItem, g == "roads") {
			for _, p := range mapview.Dots(l, 8, d.seen) {
				list = append(list, image.Rect(-4, -4, 4, 4).Add(image.Pt(int(p.X), int(p.Y))))
			}
		}
	}
	return list
}

// signs draws all but names and notes.
func (d *mapDrawing) signs() {
	if d.night {
		d.sheet.Dim(.40, .44, .56)
	}
	for _, group := range mapGroups {
		for _, e := range d.items {
			// A mark that found no room for its name says nothing.
			if e.shown && mapGroup(e.Style) == group && (group != "marks" || d.named(e.MapItem)) {
				d.sign(e.MapItem)
			}
		}
	}
}

// mapName is a name as it stands on a drawn map.
type mapName struct {
	item *chapters.MapItem
	mapview.Placed
}

// write writes the names.
func (d *mapDrawing) write(placed []mapview.Placed) []mapName {
	names := make([]mapName, len(placed))
	for i, p := range placed {
		names[i] = mapName{d.of[p.Index], d.sheet.Label(p)}
	}
	return names
}

func (d *mapDrawing) named(item *chapters.MapItem) bool {
	_, ok := d.names[item]
	return ok
}

// hits is where places can be touched.
func (d *mapDrawing) hits() (list []mapHit) {
	for _, e := range d.items {
		if at, ok := d.stands(e.MapItem); ok && e.Place != "" && d.p.Places[e.Place] != nil {
			list = append(list, mapHit{e.Place, d.names[e.MapItem], at.X, at.Y})
		}
	}
	return list
}

// mapGroups is the order of drawing, from the ground up.
var mapGroups = []string{"areas", "water", "lakes", "borders", "roads", "claims", "ways", "marks"}

func mapGroup(style string) string {
	switch style {
	case "province", "homs":
		return "areas"
	case "lake":
		return "lakes" // over the rivers that run through them
	case "river", "stream":
		return "water"
	case "border", "claim":
		return "borders"
	case "road", "main-road":
		return "roads"
	case "hatch", "ring":
		return "claims"
	case "person", "armed":
		return "ways"
	}
	return "marks"
}

func (d *mapDrawing) point(p chapters.MapPoint) mapview.Point {
	x, y := d.v.Project(p)
	return mapview.Point{X: x, Y: y}
}

func (d *mapDrawing) lines(item *chapters.MapItem, curve bool) (out [][]mapview.Point) {
	for _, l := range item.Lines {
		line := make([]mapview.Point, len(l))
		for i, p := range l {
			line[i] = d.point(p)
		}
		if curve {
			line = mapview.Curve(line)
		}
		out = append(out, line)
	}
	return out
}

// stands is where an item with a place is, on the sheet.
func (d *mapDrawing) stands(item *chapters.MapItem) (mapview.Point, bool) {
	if item.Place == "" {
		if len(item.Lines) == 0 || len(item.Lines[0]) == 0 {
			return mapview.Point{}, false
		}
		return d.point(item.Lines[0][0]), true
	}
	p, ok := d.p.Maps.Point(d.v, d.p.Places, item.Place)
	return d.point(p), ok
}

// around is the outlines of the districts an item names: on the country three kilometres
// round each place.
func (d *mapDrawing) around(item *chapters.MapItem) (out [][]mapview.Point) {
	for _, id := range item.Around {
		if d.v.Map == chapters.MapCity {
			var ring []mapview.Point
			for _, p := range d.p.Maps.Outlines[id] {
				ring = append(ring, d.point(p))
			}
			out = append(out, ring)
			continue
		}
		if p, ok := d.p.Maps.Point(d.v, d.p.Places, id); ok {
			out = append(out, mapview.Round(d.point(p), placeAbout*d.v.Kilometre()))
		}
	}
	return append(out, d.lines(item, false)...)
}

// placeAbout is how far off a place outside the city may lie whose point is not exact, in
// kilometres.
const placeAbout = 3

// mark is the radius of the sign of a place, in pixels, and whether it is a circle about
// where the place must be.
func (d *mapDrawing) mark(item *chapters.MapItem) (radius float64, about bool) {
	if p := d.p.Places[item.Place]; p != nil && !p.Exact && d.v.Map == chapters.MapCountry {
		if r := placeAbout * d.v.Kilometre(); r > 9 {
			return r, true
		}
	}
	if d.v.Map == chapters.MapCity {
		if _, district := d.p.Maps.Outlines[item.Place]; district {
			return 0, false
		}
		return 5, false
	}
	return []float64{3.4, 3.4, 5, 7}[min(max(item.Size, 0), 3)], false
}

func serif(size float32, w text.Weight, c color.NRGBA, rtl bool) text.Style {
	lead := 1.16
	if rtl {
		lead = 1.3 // Arabic letters reach farther up and down
	}
	return text.Style{Family: text.Serif, Weight: w, Size: size, Colour: c, RTL: rtl, LineHeight: float32(math.Round(float64(size) * lead))}
}
