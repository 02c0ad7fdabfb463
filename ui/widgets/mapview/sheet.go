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

	pen    *vector.Rasterizer
	mask   image.Alpha
	tiles  [][]int32 // which parts touch each tile, while they are painted
	bounds []box     // of the parts
}

// newSheet is a sheet with nothing on it, not even a ground.
func newSheet(w, h int) *Sheet {
	return &Sheet{
		Image: image.NewRGBA(image.Rect(0, 0, w, h)), pen: vector.NewRasterizer(tile, tile),
		mask: image.Alpha{Pix: make([]uint8, tile*tile), Stride: tile, Rect: image.Rect(0, 0, tile, tile)},
	}
}

// NewSheet copies the ground, of any type, into a sheet.
func NewSheet(ground image.Image) *Sheet {
	b := ground.Bounds()
	s := newSheet(b.Dx(), b.Dy())
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
	s.paint(parts, c)
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
	s.paint(parts, c)
}

// Disc draws a disc.
func (s *Sheet) Disc(at Point, radius float64, c color.NRGBA) {
	s.paint([][]Point{circle(at, radius)}, c)
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
	s.paint([][]Point{oriented([]Point{at(size*0.25, 0), at(-size, size*0.5), at(-size*0.72, 0), at(-size, -size*0.5)})}, c)
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

// Shade darkens a part of the sheet, softly towards its edges, so that notes there can be
// read. soft is how far it fades outside of r, in pixels.
func (s *Sheet) Shade(r image.Rectangle, soft int, c color.NRGBA) {
	area := r.Inset(-soft).Intersect(s.Image.Rect)
	weight := func(at, from, to int) float64 {
		off := max(from-at, at-to+1, 0)
		return smooth(1 - math.Min(float64(off)/float64(max(soft, 1)), 1))
	}
	across := make([]float64, area.Dx())
	for i := range across {
		across[i] = weight(area.Min.X+i, r.Min.X, r.Max.X) * float64(c.A) / 255
	}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		down := weight(y, r.Min.Y, r.Max.Y)
		for i, a := range across {
			s.blend(area.Min.X+i, y, c, a*down)
		}
	}
}

// Dim turns day into night: every colour loses light, red the most.
func (s *Sheet) Dim(red, green, blue float64) {
	var table [3][256]uint8
	for i, k := range [3]float64{red, green, blue} {
		for v := range table[i] {
			table[i][v] = uint8(math.Min(float64(v)*k, 255) + .5)
		}
	}
	for p := s.Image.Pix; len(p) >= 4; p = p[4:] {
		p[0], p[1], p[2] = table[0][p[0]], table[1][p[1]], table[2][p[2]]
	}
}

// Light is how light a part of the sheet is on the average, 0 to 1.
func (s *Sheet) Light(r image.Rectangle) float64 {
	r = r.Intersect(s.Image.Rect)
	sum, n := 0.0, 0
	for y := r.Min.Y; y < r.Max.Y; y += 2 {
		for x := r.Min.X; x < r.Max.X; x += 2 {
			d := s.Image.Pix[s.Image.PixOffset(x, y):]
			sum += .3*float64(d[0]) + .6*float64(d[1]) + .1*float64(d[2])
			n++
		}
	}
	return sum / 255 / math.Max(float64(n), 1)
}

func smooth(u float64) float64 { return u * u * (3 - 2*u) }

func (s *Sheet) frame() box {
	b := s.Image.Rect
	return box{-edge, -edge, float64(b.Dx()) + edge, float64(b.Dy()) + edge}
}
