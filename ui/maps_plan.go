package ui

import (
	"slices"
	"strings"
	"time"

	"homs/chapters"
	"homs/ui/widgets/mapview"
)

const (
	// reveal is how long something new on a map takes to come.
	reveal = 900 * time.Millisecond
	// growth is how long a movement takes to run to its end, once it is told.
	growth = 2200 * time.Millisecond
	// leastGrowth is what must be left of a scene for a movement to run at all.
	leastGrowth = time.Second
)

// mapPlan is what comes onto the map of a scene, and when. It does not change while the
// programme runs.
type mapPlan struct {
	layers  string
	calm    time.Duration   // nothing comes before: the camera is still on its way
	moments []time.Duration // at which the map has something new
	ways    []mapWay        // movements that run while they are told
	items   map[*chapters.MapItem]time.Duration
	from    *chapters.Scene // which the camera comes from, nil if it does not move
}

// mapWay is a movement that runs from one time to another; then it stands on the map.
type mapWay struct {
	item            *chapters.MapItem
	start, run, end time.Duration // it is told, it has run, the map has it
	course          *mapview.Course
}

// plan is that of a scene; made once.
func (m *maps) plan(s *chapters.Scene) *mapPlan {
	p := m.plans[s]
	if p == nil {
		from, calm := m.before(s), s.Start
		if from != nil {
			calm += flight
		}
		p = planOf(mapItems(m.programme.Maps, s.Map, s.Layers), s.Start, calm, s.End)
		p.layers, p.from = strings.Join(s.Layers, " "), from
		m.plans[s] = p
	}
	return p
}

// planOf finds the times within a scene at which the voice tells something new on its map.
// Those nearly together are one.
func planOf(items []*chapters.MapItem, start, calm, end time.Duration) *mapPlan {
	p := &mapPlan{calm: calm, items: map[*chapters.MapItem]time.Duration{}}
	var ways []mapWay
	var told []time.Duration
	for _, item := range items {
		if !item.Told || item.At < start || item.At >= end {
			continue
		}
		at := max(item.At, calm, start+reveal/2)
		if run := min(growth, end-reveal-at); mapGroup(item.Style) == "ways" && run >= leastGrowth {
			ways = append(ways, mapWay{item: item, start: at, run: at + run, end: at + run})
			continue
		}
		if item.At <= start+reveal/2 {
			continue // there from the start
		}
		told = append(told, at)
		p.items[item] = at
	}
	slices.Sort(told)
	for _, t := range told {
		if n := len(p.moments); n == 0 || t-p.moments[n-1] > reveal {
			p.moments = append(p.moments, t)
		}
	}
	for _, w := range ways {
		// The map has it only when nothing else is just coming.
		for _, t := range p.moments {
			if d := w.end - t; d > -reveal && d < reveal && d != 0 {
				w.end = t + reveal
			}
		}
		p.items[w.item] = w.end
		p.ways = append(p.ways, w)
		if i, have := slices.BinarySearch(p.moments, w.end); !have {
			p.moments = slices.Insert(p.moments, i, w.end)
		}
	}
	return p
}

// comes is when an item is on the map of the scene: at once, if it has been told before.
func (p *mapPlan) comes(item *chapters.MapItem) time.Duration { return p.items[item] }

// passed is how many of the moments have come.
func passed(moments []time.Duration, at time.Duration) (n int) {
	for n < len(moments) && moments[n] <= at {
		n++
	}
	return n
}

// mapItems is what the layers hold, the ground first.
func mapItems(m *chapters.Maps, kind string, layers []string) (items []*chapters.MapItem) {
	for _, id := range append([]string{groundLayer}, layers...) {
		if y := m.Layer(kind, id); y != nil {
			items = append(items, y.Items...)
		}
	}
	return items
}

const groundLayer = "ground"
