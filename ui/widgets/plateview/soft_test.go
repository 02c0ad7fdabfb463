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
func whole(s *soft, f *Frame, stamps []Stamp, w, h int) (pix []byte) {
	s.compose(f, stamps, w, h, func(top, bottom int) { pix = append(pix, s.pix[:(bottom-top)*s.stride]...) })
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
			l := Layer{Picture: noise(r, size(100), size(70), i == 0 || r.IntN(2) == 0), View: view, Opacity: .01 + .99*r.Float32()}
			if first := f.Layers[0]; n%4 == 0 && i > 0 { // two that lie alike
				l.Picture, l.View = noise(r, first.Picture.Width, first.Picture.Height, true), first.View
			}
			f.Add(l)
		}
		if n%3 == 0 {
			f.Shade = Shade{r.Float32(), r.Float32()}
		}
		pix := whole(&s, &f, nil, w, h)
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

// A stamp lies where it should, to a sixty-fourth of a pixel, also where it reaches over the window's edge.
func TestSoftStamps(t *testing.T) {
	if !softAble {
		t.Skip("this processor cannot")
	}
	r := rand.New(rand.NewPCG(7, 8))
	var s soft
	for n := range 300 {
		w, h := 1+r.IntN(60), 1+r.IntN(2*stripRows)
		var f Frame
		f.Add(Layer{Picture: noise(r, w, h, true), View: Whole, Opacity: 1})
		p := noise(r, 1+r.IntN(40), 1+r.IntN(60), false)
		x, y := float32(r.IntN(w+40)-30), float32(r.IntN(h+60)-50)
		if n%2 == 0 {
			x, y = x+float32(r.IntN(64))/64, y+float32(r.IntN(64))/64
		}
		pix := whole(&s, &f, []Stamp{{p, x, y}}, w, h)
		// ink is channel k of the stamp at a place in it: clear outside.
		ink := func(u, v, k int) float64 {
			if u < 0 || v < 0 || u >= p.Width || v >= p.Height {
				return 0
			}
			return float64(p.Pix[4*(v*p.Width+u)+k])
		}
		left, top := int(math.Floor(float64(x))), int(math.Floor(float64(y)))
		fx, fy := float64(x)-float64(left), float64(y)-float64(top)
		for j := range h {
			// What is cut off at the left is not mixed in, so the window's first column may be clearer.
			for i := range w {
				if i == 0 && left < 0 {
					continue
				}
				u, v := i-left, j-top
				at := func(k int) float64 {
					return (ink(u, v, k)*(1-fx)+ink(u-1, v, k)*fx)*(1-fy) + (ink(u, v-1, k)*(1-fx)+ink(u-1, v-1, k)*fx)*fy
				}
				for k := range 4 {
					got, want := float64(pix[j*s.stride+4*i+k]), at(k)+float64(f.Layers[0].Picture.Pix[4*(j*w+i)+k])*(1-at(3)/255)
					if math.Abs(got-want) > 3 {
						t.Fatalf("stamp %d of %dx%d at %v, %v in %dx%d: channel %d at %d, %d is %v, not %.1f", n, p.Width, p.Height, x, y, w, h, k, i, j, got, want)
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
	pix := whole(&s, &f, nil, p.Width, p.Height)
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
		apart  float32
	}{{"drift", 1, Shade{}, 0}, {"drift, scrims", 1, Shade{1, 1}, 0}, {"dissolve of a pair", 2, Shade{}, 0}, {"crossfade", 2, Shade{}, .01}} {
		b.Run(c.name, func(b *testing.B) {
			var s soft
			b.ReportAllocs()
			for n := 0; b.Loop(); n++ {
				f := Frame{Shade: c.shade}
				v := View{float32(n%500) / 20000, .02, .95, .95}
				f.Add(Layer{Picture: one, View: v, Opacity: 1})
				if c.layers > 1 {
					v.X += c.apart
					f.Add(Layer{Picture: two, View: v, Opacity: .5})
				}
				s.compose(&f, nil, 1920, 1080, func(int, int) {})
			}
		})
	}
}
