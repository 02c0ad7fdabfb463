package text

import (
	"image"
	"image/color"
)

// night is the colour of the shadow: the slate of the scrims, darker.
var night = color.NRGBA{R: 6, G: 9, B: 12, A: 255}

// shadowReach is how far a shadow reaches from the letters, in ems.
const shadowReach = 0.4

// shadow is the soft shadow of the block's letters, on a picture of its own of w by h, with the block's corner at p.
// It is the costly part of a caption and does not change with the spoken word, so the block keeps it.
func (b *block) shadow(w, h int, p image.Point) *image.RGBA {
	if b.cast != nil && b.cast.Rect.Dx() == w && b.cast.Rect.Dy() == h {
		return b.cast
	}
	b.cast = image.NewRGBA(image.Rect(0, 0, w, h))
	reach := max(1, int(b.style.Size*b.scale*shadowReach/3+.5))
	b.draw(b.cast, p.Add(image.Pt(0, reach/2)), color.NRGBA{A: 255}, nil, color.NRGBA{})
	inked := ink(b.cast, 2*reach)
	blur(b.cast, inked, reach)
	return b.cast
}

// ink is the part of a picture that has any, grown by a margin.
func ink(m *image.RGBA, margin int) image.Rectangle {
	var r image.Rectangle
	for y := range m.Rect.Dy() {
		line := m.Pix[y*m.Stride : y*m.Stride+4*m.Rect.Dx()]
		left, right := -1, 0
		for x := 3; x < len(line); x += 4 {
			if line[x] != 0 {
				if left < 0 {
					left = x / 4
				}
				right = x/4 + 1
			}
		}
		if left >= 0 {
			r = r.Union(image.Rect(left, y, right, y+1))
		}
	}
	return r.Inset(-margin).Intersect(m.Rect)
}

// blur turns the ink within a part of m into its soft shadow.
func blur(m *image.RGBA, part image.Rectangle, reach int) {
	w, h := part.Dx(), part.Dy()
	a, t := make([]uint8, w*h), make([]uint8, w*h)
	for y := range h {
		from := m.Pix[m.PixOffset(part.Min.X, part.Min.Y+y):]
		for x := range w {
			a[y*w+x] = from[4*x+3]
		}
	}
	for range 2 { // two boxes each way make a slope that the eye takes for a bell
		blurRows(t, a, w, h, reach, 1, w)
		blurRows(a, t, h, w, reach, w, 1)
	}
	for y := range h {
		to := m.Pix[m.PixOffset(part.Min.X, part.Min.Y+y):]
		for x := range w {
			v := min(170, uint32(a[y*w+x])*7/4) // a thin letter's shadow has to carry as far as a thick one's
			d := to[4*x : 4*x+4 : 4*x+4]
			d[0], d[1], d[2] = uint8(uint32(night.R)*v/255), uint8(uint32(night.G)*v/255), uint8(uint32(night.B)*v/255)
			d[3] = uint8(v)
		}
	}
}

// blurRows is a running mean over n values a row, step apart, in m rows, stride apart.
func blurRows(to, from []uint8, n, m, reach, step, stride int) {
	whole := uint32(2*reach + 1)
	for r := range m {
		o := r * stride
		var sum uint32
		for i := range min(reach, n) {
			sum += uint32(from[o+i*step])
		}
		for i := range n {
			if j := i + reach; j < n {
				sum += uint32(from[o+j*step])
			}
			if j := i - reach - 1; j >= 0 {
				sum -= uint32(from[o+j*step])
			}
			to[o+i*step] = uint8(sum / whole)
		}
	}
}
