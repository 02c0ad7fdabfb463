package ui

import (
	"time"

	"homs/chapters"
	"homs/ui/widgets/mapview"
	"homs/ui/widgets/plateview"
)

// mapOver is what moves over the pictures of a map: movements that run while they are
// told, and names that stay as large as they are while the camera is on its way.
type mapOver struct {
	ways  []mapview.Way
	names []mapview.Name
}

func (o *mapOver) reset() { o.ways, o.names = o.ways[:0], o.names[:0] }

// grow adds the movements that run at a time.
func (m *maps) grow(p *mapPlan, s *chapters.Scene, at time.Duration, opacity float32) {
	for i := range p.ways {
		w := &p.ways[i]
		if at < w.start || at >= w.end+reveal {
			continue
		}
		if w.course == nil {
			d := &mapDrawing{p: m.programme, v: m.programme.Maps.View(s.Map, s.View)}
			w.course = &mapview.Course{Lines: d.ways(w.item), People: w.item.Style == "person"}
		}
		u := min(float64(at-w.start)/float64(w.run-w.start), 1)
		m.over.ways = append(m.over.ways, mapview.Way{Course: w.course, Share: float32(ease(u)), Opacity: opacity})
	}
}

// overlay is what moves over the map at the moment of the last frame, for a window of
// these proportions.
func (m *maps) overlay(window float32) mapview.Over {
	v := mapCover(window, plateview.Whole)
	return mapview.Over{
		Ways: m.over.ways, Names: m.over.names,
		Left: v.X * chapters.MapWidth, Top: v.Y * chapters.MapHeight, Width: v.W * chapters.MapWidth, Height: v.H * chapters.MapHeight,
	}
}
