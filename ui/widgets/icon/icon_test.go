package icon

import (
	"image/color"
	"testing"
)

var white = color.NRGBA{255, 255, 255, 255}

// Every sign must have ink, stay inside its square, and be larger when drawn larger.
func TestSignsHaveInkAndStayInside(t *testing.T) {
	for n := range signs {
		small, large := Draw(n, 24, white, false), Draw(n, 48, white, false)
		ink := func(pix []uint8) (sum int) {
			for i := 3; i < len(pix); i += 4 {
				sum += int(pix[i])
			}
			return sum / 255
		}
		a, b := ink(small.Pix), ink(large.Pix)
		if a < 10 || a > 400 {
			t.Errorf("%s: %d pixels of ink in 576", n, a)
		}
		if r := float64(b) / float64(a); r < 3.4 || r > 4.6 {
			t.Errorf("%s: at twice the size %.1f times the ink", n, r)
		}
		for i := range 48 {
			for _, p := range [][2]int{{i, 0}, {i, 47}, {0, i}, {47, i}} {
				if large.RGBAAt(p[0], p[1]).A > 0 {
					t.Fatalf("%s: ink on the edge at %v", n, p)
				}
			}
		}
	}
}

func TestMirrorTurnsTheSign(t *testing.T) {
	a, b := Draw(Back, 24, white, true), Draw(Forward, 24, white, false)
	for i := range a.Pix {
		if d := int(a.Pix[i]) - int(b.Pix[i]); d > 1 || d < -1 {
			t.Fatalf("byte %d: %d, want %d", i, a.Pix[i], b.Pix[i])
		}
	}
}
