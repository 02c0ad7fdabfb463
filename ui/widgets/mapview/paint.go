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
		s.pen.DrawOp = draw.Src
		s.pen.Draw(&s.mask, image.Rect(0, 0, area.Dx(), area.Dy()), image.Opaque, image.Point{})
		s.cover(area, c)
		s.tiles[n] = touching[:0]
	}
}

// cover lays a colour on a tile, as far as the mask covers each pixel.
func (s *Sheet) cover(area image.Rectangle, c color.NRGBA) {
	for y := range area.Dy() {
		row := s.Image.Pix[s.Image.PixOffset(area.Min.X, area.Min.Y+y):]
		for x, m := range s.mask.Pix[y*tile : y*tile+area.Dx()] {
			if m == 0 {
				continue
			}
			a := uint32(m) * uint32(c.A) // 0 to 255²
			b := 255*255 - a
			d := row[4*x : 4*x+4 : 4*x+4]
			d[0] = uint8((uint32(c.R)*a + uint32(d[0])*b + 32512) / 65025)
			d[1] = uint8((uint32(c.G)*a + uint32(d[1])*b + 32512) / 65025)
			d[2] = uint8((uint32(c.B)*a + uint32(d[2])*b + 32512) / 65025)
			d[3] = uint8((255*a + uint32(d[3])*b + 32512) / 65025)
		}
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
