package ui

import (
	"image"
	"math"
	"testing"

	"golang.org/x/image/draw"

	"homs/chapters"
	"homs/ui/golden"
)

// goldenMaps are ten dates of the film, each at the end of a scene with a view, and a date
// of the atlas.
var goldenMaps = []struct{ name, beat, view string }{
	{"1982-02", "1.5", "homs-region"},
	{"2011-03", "2.1", "syria"},
	{"2011-04-18", "2.2", "old-city"},
	{"2011-12", "2.5", "west"},
	{"2012-05-25", "3.5", "governorate"},
	{"2012-06", "3.3", "old-city"},
	{"2016-02-21", "4.4", "east"},
	{"2017-05-21", "4.5", "north"},
	{"2024-12-05", "5.2", "homs-region"},
	{"2024-12-06", "5.4", "neighbours"},
	{"atlas", "", "city"},
}

// TestGoldenMaps compares the maps of ten dates, in both languages, with pictures of them
// that somebody has looked at. -update writes those.
func TestGoldenMaps(t *testing.T) {
	for _, l := range []chapters.Language{chapters.English, chapters.Arabic} {
		if testing.Short() && l == chapters.Arabic {
			continue
		}
		m := newTestMaps(t, l)
		for _, c := range goldenMaps {
			t.Run(c.name+"-"+string(l), func(t *testing.T) {
				k := mapKey{kind: chapters.MapCity, view: c.view, atlas: 40, language: l, seen: wholeMap}
				if b := m.programme.Beat(c.beat); b != nil {
					for _, s := range b.Scenes {
						if s.Map != "" && s.View == c.view {
							k = m.key(s, len(m.plan(s).moments))
						}
					}
				}
				p, err := m.draw(k, nil)
				if err != nil {
					t.Fatal(err)
				}
				small := image.NewRGBA(image.Rect(0, 0, 480, 270))
				full := p.picture.Image()
				draw.BiLinear.Scale(small, small.Rect, full, full.Rect, draw.Src, nil)
				compareGolden(t, "testdata/maps/"+c.name+"-"+string(l)+".jpg", small)
			})
		}
	}
}

// goldenTolerance is the most that a block of 16 pixels may differ on the average of its
// colours, of 255: compression stays below, a name or a road that is missing does not.
const goldenTolerance = 12

func compareGolden(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	want := golden.Picture(t, name, got)
	for y := 0; y+16 <= 270; y += 8 {
		for x := 0; x+16 <= 480; x += 8 {
			if d := difference(got, want, image.Rect(x, y, x+16, y+16)); d > goldenTolerance {
				t.Fatalf("differs by %.0f at %d, %d", d, x*4, y*4)
			}
		}
	}
}

func difference(a, b image.Image, r image.Rectangle) float64 {
	sum := 0.0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			r1, g1, b1, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			for _, c := range [3][2]uint32{{r1, r2}, {g1, g2}, {b1, b2}} {
				sum += math.Abs(float64(c[0])-float64(c[1])) / 257 / 3
			}
		}
	}
	return sum / float64(r.Dx()*r.Dy())
}
