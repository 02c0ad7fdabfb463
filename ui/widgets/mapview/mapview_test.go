package mapview

import (
	"image"
	"image/color"
	"math"
	"testing"

	"homs/ui/text"
)

var black = color.NRGBA{A: 255}

func white(w, h int) *Sheet {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	return NewSheet(m)
}

func styles(size float32) []text.Style { return []text.Style{{Size: size, Colour: black}} }

func dark(s *Sheet, x, y int) bool { return s.Image.RGBAAt(x, y).R < 128 }

func TestStrokeCoversItsWidthOnly(t *testing.T) {
	s := white(100, 60)
	s.Stroke([][]Point{{{-500, 30}, {50, 30}, {50, 500}}}, 10, black)
	for _, c := range []struct {
		x, y int
		want bool
	}{{5, 30, true}, {5, 26, true}, {5, 34, true}, {5, 23, false}, {5, 37, false}, {50, 58, true}, {60, 30, false}, {53, 27, true}} {
		if got := dark(s, c.x, c.y); got != c.want {
			t.Errorf("at %d, %d: dark is %v", c.x, c.y, got)
		}
	}
}

func TestDashesLeaveGaps(t *testing.T) {
	s := white(200, 20)
	s.Stroke([][]Point{{{0, 10}, {200, 10}}}, 2, black, 20, 20)
	on := 0
	for x := range 200 {
		if dark(s, x, 10) {
			on++
		}
	}
	if on < 95 || on > 115 { // half of it, and the round ends
		t.Errorf("%d of 200 pixels are dark", on)
	}
}

func TestHatchKeepsToItsArea(t *testing.T) {
	s := white(100, 100)
	s.Hatch([][]Point{{{20, 20}, {80, 20}, {80, 80}, {20, 80}}}, 8, 2, black)
	in, out := 0, 0
	for y := range 100 {
		for x := range 100 {
			if dark(s, x, y) {
				if x >= 20 && x < 80 && y >= 20 && y < 80 {
					in++
				} else {
					out++
				}
			}
		}
	}
	if out > 0 || in < 600 || in > 1400 {
		t.Errorf("%d dark inside, %d outside", in, out)
	}
}

func TestGrowHoldsThePoints(t *testing.T) {
	ring := Grow([]Point{{0, 0}, {100, 0}, {100, 80}, {0, 80}, {50, 40}}, 10)
	for _, p := range []Point{{0, 0}, {100, 0}, {100, 80}, {0, 80}, {50, 40}} {
		odd := false
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
				odd = !odd
			}
		}
		if !odd {
			t.Errorf("%v lies outside of its ring", p)
		}
	}
}

func TestTrim(t *testing.T) {
	l := Trim([]Point{{0, 0}, {100, 0}}, 10, 20)
	if len(l) != 2 || l[0] != (Point{10, 0}) || l[1] != (Point{80, 0}) {
		t.Errorf("got %v", l)
	}
	if l := Trim([]Point{{0, 0}, {10, 0}}, 10, 20); len(l) > 1 {
		t.Errorf("more was taken than is there, yet %v is left", l)
	}
}

func TestPlaceNeverCollides(t *testing.T) {
	st := text.Style{Size: 22, Colour: black}
	var labels []Label
	for i := range 60 {
		labels = append(labels, Label{
			At: Point{float64(200 + i%10*37), float64(150 + i/10*31)}, Reach: 4, Need: i % 10, Far: i%2 == 0,
			Words: []string{"Talbiseh", "6 December 2024"}, Lines: []text.Style{st, st}, Sides: Around,
		})
	}
	room, taken := image.Rect(0, 0, 900, 500), []image.Rectangle{image.Rect(300, 0, 420, 120)}
	placed := Place(labels, room, taken, nil)
	if len(placed) < 10 {
		t.Errorf("only %d found room", len(placed))
	}
	for i, p := range placed {
		if !p.Box.In(room) || p.Box.Overlaps(taken[0]) {
			t.Errorf("%v is out of bounds", p.Box)
		}
		for _, q := range placed[:i] {
			if p.Box.Overlaps(q.Box) {
				t.Errorf("%v and %v overlap", p.Box, q.Box)
			}
		}
	}
	if len(placed) > 0 && placed[0].Need != 9 {
		t.Error("the most needed did not come first")
	}
}

// FuzzDraw: lines of any numbers draw without harm.
func FuzzDraw(f *testing.F) {
	f.Add(0.0, 0.0, 10.0, 10.0, 3.0, 2)
	f.Add(math.NaN(), 1.0, math.Inf(1), -1.0, 0.0, 3)
	f.Add(-1e300, 5.0, 1e300, 5.0, 1e3, 4)
	f.Add(-50.0, 20.0, 90.0, 20.0, 2.0, 10000) // crosses both edges
	f.Fuzz(func(t *testing.T, x0, y0, x1, y1, width float64, n int) {
		n = min(max(n, 0), 10000)
		line := make([]Point, n)
		for i := range line {
			u := float64(i) / float64(max(n-1, 1))
			line[i] = Point{x0 + (x1-x0)*u, y0 + (y1-y0)*u*u}
		}
		s := white(64, 36)
		width = math.Min(math.Max(width, 0), 100)
		s.Stroke([][]Point{line, Curve(line)}, width, black)
		s.Stroke([][]Point{Bow(line, .2)}, 2, black, 4, 4)
		s.Fill([][]Point{line}, black)
		s.Hatch([][]Point{line, Grow(line, 3)}, 6, 2, black)
		s.Arrow(line, 10, black)
		s.Disc(Point{x0, y0}, math.Min(width, 20), black)
		o := NewOverlay()
		for _, people := range []bool{true, false} {
			ways := []Way{{&Course{Lines: [][]Point{Trim(line, 1, 1)}, People: people}, .5, 1}}
			o.SetOver(Over{Ways: ways, Width: 64, Height: 36})
		}
	})
}
