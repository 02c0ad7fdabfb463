package ui

import (
	"image"
	"math"

	"homs/chapters"
)

// mapHit is where a place can be touched on a drawn map, in its pixels.
type mapHit struct {
	place string
	box   image.Rectangle // of its name, empty if there is none
	x, y  float64
}

// atlasItems is what the atlas shows when the first n events have happened: the ground and
// the roads, what was under way on the day of the last one, and a mark with the last date
// for every place.
func atlasItems(p *chapters.Programme, v *chapters.MapView, n int) (items []*chapters.MapItem) {
	m := p.Maps
	n = min(n, len(p.Events))
	now := p.Events[n-1]
	first, last := now.Date.First().Ordinal(), now.Date.Last().Ordinal()
	ground := []string{"rivers", "roads"}
	if v.Map == chapters.MapCity {
		ground = []string{"rivers"}
	}
	for _, item := range mapItems(m, v.Map, ground) {
		if chapters.MapStyles[item.Style] != "place" || item.Style != "place" || item.Size >= 2 {
			items = append(items, item)
		}
	}
	for _, y := range m.Layers {
		if y.Map != v.Map {
			continue
		}
		for _, item := range y.Items {
			if item.Date.IsZero() || chapters.MapStyles[item.Style] == "place" {
				continue
			}
			end := item.Date.Last()
			if !item.Until.IsZero() {
				end = item.Until.Last()
			}
			if item.Date.First().Ordinal() <= last && end.Ordinal() >= first {
				items = append(items, item)
			}
		}
	}
	latest := map[string]*chapters.Event{}
	var order []string
	for i, e := range p.Events {
		if !onMap(m, v, p.Places[e.Place]) {
			continue
		}
		if latest[e.Place] == nil {
			order = append(order, e.Place)
		}
		if i < n || latest[e.Place] == nil {
			latest[e.Place] = e
		}
	}
	happened := map[string]bool{}
	for _, e := range p.Events[:n] {
		happened[e.Place] = true
	}
	for _, id := range order {
		item := &chapters.MapItem{Style: "place", Place: id, Size: 1}
		switch {
		case id == now.Place:
			item.Style, item.Size, item.Date = "event", 3, now.Date
		case happened[id]:
			item.Style, item.Size, item.Date = "past", 1, latest[id].Date
		}
		items = append(items, item)
	}
	return items
}

// onMap tells on which of the maps a place belongs: the city has what stands on its model,
// the country the rest, and Homs is on both.
func onMap(m *chapters.Maps, v *chapters.MapView, p *chapters.Place) bool {
	if p == nil || p.Kind == "country" {
		return false
	}
	at, ok := m.Anchors[p.ID]
	if v.Map == chapters.MapCity {
		x, y := v.Project(at)
		return ok && p.ID != "homs" && x > 0 && y > 0 && x < chapters.MapWidth && y < mapShown
	}
	if ok && p.ID != "homs" {
		return false
	}
	x, y := v.Project(chapters.MapPoint{X: p.Lon, Y: p.Lat})
	return x > 0 && y > 0 && x < chapters.MapWidth && y < mapShown
}

// mapShown is how far down a view of the atlas shows places, in its pixels.
const mapShown = 750

// placeAt is the place at a point of a drawn map: the one whose name or mark is there, else
// the nearest one that a finger may mean.
func (m *maps) placeAt(k mapKey, x, y float64) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	const finger = 44
	best, near := "", float64(finger)
	p := m.kept[k]
	if p == nil {
		return ""
	}
	for _, h := range p.hits {
		if image.Pt(int(x), int(y)).In(h.box.Inset(-4)) {
			return h.place
		}
		if d := math.Hypot(h.x-x, h.y-y); d < near {
			best, near = h.place, d
		}
	}
	return best
}
