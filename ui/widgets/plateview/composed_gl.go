//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import "github.com/go-gl/gl/v2.1/gl"

// composed brings frames composed by the processor to the window, strip by strip. Mesa copies a
// texture as it is where its size and the window's agree, while a quad of it goes through the
// shaders, at four times the cost.
type composed struct {
	soft    soft
	stamps  []Stamp
	w, h    int // of the texture, a strip
	texture uint32
	buffer  uint32 // a framebuffer that is the texture
}

// draw puts f and the stamps into the window.
func (c *composed) draw(f *Frame, view [4]int32) {
	w, h := int(view[2]), int(view[3])
	if w <= 0 || h <= 0 {
		return
	}
	if high := min(h, stripRows); w != c.w || high != c.h {
		c.resize(w, high)
	}
	gl.BindTexture(gl.TEXTURE_2D, c.texture)
	gl.BindFramebuffer(gl.READ_FRAMEBUFFER, c.buffer)
	c.soft.compose(f, c.stamps, w, h, func(top, bottom int) {
		n := int32(bottom - top)
		gl.PixelStorei(gl.UNPACK_ROW_LENGTH, int32(c.soft.stride/4))
		gl.TexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, int32(w), n, gl.BGRA, gl.UNSIGNED_BYTE, gl.Ptr(c.soft.pix))
		y := view[1] + int32(h-bottom)
		gl.BlitFramebuffer(0, n, int32(w), 0, view[0], y, view[0]+view[2], y+n, gl.COLOR_BUFFER_BIT, gl.NEAREST)
	})
	gl.PixelStorei(gl.UNPACK_ROW_LENGTH, 0)
	gl.BindFramebuffer(gl.READ_FRAMEBUFFER, 0)
}

func (c *composed) resize(w, h int) {
	if c.w != 0 {
		gl.DeleteTextures(1, &c.texture)
		gl.DeleteFramebuffers(1, &c.buffer)
	}
	c.w, c.h = w, h
	c.texture = newTexture(w, h).id
	gl.GenFramebuffers(1, &c.buffer)
	gl.BindFramebuffer(gl.READ_FRAMEBUFFER, c.buffer)
	gl.FramebufferTexture2D(gl.READ_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, c.texture, 0)
	gl.BindFramebuffer(gl.READ_FRAMEBUFFER, 0)
}
