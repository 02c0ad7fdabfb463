//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import "github.com/go-gl/gl/v2.1/gl"

// texture is a picture in graphics memory, filled from the top.
type texture struct {
	id   uint32
	w, h int
	sent int // rows so far
}

func newTexture(w, h int) *texture {
	t := &texture{w: w, h: h}
	gl.GenTextures(1, &t.id)
	gl.BindTexture(gl.TEXTURE_2D, t.id)
	gl.TexParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
	gl.TexParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR)
	gl.TexParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE)
	gl.TexParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE)
	gl.TexImage2D(gl.TEXTURE_2D, 0, gl.RGBA, int32(w), int32(h), 0, gl.BGRA, gl.UNSIGNED_BYTE, nil)
	return t
}

// send uploads at most rows more rows, and reports whether the texture is whole.
func (t *texture) send(p *Picture, rows int) bool {
	if t.sent >= t.h {
		return true
	}
	n := min(rows, t.h-t.sent)
	gl.BindTexture(gl.TEXTURE_2D, t.id)
	gl.TexSubImage2D(gl.TEXTURE_2D, 0, 0, int32(t.sent), int32(t.w), int32(n), gl.BGRA, gl.UNSIGNED_BYTE, gl.Ptr(p.Pix[t.sent*4*t.w:]))
	t.sent += n
	return t.sent >= t.h
}
