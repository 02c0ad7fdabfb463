package ui

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/chapters"
	"homs/ui/theme"
	"homs/ui/widgets/press"
)

// mapWidth is how wide the small map of an event is at 1080p.
const mapWidth = 264

// placeMap is a small map with a mark where an event happened; a press opens the atlas there.
type placeMap struct {
	widget.BaseWidget
	press.Press
	name    string
	x, y    float32 // of the mark, 0 to 1
	k       float32
	picture *canvas.Image
	frame   *canvas.Rectangle
	ring    *canvas.Circle
	dot     *canvas.Circle
}

// newPlaceMap is nil where no map shows the place.
func newPlaceMap(a *App, e *chapters.Event) *placeMap {
	v, x, y := viewOf(a, e)
	if v == nil {
		return nil
	}
	m := &placeMap{
		name: a.words.Get("atlas") + ": " + a.o.Programme.Places[e.Place].Name.In(a.words.Language()), x: float32(x), y: float32(y), k: a.look.K,
		picture: canvas.NewImageFromImage(a.thumbs.get("map-" + v.Map + "-" + v.ID)),
		frame:   canvas.NewRectangle(color.Transparent), ring: canvas.NewCircle(color.Transparent), dot: canvas.NewCircle(theme.Amber),
	}
	m.picture.FillMode, m.picture.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleSmooth
	m.Extend(m, func() { a.showOnMap(e) })
	m.ExtendBaseWidget(m)
	return m
}

// viewOf is the view of a map, one that has a small picture, that shows an event's place
// nearest and well inside, and where in it: 0 to 1 from its top left.
func viewOf(a *App, e *chapters.Event) (best *chapters.MapView, x, y float64) {
	p := a.o.Programme
	place := p.Places[e.Place]
	if p.Maps == nil || place == nil {
		return nil, 0, 0
	}
	for _, v := range p.Maps.Views {
		at := chapters.MapPoint{X: place.Lon, Y: place.Lat}
		city := v.Map == chapters.MapCity
		if city {
			at = p.Maps.Anchors[place.ID]
		}
		if !onMap(p.Maps, v, place) || a.thumbs.get("map-"+v.Map+"-"+v.ID) == nil {
			continue
		}
		px, py := v.Project(at)
		px, py = px/chapters.MapWidth, py/chapters.MapHeight
		if px < .1 || px > .9 || py < .12 || py > .82 {
			continue
		}
		if best == nil || city && (best.Map != v.Map || v.Width < best.Width) || best.Map == v.Map && v.Scale > best.Scale {
			best, x, y = v, px, py
		}
	}
	return best, x, y
}

// showOnMap opens the atlas at an event.
func (a *App) showOnMap(e *chapters.Event) {
	a.openAtlas()
	if a.screen != a.atlas {
		return
	}
	kind := chapters.MapCountry
	if v, _, _ := viewOf(a, e); v != nil {
		kind = v.Map
	}
	a.drawer.close()
	a.atlas.slider.Set(slices.Index(a.atlas.events, e))
	a.atlas.turn(kind)
}

// AccessibilityLabel names the place.
func (m *placeMap) AccessibilityLabel() string { return m.name }

// CreateRenderer implements fyne.Widget.
func (m *placeMap) CreateRenderer() fyne.WidgetRenderer { return &placeMapRenderer{m} }

type placeMapRenderer struct{ m *placeMap }

func (r *placeMapRenderer) Destroy()           {}
func (r *placeMapRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *placeMapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.picture, r.m.ring, r.m.dot, r.m.frame}
}

func (r *placeMapRenderer) Layout(s fyne.Size) {
	m, k := r.m, r.m.k
	m.picture.Resize(s)
	m.frame.Resize(s)
	m.frame.CornerRadius = 3 * k
	m.frame.StrokeColor, m.frame.StrokeWidth = theme.Alpha(theme.Ivory, .4), max(1.2*k, 1)
	switch {
	case m.Focused:
		m.frame.StrokeColor, m.frame.StrokeWidth = theme.Ivory, 3*k
	case m.Hovered || m.Down:
		m.frame.StrokeColor = theme.Ivory
	}
	at := fyne.NewPos(m.x*s.Width, m.y*s.Height)
	m.ring.StrokeColor, m.ring.StrokeWidth, m.ring.FillColor = theme.Amber, 2.5*k, theme.Alpha(theme.NightSlate, .55)
	for _, c := range []struct {
		o *canvas.Circle
		r float32
	}{{m.ring, 11 * k}, {m.dot, 5 * k}} {
		c.o.Move(at.SubtractXY(c.r, c.r))
		c.o.Resize(fyne.NewSize(2*c.r, 2*c.r))
	}
}

func (r *placeMapRenderer) Refresh() {
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}
