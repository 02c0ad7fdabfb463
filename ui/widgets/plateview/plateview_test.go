package plateview

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestCoverFillsTheWindowAndStaysInThePicture(t *testing.T) {
	for _, window := range []float32{16.0 / 9, 4.0 / 3, 9.0 / 16, 32.0 / 9} {
		for _, picture := range []float32{16.0 / 9, 1, 21.0 / 9} {
			for _, zoom := range []float32{0.5, 1, 1.1, 3} {
				for _, at := range [][2]float32{{0, 0}, {0.5, 0.5}, {1, 0.2}} {
					v := Cover(window, picture, at[0], at[1], zoom)
					if v.X < 0 || v.Y < 0 || v.X+v.W > 1+1e-6 || v.Y+v.H > 1+1e-6 {
						t.Fatalf("window %v, picture %v, zoom %v: %+v leaves the picture", window, picture, zoom, v)
					}
					if got := v.W * picture / v.H; math.Abs(float64(got-window)) > 1e-3 {
						t.Fatalf("window %v, picture %v: %+v stretches to %v", window, picture, v, got)
					}
				}
			}
		}
	}
}

// A frame is taken over when a pixel would differ, and only then.
func TestSetFrameTakesWhatIsSeen(t *testing.T) {
	test.NewTempApp(t)
	v := New()
	v.Resize(fyne.NewSize(1920, 1080))
	p := &Picture{Pix: make([]byte, 16), Width: 2, Height: 2}
	frame := func(x, opacity float32) (f Frame) {
		f.Add(Layer{Picture: p, View: View{x, 0, 0.5, 0.5}, Opacity: opacity})
		return f
	}
	pixel := float32(0.5 / 1920)
	v.SetFrame(frame(0, 1))
	for _, c := range []struct {
		what string
		f    Frame
		want bool
	}{
		{"a hundredth of a pixel", frame(pixel/100, 1), false},
		{"a tenth of a pixel", frame(pixel/10, 1), true},
		{"a tenth of a pixel back", frame(0, 1), true},
		{"less opaque", frame(0, 0.99), true},
	} {
		before := v.Frame()
		v.SetFrame(c.f)
		if got := v.Frame() != before; got != c.want {
			t.Errorf("%s: taken over %v, want %v", c.what, got, c.want)
		}
	}
	// Small steps add up: none is lost for good.
	v.SetFrame(frame(0, 1))
	for i := range 100 {
		v.SetFrame(frame(float32(i)*pixel/100, 1))
		if d := v.Frame().Layers[0].View.X - float32(i)*pixel/100; d > pixel*unseen || d < -pixel*unseen {
			t.Fatalf("after %d steps it lags by %v pixels", i, d/pixel)
		}
	}
}

func BenchmarkSetFrame(b *testing.B) {
	test.NewTempApp(b)
	v := New()
	v.Resize(fyne.NewSize(1920, 1080))
	p := &Picture{Pix: make([]byte, 16), Width: 2, Height: 2}
	var f Frame
	f.Add(Layer{Picture: p, View: Whole, Opacity: 1})
	b.ReportAllocs()
	for b.Loop() {
		v.SetFrame(f)
	}
}
