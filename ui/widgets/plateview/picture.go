// Package plateview shows full-window pictures that drift slowly and dissolve into one
// another. What it shows is a list of layers; it remembers nothing of the time.
package plateview

import (
	"image"
	"image/color"
	"image/draw"
)

// A Picture is a decoded picture in the one form that every painter takes without a
// conversion: 8 bits a channel, premultiplied, byte order blue, green, red, alpha (the
// order that Mesa's software rasteriser samples fastest; others do not care).
// It is never changed once made, so it may be shared between goroutines.
type Picture struct {
	Pix    []byte // 4*Width*Height bytes, rows from the top
	Width  int    // pixels
	Height int    // pixels
	Opaque bool   // every alpha is 255: laying it over another is cheaper
}

// Prepare converts a decoded picture. It costs about 15 ms for 1920x1080: call it off
// the UI goroutine.
func Prepare(m image.Image) *Picture {
	b := m.Bounds()
	p := &Picture{Pix: make([]byte, 4*b.Dx()*b.Dy()), Width: b.Dx(), Height: b.Dy()}
	if y, ok := m.(*image.YCbCr); ok {
		p.fromYCbCr(y)
		p.Opaque = true
		return p
	}
	r := &image.RGBA{Pix: p.Pix, Stride: 4 * p.Width, Rect: image.Rect(0, 0, p.Width, p.Height)}
	draw.Draw(r, r.Rect, m, b.Min, draw.Src)
	p.Opaque = r.Opaque()
	for i := 0; i+3 < len(p.Pix); i += 4 {
		p.Pix[i], p.Pix[i+2] = p.Pix[i+2], p.Pix[i]
	}
	return p
}

func (p *Picture) fromYCbCr(m *image.YCbCr) {
	i := 0
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			c := m.COffset(x, y)
			r, g, b := color.YCbCrToRGB(m.Y[m.YOffset(x, y)], m.Cb[c], m.Cr[c])
			p.Pix[i], p.Pix[i+1], p.Pix[i+2], p.Pix[i+3] = b, g, r, 0xff
			i += 4
		}
	}
}

// Image returns the picture in red, green, blue order, a copy.
func (p *Picture) Image() *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, p.Width, p.Height))
	for i := 0; i+3 < len(p.Pix); i += 4 {
		m.Pix[i], m.Pix[i+1], m.Pix[i+2], m.Pix[i+3] = p.Pix[i+2], p.Pix[i+1], p.Pix[i], p.Pix[i+3]
	}
	return m
}
