//go:build cgo

package plateview

// #cgo CFLAGS: -O2
// #include "soft_amd64.h"
import "C"

import (
	"math"
	"unsafe"
)

// softAble reports whether frames can be composed by this processor.
var softAble = C.soft_able() != 0

// stripRows is how many rows are composed at a time: about 1 MB at a width of 1920, so that what comes
// next finds them in the processor's cache.
const stripRows = 120

// A soft composes frames with the processor: one pass over a few rows at a time, which the caches
// hold, where a software rasteriser makes a pass over the window for each layer and each scrim.
type soft struct {
	pix    []byte // of a strip: rows of stride bytes, from the top
	stride int
	room   []uint64
	moved  []byte // room for a stamp
	layers [Slots]C.soft_layer
	shades []C.soft_shade
}

// compose paints f, w by h pixels, and the stamps over it, a strip at a time: when the rows from top to
// bottom, the last excluded, are in s.pix, it calls emit.
func (s *soft) compose(f *Frame, stamps []Stamp, w, h int, emit func(top, bottom int)) {
	s.stride = 4 * ((w + 3) &^ 3)
	if n := s.stride * min(h, stripRows); len(s.pix) != n {
		s.pix = make([]byte, n)
	}
	if len(s.shades) != h {
		s.shades = make([]C.soft_shade, h)
	}
	widest := 0
	var pix [Slots]*C.uint8_t
	for i, l := range f.Layers[:f.Count] {
		p := l.Picture
		pw, ph := float32(p.Width), float32(p.Height)
		s.layers[i] = C.soft_layer{
			w: C.int32_t(p.Width), h: C.int32_t(p.Height),
			x: C.float(l.View.X * pw), y: C.float(l.View.Y * ph), vw: C.float(l.View.W * pw), vh: C.float(l.View.H * ph),
			opacity: C.int32_t(min(max(l.Opacity, 0), 1)*256 + .5),
		}
		if p.Opaque {
			s.layers[i].opaque = 1
		}
		pix[i] = (*C.uint8_t)(unsafe.Pointer(&p.Pix[0]))
		widest = max(widest, p.Width)
	}
	s.shade(f.Shade)
	if n := (int(C.soft_room(C.int(w), C.int(f.Count), C.int(widest))) + 7) / 8; len(s.room) < n {
		s.room = make([]uint64, n)
	}
	for top := 0; top < h; top += stripRows {
		bottom := min(top+stripRows, h)
		C.soft_compose((*C.uint8_t)(unsafe.Pointer(&s.pix[0])), C.int(w), C.int(h), C.int(top), C.int(bottom), C.int(f.Count),
			&s.layers[0], pix[0], pix[1], pix[2], pix[3], &s.shades[0], (*C.uint8_t)(unsafe.Pointer(&s.room[0])))
		for i := range stamps {
			s.stamp(&stamps[i], w, top, bottom)
		}
		emit(top, bottom)
	}
}

// stamp lays what is in the rows from top to bottom of a stamp over them.
func (s *soft) stamp(p *Stamp, w, top, bottom int) {
	x, fx := split64(p.X)
	y, fy := split64(p.Y)
	more := 0 // what it takes beyond its size
	if fx|fy != 0 {
		more = 1
	}
	from, to := max(top, y), min(bottom, y+p.Picture.Height+more)
	left := max(0, -x)
	wide := p.Picture.Width - left
	columns := min(wide+more, w-x-left)
	if from >= to || wide <= 0 || columns <= 0 {
		return
	}
	if n := 8*wide + 16; len(s.moved) < n {
		s.moved = make([]byte, n)
	}
	C.soft_stamp((*C.uint8_t)(unsafe.Pointer(&s.pix[(from-top)*s.stride+4*(x+left)])), C.int(s.stride),
		(*C.uint8_t)(unsafe.Pointer(&p.Picture.Pix[4*left])), C.int(4*p.Picture.Width), C.int(wide), C.int(p.Picture.Height),
		C.int(fx), C.int(fy), C.int(columns), C.int(from-y), C.int(to-y), (*C.uint8_t)(unsafe.Pointer(&s.moved[0])))
}

// split64 is the pixel that a place lies in, and how many sixty-fourths after its start.
func split64(x float32) (whole, part int) {
	n := int(math.Round(float64(x) * 64))
	return n >> 6, n & 63
}

// shade sets the scrims of every row.
func (s *soft) shade(sh Shade) {
	h := len(s.shades)
	top, bottom := h*topShade/1080, h*bottomShade/1080
	for y := range s.shades {
		a := float32(0)
		if y < top {
			a = topAlpha((float32(y)+.5)/float32(top)) * sh.Top
		}
		if from := h - bottom; y >= from {
			b := bottomAlpha((float32(y-from)+.5)/float32(bottom)) * sh.Bottom
			a += b - a*b
		}
		s.shades[y] = C.soft_shade{keep: C.uint16_t(256*(1-a) + .5)}
		for i, c := range [...]float32{shadeBlue, shadeGreen, shadeRed, 255} {
			s.shades[y].add[i] = C.uint8_t(a*c + .5)
		}
	}
}
