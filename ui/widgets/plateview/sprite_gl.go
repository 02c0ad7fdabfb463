//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/go-gl/gl/v2.1/gl"
)

// A Sprite paints a small picture in the window, pixel for pixel, with the OpenGL of a PlateView:
// on software rasterisers that takes a third of the time of a canvas.Image. It knows its place in
// the window and not in the tree, which only says what lies over it. Its methods belong to the UI
// goroutine.
type Sprite struct {
	view    *PlateView
	own     *direct
	source  func() *image.RGBA
	image   *image.RGBA     // what ink was taken of
	ink     image.Rectangle // the part of it that shows anything, which is painted
	picture Picture         // of that part
	x, y    int             // where the corner of the whole is
	texture *texture
	laid    bool // it is part of the frame of this repaint
}

// NewSprite returns a hidden sprite; later ones lie over it.
func (v *PlateView) NewSprite() *Sprite {
	s := &Sprite{view: v}
	s.own = &direct{draw: s.draw, hidden: true}
	v.quad.sprites = append(v.quad.sprites, s)
	return s
}

// Object is what is put in the tree, or nil where there is none.
func (s *Sprite) Object() fyne.CanvasObject { return s.own }

// Ready reports whether the sprite would be painted: until the view has been, nobody knows.
func (s *Sprite) Ready() bool { return s.view.Paints() }

// Scale is how many device pixels a Fyne unit has; known once the sprite is ready.
func (s *Sprite) Scale() float32 { return s.view.quad.scale }

// Show shows a premultiplied picture, asked for at each repaint and not to be changed afterwards, with its top
// left corner x and y device pixels from the window's.
func (s *Sprite) Show(picture func() *image.RGBA, x, y int) {
	s.own.hidden = false
	s.source, s.x, s.y = picture, x, y
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
	s.image, s.ink = m, inked(m)
	pix := s.picture.Pix[:0]
	for y := s.ink.Min.Y; y < s.ink.Max.Y; y++ {
		row := m.Pix[m.PixOffset(s.ink.Min.X, y):m.PixOffset(s.ink.Max.X, y)]
		for i := 0; i+3 < len(row); i += 4 {
			pix = append(pix, row[i+2], row[i+1], row[i], row[i+3])
		}
	}
	s.picture = Picture{Pix: pix, Width: s.ink.Dx(), Height: s.ink.Dy()}
	if s.texture != nil {
		s.texture.sent = 0
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
	if !q.ready || q.failed || s.laid || !s.shows() {
		return
	}
	p := &s.picture
	view := q.begin()
	s.send(p)
	x, y := s.place()
	gl.Enable(gl.BLEND)
	gl.Viewport(view[0]+int32(x), view[1]+view[3]-int32(y+p.Height), int32(p.Width), int32(p.Height))
	q.pass(Whole, 1)
	q.end(view)
}

// shows reports whether there is anything to paint, and brings its picture up to date.
func (s *Sprite) shows() bool {
	if s.own.hidden || s.source == nil {
		return false
	}
	if m := s.source(); m != s.image {
		s.take(m)
	}
	return s.picture.Width > 0
}

// place is where the picture's corner is in the window, in pixels.
func (s *Sprite) place() (x, y int) {
	return s.x + s.ink.Min.X - s.image.Rect.Min.X, s.y + s.ink.Min.Y - s.image.Rect.Min.Y
}

// send brings the texture up to date and binds it.
func (s *Sprite) send(p *Picture) {
	if t := s.texture; t == nil || t.w != p.Width || t.h != p.Height {
		if t != nil {
			gl.DeleteTextures(1, &t.id)
		}
		s.texture = newTexture(p.Width, p.Height)
		gl.TexParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST) // a texel a pixel
		gl.TexParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
	}
	gl.BindTexture(gl.TEXTURE_2D, s.texture.id)
	s.texture.send(p, p.Height)
}
