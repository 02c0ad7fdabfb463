package mapview

import (
	"image"
	"image/color"
	"image/draw"
	"math"
)

// tile is the side of the squares that are painted one by one, in pixels: a thin line
// over the whole sheet touches few of them.
const tile = 64

// paint fills the parts together; all must run the same way round, or they cut holes.
func (s *Sheet) paint(parts [][]Point, c color.NRGBA) {
	b := s.Image.Rect
	across := (b.Dx() + tile - 1) / tile
	down := (b.Dy() + tile - 1) / tile
	if len(s.tiles) < across*down {
		s.tiles = make([][]int32, across*down)
	}
	s.ink.C = c
	s.bounds = s.bounds[:0]
	for i, p := range parts {
		o := bounds(p)
		s.bounds = append(s.bounds, o)
		if len(p) < 3 || !(o.x1 > 0) || !(o.y1 > 0) {
			continue
		}
		x0, x1 := max(int(o.x0)/tile, 0), min(int(math.Min(o.x1, 1e6))/tile, across-1)
		y0, y1 := max(int(o.y0)/tile, 0), min(int(math.Min(o.y1, 1e6))/tile, down-1)
		for y := y0; y <= y1; y++ {
			for x := x0; x <= x1; x++ {
				s.tiles[y*across+x] = append(s.tiles[y*across+x], int32(i))
			}
		}
	}
	for n, touching := range s.tiles[:across*down] {
		if len(touching) == 0 {
			continue
		}
		area := image.Rect(0, 0, tile, tile).Add(image.Pt(n%across*tile, n/across*tile)).Intersect(b)
		s.pen.Reset(area.Dx(), area.Dy())
		frame := box{float64(area.Min.X), float64(area.Min.Y), float64(area.Max.X), float64(area.Max.Y)}
		for _, i := range touching {
			p, o := parts[i], s.bounds[i]
			if o.x0 < frame.x0 || o.y0 < frame.y0 || o.x1 > frame.x1 || o.y1 > frame.y1 {
				p = clipRing(p, frame)
			}
			s.trace(p, area.Min)
		}
		s.pen.DrawOp = draw.Over
		s.pen.Draw(s.Image, area, &s.ink, image.Point{})
		s.tiles[n] = touching[:0]
	}
}

// trace runs the pen around an area, with the corner at its origin.
func (s *Sheet) trace(p []Point, corner image.Point) {
	x, y := float64(corner.X), float64(corner.Y)
	for i, q := range p {
		if i == 0 {
			s.pen.MoveTo(float32(q.X-x), float32(q.Y-y))
		} else {
			s.pen.LineTo(float32(q.X-x), float32(q.Y-y))
		}
	}
	s.pen.ClosePath()
}

func bounds(p []Point) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, q := range p {
		b = box{math.Min(b.x0, q.X), math.Min(b.y0, q.Y), math.Max(b.x1, q.X), math.Max(b.y1, q.Y)}
	}
	return b
}
