package mapview

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// Hatch draws slanting lines in an area, gap pixels apart: what somebody is said to have
// held, and no more than that.
func (s *Sheet) Hatch(rings [][]Point, gap, width float64, c color.NRGBA) {
	b := s.Image.Rect
	pen := vector.NewRasterizer(b.Dx(), b.Dy())
	any := false
	f := box{0, 0, float64(b.Dx()), float64(b.Dy())}
	for _, r := range rings {
		r = oriented(clipRing(clean(r), f))
		for i, p := range r {
			if i == 0 {
				pen.MoveTo(float32(p.X), float32(p.Y))
			} else {
				pen.LineTo(float32(p.X), float32(p.Y))
			}
			any = true
		}
		pen.ClosePath()
	}
	if !any {
		return
	}
	m := image.NewAlpha(b)
	pen.DrawOp = draw.Src
	pen.Draw(m, b, image.Opaque, image.Point{})
	for y := range b.Dy() {
		for x := range b.Dx() {
			a := m.Pix[y*m.Stride+x]
			if a == 0 {
				continue
			}
			// The distance to the middle of the nearest slanting line.
			at := math.Mod((float64(x)+float64(y))/math.Sqrt2, gap)
			if off := math.Min(at, gap-at) - width/2; off < .5 {
				s.blend(x, y, c, math.Min(.5-off, 1)*float64(a)/255*float64(c.A)/255)
			}
		}
	}
}
