package text

import (
	"image"
	"image/color"
)

// night is the colour of the shadow: the slate of the scrims, darker.
var night = color.NRGBA{R: 6, G: 9, B: 12, A: 255}

// shadowReach is how far a shadow reaches from the letters, in ems.
const shadowReach = 0.4

// drawShadow lays the block's soft shadow on dst, which must be empty there.
func (b *block) drawShadow(dst *image.RGBA, p image.Point) {
	reach := max(1, int(b.style.Size*b.scale*shadowReach/3+.5))
	b.draw(dst, p.Add(image.Pt(0, reach/2)), color.NRGBA{A: 255}, nil)
	w, h := dst.Rect.Dx(), dst.Rect.Dy()
	a, t := make([]uint8, w*h), make([]uint8, w*h)
	for i := range a {
		a[i] = dst.Pix[4*i+3]
	}
	for range 2 { // two boxes each way make a slope that the eye takes for a bell
		blurRows(t, a, w, h, reach, 1, w)
		blurRows(a, t, h, w, reach, w, 1)
	}
	for i, v := range a {
		v = uint8(min(170, uint32(v)*7/4)) // a thin letter's shadow has to carry as far as a thick one's
		d := dst.Pix[4*i : 4*i+4 : 4*i+4]
		d[0], d[1], d[2] = uint8(uint32(night.R)*uint32(v)/255), uint8(uint32(night.G)*uint32(v)/255), uint8(uint32(night.B)*uint32(v)/255)
		d[3] = v
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
