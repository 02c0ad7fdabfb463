// Package mapview draws maps: lines, areas, marks and names over a picture. It knows
// pixels, not places, and may be used off the UI goroutine.
package mapview

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// Point is a place on the sheet, in pixels from its top left corner.
type Point struct{ X, Y float64 }

// A Sheet is a map being drawn. It belongs to one goroutine.
type Sheet struct {
	// Image is what has been drawn. It begins as a copy of the ground.
	Image *image.RGBA
}

// NewSheet copies the ground, of any type, into a sheet.
func NewSheet(ground image.Image) *Sheet {
	b := ground.Bounds()
	s := &Sheet{image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))}
	draw.Draw(s.Image, s.Image.Rect, ground, b.Min, draw.Src)
	return s
}

// edge is how far outside of the sheet what is drawn still matters, in pixels.
const edge = 64

// Fill fills closed rings; where rings lie in one another, every second one is a hole
// if they run against each other.
func (s *Sheet) Fill(rings [][]Point, c color.NRGBA) {
	var parts [][]Point
	for _, r := range rings {
		parts = append(parts, clipRing(clean(r), s.frame()))
	}
	s.paint(parts, image.NewUniform(c))
}

// Stroke draws lines of a width with round joints. dash holds the lengths of strokes and
// gaps in turn; none is a whole line.
func (s *Sheet) Stroke(lines [][]Point, width float64, c color.NRGBA, dash ...float64) {
	var parts [][]Point
	for _, l := range lines {
		for _, piece := range dashed(clipLine(clean(l), s.frame()), dash) {
			parts = append(parts, outline(piece, width)...)
		}
	}
	s.paint(parts, image.NewUniform(c))
}

// Disc draws a disc.
func (s *Sheet) Disc(at Point, radius float64, c color.NRGBA) {
	s.paint([][]Point{circle(at, radius)}, image.NewUniform(c))
}

// Ring draws a circle of a width.
func (s *Sheet) Ring(at Point, radius, width float64, c color.NRGBA) {
	o := circle(at, radius)
	s.Stroke([][]Point{append(o, o[0])}, width, c)
}

// Arrow draws the head of an arrow at the end of a line.
func (s *Sheet) Arrow(line []Point, size float64, c color.NRGBA) {
	line = clean(line)
	if len(line) < 2 {
		return
	}
	tip := line[len(line)-1]
	from := line[0]
	for i := len(line) - 2; i >= 0; i-- {
		if from = line[i]; dist(from, tip) >= size*0.8 {
			break
		}
	}
	d := dist(from, tip)
	if d == 0 {
		return
	}
	ux, uy := (tip.X-from.X)/d, (tip.Y-from.Y)/d
	at := func(along, aside float64) Point {
		return Point{tip.X + along*ux - aside*uy, tip.Y + along*uy + aside*ux}
	}
	s.paint([][]Point{oriented([]Point{at(size*0.25, 0), at(-size, size*0.5), at(-size*0.72, 0), at(-size, -size*0.5)})}, image.NewUniform(c))
}

// Glow lays light over the ground, strongest at its middle.
func (s *Sheet) Glow(at Point, radius float64, c color.NRGBA) {
	s.each(at, radius, func(d float64) float64 { return (1 - d) * (1 - d) }, c)
}

// each blends a colour by a weight of the distance from at, 0 to 1 of radius.
func (s *Sheet) each(at Point, radius float64, weight func(float64) float64, c color.NRGBA) {
	area := image.Rect(int(at.X-radius), int(at.Y-radius), int(at.X+radius)+1, int(at.Y+radius)+1).Intersect(s.Image.Rect)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			d := math.Hypot(float64(x)-at.X, float64(y)-at.Y) / radius
			if d < 1 {
				s.blend(x, y, c, weight(d)*float64(c.A)/255)
			}
		}
	}
}

func (s *Sheet) blend(x, y int, c color.NRGBA, a float64) {
	d := s.Image.Pix[s.Image.PixOffset(x, y):]
	for i, v := range [3]uint8{c.R, c.G, c.B} {
		d[i] = uint8(float64(v)*a + float64(d[i])*(1-a) + .5)
	}
	d[3] = uint8(255*a + float64(d[3])*(1-a) + .5)
}

// Shade darkens the sheet towards one of its lower corners, so that notes there can be
// read: the right one if right is set. w and h are how far it reaches, in pixels.
func (s *Sheet) Shade(right bool, top, w, h float64, c color.NRGBA) {
	b := s.Image.Rect
	for y := max(int(top-h), 0); y < b.Dy(); y++ {
		fy := min(math.Max((top-float64(y))/h, 0), 1)
		for x := range min(int(2*w), b.Dx()) {
			fx := min(math.Max((float64(x)-w*0.5)/w, 0), 1)
			a := smooth(1-fy) * smooth(1-fx) * float64(c.A) / 255
			at := x
			if right {
				at = b.Dx() - 1 - x
			}
			if a > 0 {
				s.blend(at, y, c, a)
			}
		}
	}
}

func smooth(u float64) float64 { return u * u * (3 - 2*u) }

func (s *Sheet) frame() box {
	b := s.Image.Rect
	return box{-edge, -edge, float64(b.Dx()) + edge, float64(b.Dy()) + edge}
}

// paint fills the parts together; all must run the same way round, or they cut holes.
func (s *Sheet) paint(parts [][]Point, src image.Image) {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range parts {
		for _, q := range p {
			b = box{math.Min(b.x0, q.X), math.Min(b.y0, q.Y), math.Max(b.x1, q.X), math.Max(b.y1, q.Y)}
		}
	}
	if !(b.x1 > b.x0) || !(b.y1 > b.y0) {
		return
	}
	f := s.frame()
	area := image.Rect(int(math.Max(b.x0, f.x0))-1, int(math.Max(b.y0, f.y0))-1, int(math.Min(b.x1, f.x1))+2, int(math.Min(b.y1, f.y1))+2)
	if area.Intersect(s.Image.Rect).Empty() {
		return
	}
	pen := vector.NewRasterizer(area.Dx(), area.Dy())
	at := func(p Point) (float32, float32) {
		return float32(p.X - float64(area.Min.X)), float32(p.Y - float64(area.Min.Y))
	}
	for _, p := range parts {
		if len(p) < 3 {
			continue
		}
		pen.MoveTo(at(p[0]))
		for _, q := range p[1:] {
			pen.LineTo(at(q))
		}
		pen.ClosePath()
	}
	seen := area.Intersect(s.Image.Rect)
	// The rasteriser draws from its own corner: draw into a mask where the corner is off the sheet.
	if seen == area {
		pen.Draw(s.Image, area, src, area.Min)
		return
	}
	m := image.NewAlpha(image.Rect(0, 0, area.Dx(), area.Dy()))
	pen.DrawOp = draw.Src
	pen.Draw(m, m.Rect, image.Opaque, image.Point{})
	draw.DrawMask(s.Image, seen, src, seen.Min, m, seen.Min.Sub(area.Min), draw.Over)
}
