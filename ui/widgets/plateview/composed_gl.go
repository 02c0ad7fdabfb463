//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import "github.com/go-gl/gl/v2.1/gl"

// composed is a frame composed by the processor, on its way to the window.
type composed struct {
	soft    soft
	frame   Frame
	w, h    int
	texture uint32
	buffer  uint32 // a framebuffer that is the texture
}

// draw puts f into the window. Mesa copies a texture of the window's size there as it is, where a
// quad of it goes through the shaders, at four times the cost.
func (c *composed) draw(f *Frame, view [4]int32) {
	w, h := int(view[2]), int(view[3])
	if w <= 0 || h <= 0 {
		return
	}
	gl.BindTexture(gl.TEXTURE_2D, c.texture)
	if w != c.w || h != c.h {
		c.resize(w, h)
	}
	if *f != c.frame {
		c.frame = *f
		c.soft.compose(f, w, h)
		gl.PixelStorei(gl.UNPACK_ROW_LENGTH, int32(c.soft.stride/4))
		gl.TexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, int32(w), int32(h), gl.BGRA, gl.UNSIGNED_BYTE, gl.Ptr(c.soft.pix))
		gl.PixelStorei(gl.UNPACK_ROW_LENGTH, 0)
	}
	gl.BindFramebuffer(gl.READ_FRAMEBUFFER, c.buffer)
	gl.BlitFramebuffer(0, int32(h), int32(w), 0, view[0], view[1], view[0]+view[2], view[1]+view[3], gl.COLOR_BUFFER_BIT, gl.NEAREST)
	gl.BindFramebuffer(gl.READ_FRAMEBUFFER, 0)
}

func (c *composed) resize(w, h int) {
	if c.w != 0 {
		gl.DeleteTextures(1, &c.texture)
		gl.DeleteFramebuffers(1, &c.buffer)
	}
	c.w, c.h, c.frame = w, h, Frame{}
	c.texture = newTexture(w, h).id
	gl.GenFramebuffers(1, &c.buffer)
	gl.BindFramebuffer(gl.READ_FRAMEBUFFER, c.buffer)
	gl.FramebufferTexture2D(gl.READ_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, c.texture, 0)
	gl.BindFramebuffer(gl.READ_FRAMEBUFFER, 0)
}
