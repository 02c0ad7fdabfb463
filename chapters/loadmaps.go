package chapters

import (
	"fmt"
	"io/fs"
	"math"
	"slices"
)

// loadMaps reads the views, anchors and layers. A content folder without maps has none.
func (l *loader) loadMaps(p *Programme, drafts map[string]*draft) {
	m := &Maps{
		Views: map[string]*MapView{}, Layers: map[string]*MapLayer{}, Notes: map[string]Text{},
		Anchors: map[string]MapPoint{}, Outlines: map[string][]MapPoint{},
	}
	p.Maps = m
	if _, err := fs.Stat(l.fsys, viewsFile); err != nil {
		return
	}
	l.loadViews(m)
	l.loadAnchors(m)
	l.loadLayers(p, m, drafts)
}

func (l *loader) loadViews(m *Maps) {
	var t viewsTOML
	n := l.decode(viewsFile, &t).kept(len(t.Views))
	if t.Notes != nil {
		m.Notes = t.Notes
	}
	for i, v := range t.Views[:n] {
		w := where{file: viewsFile}.item("view", i)
		view := &MapView{
			Map: v.Map, ID: v.ID, Picture: v.Picture, Title: v.Title, where: w,
			Lon: v.Lon, Lat: v.Lat, Scale: v.Scale, Left: v.Left, Top: v.Top, Width: v.Width, Notes: v.Notes,
		}
		switch {
		case v.Map == MapCountry && v.Scale > 0 && v.Scale < 1e5:
		case v.Map == MapCity && v.Width > 1 && v.Width < 1e5:
		default:
			l.at(w, LevelError, fmt.Sprintf("the view is no part of the %s or the %s", MapCountry, MapCity), "give it lon, lat and scale, or left, top and width")
			continue
		}
		put(l, m.Views, v.Map+"/"+v.ID, view, w)
	}
}

func (l *loader) loadAnchors(m *Maps) {
	var t anchorsTOML
	n := l.decode(anchorsFile, &t).kept(len(t.Anchors))
	for i, a := range t.Anchors[:n] {
		w := where{file: anchorsFile}.item("anchor", i)
		at := MapPoint{a.At[0], a.At[1]}
		if a.ID == "" || !finite(at.X) || !finite(at.Y) {
			l.at(w, LevelError, "the anchor has no id or no place", "")
			continue
		}
		if _, taken := m.Anchors[a.ID]; taken {
			l.at(w.sub("id"), LevelError, "the id "+a.ID+" is taken already", "give each its own id")
			continue
		}
		m.Anchors[a.ID] = at
		for _, c := range a.Outline {
			m.Outlines[a.ID] = append(m.Outlines[a.ID], MapPoint{c[0], c[1]})
		}
	}
}

func (l *loader) loadLayers(p *Programme, m *Maps, drafts map[string]*draft) {
	var t layersTOML
	n := l.decode(layersFile, &t).kept(len(t.Layers))
	files := map[string][]geoFeature{}
	for i, y := range t.Layers[:n] {
		w := where{file: layersFile}.item("layer", i)
		layer := &MapLayer{Map: y.Map, ID: y.ID, Night: y.Night, where: w}
		if y.Map != MapCountry && y.Map != MapCity {
			l.at(w, LevelError, fmt.Sprintf("there is no map %q", y.Map), fmt.Sprintf("there are %s and %s", MapCountry, MapCity))
			continue
		}
		put(l, m.Layers, y.Map+"/"+y.ID, layer, w)
		for j, it := range y.Items {
			if item := l.mapItem(p, m, layer, it, w.item("item", j), drafts, files); item != nil {
				layer.Items = append(layer.Items, item)
			}
		}
	}
}

// mapItem reads one thing of a layer, nil if it cannot be drawn.
func (l *loader) mapItem(p *Programme, m *Maps, y *MapLayer, t mapItemTOML, w where, drafts map[string]*draft, files map[string][]geoFeature) *MapItem {
	item := &MapItem{
		Style: t.Style, Place: t.Place, Around: t.Around, Label: t.Label, Side: t.Side, Size: t.Size, Turn: t.Turn, Sources: t.Sources, where: w,
	}
	needs, known := MapStyles[t.Style]
	if !known {
		l.at(w.sub("style"), LevelError, fmt.Sprintf("there is no sign %q", t.Style), "")
		return nil
	}
	if !slices.Contains([]string{"", "right", "left", "above", "below"}, t.Side) {
		l.at(w.sub("side"), LevelWarning, fmt.Sprintf("%q is no side", t.Side), "write right, left, above or below")
	}
	if !(math.Abs(t.Turn) <= 90) {
		l.at(w.sub("turn"), LevelWarning, fmt.Sprintf("%g degrees would stand the name on its head", t.Turn), "write -90 to 90")
		item.Turn = 0
	}
	ok := true
	l.mapMoment(p, item, t, w, drafts)
	course := make([]MapPoint, 0, len(t.Through))
	for _, id := range t.Through {
		if at, found := l.mapPlace(p, m, y.Map, id, w.sub("through")); found {
			course = append(course, at)
		}
	}
	if t.Through != nil {
		item.Lines = append(item.Lines, course)
	}
	if t.File != "" {
		item.Lines = append(item.Lines, l.mapFile(t, w, files)...)
	}
	for _, id := range t.Around {
		if y.Map == MapCountry {
			_, found := l.mapPlace(p, m, y.Map, id, w.sub("around"))
			ok = ok && found
		} else if len(m.Outlines[id]) < 3 {
			l.at(w.sub("around"), LevelError, fmt.Sprintf("there is no outline of %q on the model", id), "write one in "+anchorsFile)
			ok = false
		}
	}
	switch needs {
	case "place":
		ok = l.mapStands(p, m, y, t, item, w) && ok
	case "course":
		for _, line := range item.Lines {
			if len(line) < 2 {
				l.at(w, LevelError, "a way has less than two points", "name the places that it goes through")
				ok = false
				break
			}
		}
		if len(item.Lines) == 0 {
			l.at(w, LevelError, "the way has no points", "name the places that it goes through, or a file")
			ok = false
		}
	case "area":
		if len(item.Lines)+len(item.Around) == 0 {
			l.at(w, LevelError, "the area has no outline", "name the districts or a file")
			ok = false
		}
	}
	if !ok {
		return nil
	}
	return item
}

// mapStands finds the point that a sign stands at.
func (l *loader) mapStands(p *Programme, m *Maps, y *MapLayer, t mapItemTOML, item *MapItem, w where) bool {
	if t.At != nil {
		if len(t.At) != 2 || !finite(t.At[0]) || !finite(t.At[1]) {
			l.at(w.sub("at"), LevelError, "is not a pair of numbers", "")
			return false
		}
		item.Lines = [][]MapPoint{{{t.At[0], t.At[1]}}}
		return true
	}
	_, found := l.mapPlace(p, m, y.Map, t.Place, w.sub("place"))
	return found
}

// mapMoment takes the date, the sources and the moment from the item or its event.
func (l *loader) mapMoment(p *Programme, item *MapItem, t mapItemTOML, w where, drafts map[string]*draft) {
	if t.Event != "" {
		var e *Event
		for _, have := range p.Events {
			if have.ID == t.Event {
				e = have
			}
		}
		if e == nil {
			l.at(w.sub("event"), LevelError, fmt.Sprintf("there is no event %q", t.Event), "")
		} else {
			item.Date, item.At, item.Told = e.Date, e.At, e.Told
			if item.Sources == nil {
				item.Sources = e.Sources
			}
		}
	}
	if t.Date != nil {
		item.Date = l.date(t.Date, w.sub("date"))
	}
	if t.Until != nil {
		item.Until = l.date(t.Until, w.sub("until"))
		if !item.Until.IsZero() && item.Until.Last().Ordinal() < item.Date.First().Ordinal() {
			l.at(w.sub("until"), LevelError, "it ends before it begins", "")
		}
	}
	if t.Told != nil {
		item.At, item.Told = l.moment(drafts, t.Told.Beat, t.Told.Words, w.sub("told"))
	}
}

// mapPlace finds a place on one of the maps.
func (l *loader) mapPlace(p *Programme, m *Maps, kind, id string, w where) (MapPoint, bool) {
	at, ok := m.Point(&MapView{Map: kind}, p.Places, id)
	switch {
	case ok:
	case kind == MapCity && p.Places[id] != nil:
		l.at(w, LevelError, fmt.Sprintf("the place %q does not stand on the model", id), "give it an anchor in "+anchorsFile)
	default:
		l.at(w, LevelError, fmt.Sprintf("there is no place %q", id), "")
	}
	return at, ok
}

func (l *loader) mapFile(t mapItemTOML, w where, files map[string][]geoFeature) (lines [][]MapPoint) {
	list, read := files[t.File]
	if !read {
		var err error
		if list, err = readGeo(l.fsys, t.File); err != nil {
			l.at(w.sub("file"), LevelError, t.File+" "+err.Error(), "")
		}
		files[t.File] = list
	}
next:
	for _, f := range list {
		for key, want := range t.Only {
			if f.properties[key] != want {
				continue next
			}
		}
		lines = append(lines, f.lines...)
	}
	if len(list) > 0 && len(lines) == 0 {
		l.at(w.sub("only"), LevelError, "nothing in "+t.File+" is like that", "")
	}
	return lines
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
