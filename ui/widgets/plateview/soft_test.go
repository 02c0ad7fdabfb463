//go:build amd64 && cgo && !gles

package plateview

import (
	"math"
	"math/rand/v2"
	"testing"
)

// noise is a picture of it.
func noise(r *rand.Rand, w, h int, opaque bool) *Picture {
	p := &Picture{Pix: make([]byte, 4*w*h), Width: w, Height: h, Opaque: opaque}
	for i := 0; i < len(p.Pix); i += 4 {
		a := 255
		if !opaque {
			a = r.IntN(256)
		}
		for k := range 3 {
			p.Pix[i+k] = byte(r.IntN(a + 1))
		}
		p.Pix[i+3] = byte(a)
	}
	return p
}

// at is channel k of p at a place in its pixels, mixed from the four around it.
func (p *Picture) at(x, y float64, k int) float64 {
	x, y = min(max(x, 0), float64(p.Width-1)), min(max(y, 0), float64(p.Height-1))
	get := func(x, y int) float64 {
		return float64(p.Pix[4*(min(y, p.Height-1)*p.Width+min(x, p.Width-1))+k])
	}
	i, j := int(x), int(y)
	u, v := x-float64(i), y-float64(j)
	return (get(i, j)*(1-u)+get(i+1, j)*u)*(1-v) + (get(i, j+1)*(1-u)+get(i+1, j+1)*u)*v
}

// reference is channel k of a frame of w by h at a pixel, by the book.
func reference(f Frame, w, h, x, y, k int) float64 {
	out, sum := 0.0, func(l Layer, k int) float64 {
		p := l.Picture
		return p.at((float64(l.View.X)+(float64(x)+.5)/float64(w)*float64(l.View.W))*float64(p.Width)-.5,
			(float64(l.View.Y)+(float64(y)+.5)/float64(h)*float64(l.View.H))*float64(p.Height)-.5, k)
	}
	for i, l := range f.Layers[:f.Count] {
		o := float64(l.Opacity)
		if i == 0 {
			o, out = 1, 0
		}
		if i == 0 {
			out = sum(l, k)
			continue
		}
		out = sum(l, k)*o + out*(1-sum(l, 3)*o/255)
	}
	shade := func(a float64) { out = out*(1-a) + a*[4]float64{shadeBlue, shadeGreen, shadeRed, 255}[k] }
	if top := h * topShade / 1080; y < top {
		shade(float64(topAlpha((float32(y)+.5)/float32(top)) * f.Shade.Top))
	}
	if bottom := h * bottomShade / 1080; y >= h-bottom {
		shade(float64(bottomAlpha((float32(y-h+bottom)+.5)/float32(bottom)) * f.Shade.Bottom))
	}
	return out
}

// whole is a frame in one piece.
func whole(s *soft, f *Frame, w, h int) (pix []byte) {
	s.compose(f, w, h, func(top, bottom int) { pix = append(pix, s.pix[:(bottom-top)*s.stride]...) })
	return pix
}

// What the processor composes is what the book says, for pictures and windows of any size, also
// where a view reaches over a picture's edge: within the steps of a sixty-fourth of a pixel.
func TestSoftComposesByTheBook(t *testing.T) {
	if !softAble {
		t.Skip("this processor cannot")
	}
	r := rand.New(rand.NewPCG(1, 2))
	var s soft
	for n := range 300 {
		size := func(most int) int { return 1 + r.IntN(1+r.IntN(most)) }
		w, h := size(90), size(3*stripRows)
		var f Frame
		for i := range 1 + r.IntN(Slots) {
			view := View{r.Float32() * .5, r.Float32() * .5, .1 + r.Float32()*.5, .1 + r.Float32()*.5}
			f.Add(Layer{Picture: noise(r, size(100), size(70), i == 0 || r.IntN(2) == 0), View: view, Opacity: .01 + .99*r.Float32()})
		}
		if n%3 == 0 {
			f.Shade = Shade{r.Float32(), r.Float32()}
		}
		pix := whole(&s, &f, w, h)
		// A step of the weights is worth 2 levels each way, a rounding half a level a layer.
		const most = 7
		for y := range h {
			for x := range w {
				for k := range 4 {
					got, want := float64(pix[y*s.stride+4*x+k]), reference(f, w, h, x, y, k)
					if math.Abs(got-want) > most {
						t.Fatalf("frame %d, %dx%d, %d layers: channel %d at %d, %d is %v, not %.1f", n, w, h, f.Count, k, x, y, got, want)
					}
				}
			}
		}
	}
}

// At its own size and place a picture is not changed by a bit.
func TestSoftIsExact(t *testing.T) {
	if !softAble {
		t.Skip("this processor cannot")
	}
	p := noise(rand.New(rand.NewPCG(3, 4)), 203, 101, true)
	var f Frame
	f.Add(Layer{Picture: p, View: Whole, Opacity: 1})
	var s soft
	pix := whole(&s, &f, p.Width, p.Height)
	for y := range p.Height {
		for i := range 4 * p.Width {
			if got, want := pix[y*s.stride+i], p.Pix[4*y*p.Width+i]; got != want {
				t.Fatalf("byte %d of row %d is %d, not %d", i, y, got, want)
			}
		}
	}
}

// BenchmarkSoft composes frames of 1920x1080: a picture that drifts, and one that comes over another.
func BenchmarkSoft(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	one, two := noise(r, 1920, 1080, true), noise(r, 1920, 1080, true)
	for _, c := range []struct {
		name   string
		layers int
		shade  Shade
	}{{"drift", 1, Shade{}}, {"drift, scrims", 1, Shade{1, 1}}, {"crossfade", 2, Shade{}}} {
		b.Run(c.name, func(b *testing.B) {
			var s soft
			b.ReportAllocs()
			for n := 0; b.Loop(); n++ {
				f := Frame{Shade: c.shade}
				v := View{float32(n%500) / 20000, .02, .95, .95}
				f.Add(Layer{Picture: one, View: v, Opacity: 1})
				if c.layers > 1 {
					f.Add(Layer{Picture: two, View: v, Opacity: .5})
				}
				s.compose(&f, 1920, 1080, func(int, int) {})
			}
		})
	}
}
