package ui

import (
	"math"
	"time"

	"homs/chapters"
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
	if from == nil || from == s || from.Map != s.Map || from.View == s.View || m.programme.Maps.View(from.Map, from.View) == nil {
		return nil
	}
	return from
}

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

// fly shows the camera on its way: the names of the view it leaves go first, those of the
// view it comes to come last, so that no name is seen to grow. It reports whether all is
// at hand; it asks for nothing, for a cut is better than a late flight.
func (m *maps) fly(f *plateview.Frame, from, to *chapters.Scene, at time.Duration, window float32) bool {
	var have [4]*plateview.Picture
	i := 0
	m.flightKeys(from, to, func(k mapKey) { have[i] = m.peek(k); i++ })
	a, aBare, b, bBare := have[0], have[1], have[2], have[3]
	if a == nil || aBare == nil || b == nil || bBare == nil {
		return false
	}
	t := float64(at-to.Start) / float64(flight)
	part := func(from, to float64) float64 { return ease(min(max((t-from)/(to-from), 0), 1)) }
	va := windowOf(m.programme.Maps.View(from.Map, from.View))
	vb := windowOf(m.programme.Maps.View(to.Map, to.View))
	eye := va.towards(vb, part(0.05, 0.86))
	viewA, viewB := mapCover(window, eye.in(va)), mapCover(window, eye.in(vb))
	*f = plateview.Frame{Shade: f.Shade}
	// The pictures turn into one another where both show nearly the same: at the end on the
	// way in, at the start on the way out.
	mix := part(0.72, 0.84)
	if vb.width > va.width {
		mix = part(0.12, 0.26)
	}
	if mix < 1 {
		f.Add(plateview.Layer{Picture: aBare, View: viewA, Opacity: 1})
		f.Add(plateview.Layer{Picture: a, View: viewA, Opacity: float32(1 - part(0, 0.25))})
	}
	f.Add(plateview.Layer{Picture: bBare, View: viewB, Opacity: float32(mix)})
	f.Add(plateview.Layer{Picture: b, View: viewB, Opacity: float32(part(0.82, 1))})
	return true
}

// flightKeys calls for the drawings that a flight needs: of the view it leaves and of the
// one it comes to, each with and without names.
func (m *maps) flightKeys(from, to *chapters.Scene, each func(mapKey)) {
	old, moments := m.key(from)
	old.until = passed(moments, from.End)
	now, _ := m.key(to)
	for _, k := range []mapKey{old, now} {
		each(k)
		k.bare = true
		each(k)
	}
}
