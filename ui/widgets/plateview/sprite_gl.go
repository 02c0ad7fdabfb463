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
	image *image.RGBA     // what pix was made of
	ink   image.Rectangle // the part of it that shows anything, which is painted
	pix   []byte          // of that part
	x, y  int             // where the picture's corner is
	fresh bool            // pix is not in the texture yet
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

// take copies what shows of a picture, in the order of the view's textures.
func (s *Sprite) take(m *image.RGBA) {
	s.image, s.fresh, s.ink = m, true, inked(m)
	n := 4 * s.ink.Dx() * s.ink.Dy()
	if cap(s.pix) < n {
		s.pix = make([]byte, n)
	}
	s.pix = s.pix[:0]
	for y := s.ink.Min.Y; y < s.ink.Max.Y; y++ {
		row := m.Pix[m.PixOffset(s.ink.Min.X, y):m.PixOffset(s.ink.Max.X, y)]
		for i := 0; i+3 < len(row); i += 4 {
			s.pix = append(s.pix, row[i+2], row[i+1], row[i], row[i+3])
		}
	}
}

// inked is the smallest part of a picture outside of which it is clear.
func inked(m *image.RGBA) (r image.Rectangle) {
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		row := m.Pix[m.PixOffset(m.Rect.Min.X, y):m.PixOffset(m.Rect.Max.X, y)]
		first, last := -1, -1
		for i := 3; i < len(row); i += 4 {
			if row[i] != 0 {
				if last = i / 4; first < 0 {
					first = last
				}
			}
		}
		if first >= 0 {
			r = r.Union(image.Rect(m.Rect.Min.X+first, y, m.Rect.Min.X+last+1, y+1))
		}
	}
	return r
}

func (s *Sprite) draw() {
	q := s.view.quad
	if !q.ready || q.failed || s.image == nil {
		return
	}
	w, h := s.ink.Dx(), s.ink.Dy()
	if w == 0 || h == 0 {
		return
	}
	view := q.begin()
	s.send(w, h)
	gl.Enable(gl.BLEND)
	x, y := s.x+s.ink.Min.X-s.image.Rect.Min.X, s.y+s.ink.Min.Y-s.image.Rect.Min.Y
	gl.Viewport(view[0]+int32(x), view[1]+view[3]-int32(y+h), int32(w), int32(h))
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
