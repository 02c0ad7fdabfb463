package ui

import (
	"math"
	"time"

	"homs/chapters"
	"homs/ui/widgets/mapview"
	"homs/ui/widgets/plateview"
)

// flight is how long the camera takes from one view of a map to the next.
const flight = 2600 * time.Millisecond

// before is the scene before s if it shows another view of the same map, else nil.
func (m *maps) before(s *chapters.Scene) *chapters.Scene {
	if s.Start == 0 {
		return nil
	}
	from := m.programme.SceneAt(s.Start - time.Millisecond)
	if from == nil || !otherView(from, s) || m.programme.Maps.View(from.Map, from.View) == nil {
		return nil
	}
	return from
}

// otherView reports whether two scenes show different views of one map.
func otherView(a, b *chapters.Scene) bool { return a.Map != "" && a.Map == b.Map && a.View != b.View }

// window is a part of a map, in units that all views of it share.
type mapWindow struct{ left, top, width float64 }

func windowOf(v *chapters.MapView) mapWindow {
	if v.Map == chapters.MapCity {
		return mapWindow{v.Left, v.Top, v.Width}
	}
	// Both scales agree in pixels, so degrees of longitude count by their length here.
	x, _ := v.Project(chapters.MapPoint{})
	return mapWindow{-x / v.Scale, -v.Lat, chapters.MapWidth / v.Scale}
}

const mapShape = float64(chapters.MapWidth) / chapters.MapHeight

// towards is the window on the way from a to b: it grows or shrinks evenly.
func (a mapWindow) towards(b mapWindow, u float64) mapWindow {
	w := a.width * math.Pow(b.width/a.width, u)
	// The way of the middle goes with the width, so that the target stays in sight.
	k := u
	if d := b.width - a.width; math.Abs(d) > a.width*1e-3 {
		k = (w - a.width) / d
	}
	x := a.left + a.width/2 + (b.left+b.width/2-a.left-a.width/2)*k
	y := a.top + a.width/mapShape/2 + (b.top+b.width/mapShape/2-a.top-a.width/mapShape/2)*k
	return mapWindow{x - w/2, y - w/mapShape/2, w}
}

// in is the part of the picture that shows p which the window sees, as far as it reaches.
func (a mapWindow) in(p mapWindow) plateview.View {
	w := min(a.width/p.width, 1)
	x := min(max((a.left-p.left)/p.width, 0), 1-w)
	y := min(max((a.top-p.top)/p.width*mapShape, 0), 1-w)
	return plateview.View{X: float32(x), Y: float32(y), W: float32(w), H: float32(w)}
}

// mapCover fits a part of a map into a window of other proportions.
func mapCover(window float32, v plateview.View) plateview.View {
	c := plateview.Cover(window, float32(mapShape), 0.5, 0.5, 1)
	return plateview.View{X: v.X + v.W*c.X, Y: v.Y + v.H*c.Y, W: v.W * c.W, H: v.H * c.H}
}

// fly shows the camera on its way. First the names go that only the view it leaves has;
// then the camera moves, and names that both views have move with their places; at last the
// others come. It reports whether all is at hand; it asks for nothing, for a cut is better
// than a late flight.
func (m *maps) fly(f *plateview.Frame, from, to *chapters.Scene, at time.Duration, window float32) bool {
	var have [4]*mapPicture
	for i, k := range m.flightKeys(from, to) {
		if have[i] = m.peek(k); have[i] == nil {
			return false
		}
	}
	a, aBare, b, bBare := have[0], have[1], have[2], have[3]
	va := windowOf(m.programme.Maps.View(from.Map, from.View))
	vb := windowOf(m.programme.Maps.View(to.Map, to.View))
	t := float64(at-to.Start) / float64(flight)
	eye, mix := flightAt(va, vb, t)
	inA, inB := eye.in(va), eye.in(vb)
	viewA, viewB := mapCover(window, inA), mapCover(window, inB)
	*f = plateview.Frame{Shade: f.Shade}
	if mix < 1 {
		f.Add(plateview.Layer{Picture: aBare.picture, View: viewA, Opacity: 1})
		f.Add(plateview.Layer{Picture: a.picture, View: viewA, Opacity: float32(1 - part(t, 0, flightOff))})
	}
	f.Add(plateview.Layer{Picture: bBare.picture, View: viewB, Opacity: float32(mix)})
	f.Add(plateview.Layer{Picture: b.picture, View: viewB, Opacity: float32(part(t, flightOn, 1))})

	p := m.flown(to, a, b, va, vb)
	for i := range p.names {
		x, y := p.names[i].at(t, inA, inB, mix)
		m.over.names = append(m.over.names, mapview.Name{Image: p.names[i].image, X: x, Y: y})
	}
	return true
}

// flown is the flight to a scene, made once for each pair of pictures.
func (m *maps) flown(to *chapters.Scene, a, b *mapPicture, va, vb mapWindow) *mapFlight {
	p := m.flights[to]
	if p == nil || p.a != a || p.b != b {
		if len(m.flights) > 2 {
			clear(m.flights)
		}
		p = newMapFlight(a, b, va, vb, m.seen, m.language() == chapters.Arabic)
		m.flights[to] = p
	}
	return p
}

// The parts of a flight: names have gone, names begin to come.
const (
	flightOff = .14
	flightOn  = .86
)

// part is how far a part of the flight has come, 0 to 1, gently.
func part(t, from, to float64) float64 { return ease(min(max((t-from)/(to-from), 0), 1)) }

// flightAt is what the camera sees at t, 0 to 1, and how much of the view it comes to.
// The pictures turn into one another where both show nearly the same: at the end on the
// way in, at the start on the way out.
func flightAt(a, b mapWindow, t float64) (eye mapWindow, mix float64) {
	mix = part(t, .74, .85)
	if b.width > a.width {
		mix = part(t, .15, .28)
	}
	return a.towards(b, part(t, flightOff, flightOn)), mix
}

// flightKeys names the drawings that a flight needs: of the view it leaves and of the one
// it comes to, each with and without names.
func (m *maps) flightKeys(from, to *chapters.Scene) [4]mapKey {
	old := m.key(from, len(m.plan(from).moments))
	now := m.key(to, 0)
	bareOld, bareNow := old, now
	bareOld.bare, bareNow.bare = true, true
	return [4]mapKey{old, bareOld, now, bareNow}
}
