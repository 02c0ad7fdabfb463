package timeline

import (
	"image"
	"image/color"
	"math"
)

// sheet is a picture that small shapes are drawn on, each with smooth edges. Lengths are in
// Fyne units, scale device pixels each. The picture is kept and drawn on again.
type sheet struct {
	img   *image.RGBA
	scale float32
}

// clear makes the sheet w by h pixels and empty.
func (s *sheet) clear(w, h int) {
	if s.img == nil || s.img.Rect.Dx() != w || s.img.Rect.Dy() != h {
		s.img = image.NewRGBA(image.Rect(0, 0, w, h))
		return
	}
	clear(s.img.Pix)
}

// form is the outline of a shape.
type form uint8

const (
	box form = iota // round its corners by radius
	diamond
)

// shape is one figure: its middle, half sizes, how its corners are rounded, and how wide a
// line its outline is drawn with (0: filled). From soft units inside each end it fades out.
type shape struct {
	form               form
	x, y, w, h         float32 // w and h are halves
	radius, stroke     float32
	softStart, softEnd float32
}

// snap moves x so that a line of that width covers whole pixels.
func (s *sheet) snap(x, width float32) float32 {
	w := round(width * s.scale)
	return (round(x*s.scale-w/2) + w/2) / s.scale
}

func round(x float32) float32 { return float32(math.Floor(float64(x) + .5)) }

// draw lays a shape on the sheet, its ink faded by alpha.
func (s *sheet) draw(f shape, ink color.NRGBA, alpha float32) {
	k := s.scale
	x, y, w, h := f.x*k, f.y*k, f.w*k, f.h*k
	grow := f.stroke*k/2 + 1
	at := image.Rect(int(math.Floor(float64(x-w-grow))), int(math.Floor(float64(y-h-grow))),
		int(math.Ceil(float64(x+w+grow))), int(math.Ceil(float64(y+h+grow)))).Intersect(s.img.Rect)
	r := min(f.radius*k, w, h)
	alpha *= float32(ink.A) / 255
	if alpha <= 0 {
		return
	}
	for py := at.Min.Y; py < at.Max.Y; py++ {
		row := s.img.Pix[s.img.PixOffset(at.Min.X, py):]
		dy := max(float32(py)+.5-y, y-float32(py)-.5)
		for px := at.Min.X; px < at.Max.X; px, row = px+1, row[4:] {
			dx := max(float32(px)+.5-x, x-float32(px)-.5)
			d := f.away(dx, dy, w, h, r)
			if f.stroke > 0 {
				d = max(d, -d) - f.stroke*k/2
			}
			a := min(max(.5-d, 0), 1) * alpha
			if f.softStart > 0 {
				a *= min(max((float32(px)+.5-x+w)/(f.softStart*k), 0), 1)
			}
			if f.softEnd > 0 {
				a *= min(max((x+w-float32(px)-.5)/(f.softEnd*k), 0), 1)
			}
			if a > 0 {
				over(row, ink, a)
			}
		}
	}
}

// away is how far outside of the outline a point is, dx and dy from the middle.
func (f *shape) away(dx, dy, w, h, r float32) float32 {
	if f.form == diamond {
		return (dx + dy - w) * math.Sqrt2 / 2
	}
	qx, qy := dx-w+r, dy-h+r
	if qx > 0 && qy > 0 {
		return float32(math.Sqrt(float64(qx*qx+qy*qy))) - r
	}
	return max(qx, qy) - r
}

// over lays ink of strength a on one pixel.
func over(p []uint8, ink color.NRGBA, a float32) {
	b := 1 - a
	p[0] = uint8(float32(ink.R)*a + float32(p[0])*b + .5)
	p[1] = uint8(float32(ink.G)*a + float32(p[1])*b + .5)
	p[2] = uint8(float32(ink.B)*a + float32(p[2])*b + .5)
	p[3] = uint8(255*a + float32(p[3])*b + .5)
}
