//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/go-gl/gl/v2.1/gl"
)

// A Sprite paints a small picture in the window, pixel for pixel, with the OpenGL of a PlateView:
// on software rasterisers that takes a tenth of the time of a canvas.Image. It knows its place in
// the window and not in the tree, which only says what lies over it. Its methods belong to the UI
// goroutine.
type Sprite struct {
	view  *PlateView
	own   *direct
	image *image.RGBA // what pix was made of
	pix   []byte
	x, y  int
	fresh bool // pix is not in the texture yet
	id    uint32
	w, h  int // of the texture
}

// NewSprite returns a hidden sprite.
func (v *PlateView) NewSprite() *Sprite {
	s := &Sprite{view: v}
	s.own = &direct{draw: s.draw, hidden: true}
	return s
}

// Object is what is put in the tree, or nil where there is none.
func (s *Sprite) Object() fyne.CanvasObject { return s.own }

// Ready reports whether the sprite would be painted: until the view has been, nobody knows.
func (s *Sprite) Ready() bool { return s.view.Paints() }

// Scale is how many device pixels a Fyne unit has; known once the sprite is ready.
func (s *Sprite) Scale() float32 { return s.view.quad.scale }

// Show shows a picture (premultiplied; not to be changed afterwards) with its top left corner x and y device
// pixels from the window's.
func (s *Sprite) Show(m *image.RGBA, x, y int) {
	if m == s.image && x == s.x && y == s.y && !s.own.hidden {
		return
	}
	s.own.hidden = false
	s.x, s.y = x, y
	if m != s.image {
		s.take(m)
	}
	canvas.Refresh(s.view)
}

// Hide hides the sprite.
func (s *Sprite) Hide() {
	if !s.own.hidden {
		s.own.hidden = true
		canvas.Refresh(s.view)
	}
}

// take copies a picture in the order of the view's textures.
func (s *Sprite) take(m *image.RGBA) {
	s.image, s.fresh = m, true
	n := 4 * m.Rect.Dx() * m.Rect.Dy()
	if cap(s.pix) < n {
		s.pix = make([]byte, n)
	}
	s.pix = s.pix[:n]
	for i := 0; i+3 < n; i += 4 {
		s.pix[i], s.pix[i+1], s.pix[i+2], s.pix[i+3] = m.Pix[i+2], m.Pix[i+1], m.Pix[i], m.Pix[i+3]
	}
}

func (s *Sprite) draw() {
	q := s.view.quad
	if !q.ready || q.failed || s.image == nil {
		return
	}
	w, h := s.image.Rect.Dx(), s.image.Rect.Dy()
	if w == 0 || h == 0 {
		return
	}
	view := q.begin()
	s.send(w, h)
	gl.Enable(gl.BLEND)
	gl.Viewport(view[0]+int32(s.x), view[1]+view[3]-int32(s.y+h), int32(w), int32(h))
	q.pass(Whole, 1)
	q.end(view)
}

// send brings the texture up to date and binds it.
func (s *Sprite) send(w, h int) {
	if s.id == 0 {
		s.id = newTexture(w, h).id
		gl.TexParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST) // a texel a pixel
		gl.TexParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
		s.w, s.h = w, h
	}
	gl.BindTexture(gl.TEXTURE_2D, s.id)
	switch {
	case s.w != w || s.h != h:
		gl.TexImage2D(gl.TEXTURE_2D, 0, gl.RGBA, int32(w), int32(h), 0, gl.BGRA, gl.UNSIGNED_BYTE, gl.Ptr(s.pix))
		s.w, s.h = w, h
	case s.fresh:
		gl.TexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, int32(w), int32(h), gl.BGRA, gl.UNSIGNED_BYTE, gl.Ptr(s.pix))
	}
	s.fresh = false
}
