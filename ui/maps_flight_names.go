package ui

import (
	"image"
	"slices"

	"homs/chapters"
	"homs/ui/widgets/mapview"
	"homs/ui/widgets/plateview"
)

// mapFlight is a way of the camera from one picture to another, with the names that both
// of them have.
type mapFlight struct {
	a, b  *mapPicture
	names []flyingName
}

// flyingName is a name that moves with its place and stays as large as it is.
type flyingName struct {
	image  *image.RGBA
	box    image.Rectangle // on the picture that the camera leaves, with the room for its rim
	a, b   mapview.Point   // its place on both pictures
	offset [2]image.Point  // from its place to the corner of the image, on both
	need   int
}

// flightSteps is how often the way is looked at for names that would touch.
const flightSteps = 52

func newMapFlight(a, b *mapPicture, va, vb mapWindow, seen image.Rectangle, rtl bool) *mapFlight {
	f := &mapFlight{a: a, b: b}
	for _, n := range a.names {
		i := slices.IndexFunc(b.names, func(o mapName) bool { return sameName(n, o) })
		if i < 0 {
			continue
		}
		o := b.names[i]
		m, edge := mapview.Cut(n.Placed)
		at, bt := image.Pt(int(n.At.X+.5), int(n.At.Y+.5)), image.Pt(int(o.At.X+.5), int(o.At.Y+.5))
		f.names = append(f.names, flyingName{
			image: m, box: m.Rect.Add(n.Box.Min).Add(edge), a: n.At, b: o.At, need: n.Need,
			offset: [2]image.Point{n.Box.Min.Add(edge).Sub(at), o.Box.Min.Add(edge).Sub(bt)},
		})
	}
	f.part(va, vb, mapRooms{seen, rtl})
	return f
}

// sameName reports whether both maps write a name alike.
func sameName(a, b mapName) bool {
	return a.item.Place == b.item.Place && a.Turn == 0 && b.Turn == 0 && !a.Leader && !b.Leader && a.Slip == b.Slip &&
		a.Rule == b.Rule && a.Halo == b.Halo && slices.Equal(a.Words, b.Words) && slices.Equal(a.Lines, b.Lines)
}

// part leaves out the names that would touch a more needed one on the way, or what else
// stands on the screen.
func (f *mapFlight) part(va, vb mapWindow, rooms mapRooms) {
	slices.SortStableFunc(f.names, func(a, b flyingName) int { return b.need - a.need })
	var kept []flyingName
next:
	for _, n := range f.names {
		for step := range flightSteps + 1 {
			t := float64(step) / flightSteps
			box := n.boxAt(t, va, vb)
			if !box.In(rooms.words()) {
				continue next
			}
			for _, h := range rooms.headings() {
				if box.Overlaps(h) {
					continue next
				}
			}
			for _, k := range kept {
				if box.Overlaps(k.boxAt(t, va, vb)) {
					continue next
				}
			}
		}
		kept = append(kept, n)
	}
	f.names = kept
}

// at is the corner of the name's image at t, in pixels of the map as large as the window;
// inA and inB are the parts of the pictures that show, and mix how much of the second.
func (n *flyingName) at(t float64, inA, inB plateview.View, mix float64) (x, y float32) {
	spot := func(p mapview.Point, v plateview.View) (float64, float64) {
		return (p.X/chapters.MapWidth - float64(v.X)) / float64(v.W) * chapters.MapWidth,
			(p.Y/chapters.MapHeight - float64(v.Y)) / float64(v.H) * chapters.MapHeight
	}
	ax, ay := spot(n.a, inA)
	bx, by := spot(n.b, inB)
	u := part(t, flightOff, flightOn)
	between := func(a, b, u float64) float64 { return a + (b-a)*u }
	return float32(between(ax, bx, mix) + between(float64(n.offset[0].X), float64(n.offset[1].X), u)),
		float32(between(ay, by, mix) + between(float64(n.offset[0].Y), float64(n.offset[1].Y), u))
}

// boxAt is the room of the name at t, without its rim.
func (n *flyingName) boxAt(t float64, va, vb mapWindow) image.Rectangle {
	eye, mix := flightAt(va, vb, t)
	x, y := n.at(t, eye.in(va), eye.in(vb), mix)
	return n.image.Rect.Add(image.Pt(int(x+.5), int(y+.5))).Inset(mapview.CutEdge)
}
