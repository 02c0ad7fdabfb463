package ui

import (
	"fmt"
	"image"
	"testing"
	"time"

	"homs/chapters"
)

// laid is where names stand on a drawing, without drawing it.
func laid(m *maps, k mapKey) (*mapDrawing, *mapPicture) {
	d := m.fill(k, m.programme.Maps.View(k.kind, k.view), image.NewRGBA(image.Rect(0, 0, 1, 1)))
	p := &mapPicture{}
	for _, n := range d.lay() {
		p.names = append(p.names, mapName{d.of[n.Index], n})
	}
	return d, p
}

// TestNamesKeepApartEverySecond goes through the whole film in both languages: at every
// second, and at every tenth of one while the camera is on its way, no two names touch.
func TestNamesKeepApartEverySecond(t *testing.T) {
	for _, l := range []chapters.Language{chapters.English, chapters.Arabic} {
		m := newTestMaps(t, l)
		drawings := map[mapKey]*mapPicture{}
		at := func(k mapKey) *mapPicture {
			if drawings[k] == nil {
				d, p := laid(m, k)
				drawings[k] = p
				keep := append([]image.Rectangle{d.notesRoom()}, d.headings()...)
				apart(t, fmt.Sprintf("%s %s %d", l, k.view, k.until), boxesOf(p), keep)
			}
			return drawings[k]
		}
		seconds, inFlight := 0, 0
		for now := time.Duration(0); now < m.programme.Duration; now += time.Second {
			s := m.programme.SceneAt(now)
			if s == nil || s.Map == "" {
				continue
			}
			seconds++
			p := m.plan(s)
			if now >= p.calm || p.from == nil {
				at(m.key(s, passed(p.moments, now)))
				continue
			}
			keys := m.flightKeys(p.from, s)
			va, vb := windowOf(m.programme.Maps.View(p.from.Map, p.from.View)), windowOf(m.programme.Maps.View(s.Map, s.View))
			f := newMapFlight(at(keys[0]), at(keys[2]), va, vb, m.seen, l == chapters.Arabic)
			inFlight += len(f.names)
			for on := max(now, s.Start); on < min(now+time.Second, p.calm); on += time.Second / 10 {
				u := float64(on-s.Start) / float64(flight)
				var boxes []image.Rectangle
				for _, n := range f.names {
					boxes = append(boxes, n.boxAt(u, va, vb))
				}
				apart(t, fmt.Sprintf("%s at %v", l, on), boxes, mapRooms{m.seen, l == chapters.Arabic}.headings())
			}
		}
		if seconds < 200 || inFlight < 10 {
			t.Errorf("%s: %d seconds of maps, %d names in flight", l, seconds, inFlight)
		}
	}
}

func boxesOf(p *mapPicture) (list []image.Rectangle) {
	for _, n := range p.names {
		list = append(list, n.Box)
	}
	return list
}

func apart(t *testing.T, name string, boxes, keep []image.Rectangle) {
	t.Helper()
	for i, b := range boxes {
		for _, o := range append(keep, boxes[:i]...) {
			if b.Overlaps(o) {
				t.Errorf("%s: names at %v and %v touch", name, b, o)
			}
		}
	}
}

// TestNamesInFlightBeginAndEndInPlace: a name that moves with the camera starts where the
// map it leaves has it and ends where the next one has it, and is never made larger.
func TestNamesInFlightBeginAndEndInPlace(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	count := 0
	for _, c := range m.programme.Chapters {
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				if s.Map == "" || m.plan(s).from == nil {
					continue
				}
				keys := m.flightKeys(m.plan(s).from, s)
				_, from := laid(m, keys[0])
				_, to := laid(m, keys[2])
				va, vb := windowOf(m.programme.Maps.View(s.Map, m.plan(s).from.View)), windowOf(m.programme.Maps.View(s.Map, s.View))
				for _, n := range newMapFlight(from, to, va, vb, m.seen, false).names {
					count++
					for u, list := range map[float64][]mapName{0: from.names, 1: to.names} {
						box, found := n.boxAt(u, va, vb), false
						for _, o := range list {
							off := o.Box.Min.Sub(box.Min)
							found = found || off.X*off.X+off.Y*off.Y <= 4 && o.Box.Size() == box.Size()
						}
						if !found {
							t.Errorf("%s: no name stands at %v at %g of the way", b.ID, box, u)
						}
					}
				}
			}
		}
	}
	if count < 5 {
		t.Errorf("only %d names go with the camera", count)
	}
}

// TestMovementsRunWhileTheyAreTold: a movement is nowhere before it is told, then grows,
// and stands on the map when it has run; all by the time alone.
func TestMovementsRunWhileTheyAreTold(t *testing.T) {
	at := func(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }
	way := &chapters.MapItem{Style: "armed", Told: true, At: at(12)}
	town := &chapters.MapItem{Style: "event", Told: true, At: at(14)}
	late := &chapters.MapItem{Style: "armed", Told: true, At: at(19)}
	p := planOf([]*chapters.MapItem{way, town, late}, at(10), at(12.6), at(20))
	if len(p.ways) != 1 || p.ways[0].item != way {
		t.Fatalf("%d movements run", len(p.ways))
	}
	w := p.ways[0]
	if w.start != at(12.6) || w.run != w.start+growth {
		t.Errorf("it runs from %v to %v", w.start, w.run)
	}
	if w.end < w.run || w.end-town.At < reveal {
		t.Errorf("the map has it at %v, while the town is just coming", w.end)
	}
	if p.comes(late) != late.At {
		t.Error("what is told at the end of a scene must be there at once")
	}

	m := newTestMaps(t, chapters.English)
	s := &chapters.Scene{Map: chapters.MapCountry, View: "m5", Start: at(10), End: at(20)}
	w.item = &chapters.MapItem{Style: "armed", Lines: [][]chapters.MapPoint{{{X: 36, Y: 35}, {X: 37, Y: 36}}}}
	p.ways[0] = w
	share := func(now time.Duration) float32 {
		m.over.reset()
		m.grow(p, s, now, 1)
		if len(m.over.ways) == 0 {
			return -1
		}
		return m.over.ways[0].Share
	}
	half := (w.start + w.run) / 2
	for _, c := range []struct {
		at   time.Duration
		want float32
	}{{w.start - 1, -1}, {half, .5}, {w.run, 1}, {w.end + reveal - 1, 1}, {w.end + reveal, -1}, {half, .5}} {
		if got := share(c.at); got < c.want-.01 || got > c.want+.01 {
			t.Errorf("at %v: %.2f of it, want %.2f", c.at, got, c.want)
		}
	}
}
