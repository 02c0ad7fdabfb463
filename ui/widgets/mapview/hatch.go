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
	frame := box{0, 0, float64(b.Dx()), float64(b.Dy())}
	area := image.Rectangle{}
	var parts [][]Point
	for _, r := range rings {
		if r = oriented(clipRing(clean(r), frame)); len(r) < 3 {
			continue
		}
		parts = append(parts, r)
		o := bounds(r)
		area = area.Union(image.Rect(int(o.x0), int(o.y0), int(math.Ceil(o.x1)), int(math.Ceil(o.y1))))
	}
	if area.Empty() {
		return
	}
	pen := vector.NewRasterizer(area.Dx(), area.Dy())
	for _, p := range parts {
		for i, q := range p {
			x, y := float32(q.X-float64(area.Min.X)), float32(q.Y-float64(area.Min.Y))
			if i == 0 {
				pen.MoveTo(x, y)
			} else {
				pen.LineTo(x, y)
			}
		}
		pen.ClosePath()
	}
	m := image.NewAlpha(area)
	pen.DrawOp = draw.Src
	pen.Draw(m, area, image.Opaque, image.Point{})
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			a := m.Pix[m.PixOffset(x, y)]
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
