package plateview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A PlateView fills its window with a Frame. Make few and keep them: textures belong to
// the view. Its methods belong to the UI goroutine.
//
// Three painters do the work: an OpenGL quad of our own on desktop OpenGL, where Fyne's
// full-screen draw costs four times as much; canvas.Shader where that quad is never asked
// to paint; and canvas.Image in software canvases (tests), which shows no motion.
type PlateView struct {
	widget.BaseWidget

	frame   Frame
	mode    mode
	quad    *quad
	shaders [Slots]*canvas.Shader
	stills  [Slots]*canvas.Image
	held    [Slots]*Picture // what each still or shader holds
	tries   int             // repaints asked for while the quad has not painted
	asked   int             // repaints in all
}

type mode int

const (
	modeStill mode = iota
	modeQuad
	modeShader
)

var _ fyne.Widget = (*PlateView)(nil)

// New returns an empty view that shows stills until Start is called.
func New() *PlateView {
	v := &PlateView{quad: newQuad()}
	for i := range v.stills {
		v.stills[i] = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}
		v.stills[i].Hide()
		v.shaders[i] = newShader(i)
	}
	v.ExtendBaseWidget(v)
	return v
}

// Start says that the window is drawn by OpenGL, so pictures can move smoothly.
func (v *PlateView) Start() {
	if v.mode != modeStill {
		return
	}
	v.mode = modeShader
	if v.quad.object != nil {
		v.mode = modeQuad
		v.quad.object.Show()
	}
	v.apply()
}

// Software reports whether OpenGL is drawn by the processor, known after the first
// paint. Motion then costs a whole repaint by the processor: ask for fewer frames.
func (v *PlateView) Software() bool { return v.quad.software }

// Paints reports whether the view has painted by its own OpenGL.
func (v *PlateView) Paints() bool { return v.mode == modeQuad && v.quad.paints() }

// Composes reports whether frames are composed by the processor, and stamps shown; known after the first paint.
func (v *PlateView) Composes() bool { return v.Paints() && v.quad.composes }

// Seal is to be the last object in the tree of what is shown; nil where it is of no use.
func (v *PlateView) Seal() fyne.CanvasObject { return v.quad.last }

// Width is how many device pixels the view is wide, once it has painted.
func (v *PlateView) Width() float32 { return v.Size().Width * v.quad.scale }

// SetStamps shows small pictures over the frame and under the sprites, as long as the view Composes and the frame
// has Sprites. They are copied.
func (v *PlateView) SetStamps(stamps []Stamp) {
	if !slices.Equal(stamps, v.quad.stamps) {
		v.quad.stamps = append(v.quad.stamps[:0], stamps...)
		canvas.Refresh(v)
	}
}

// Moves reports whether the view can show motion.
func (v *PlateView) Moves() bool { return v.mode != modeStill }

// SetFrame shows f, and repaints only if it differs from what is shown.
func (v *PlateView) SetFrame(f Frame) {
	for i := f.Count; i < Slots; i++ {
		f.Layers[i] = Layer{} // unused slots must compare equal
	}
	if f == v.frame || v.near(f) {
		return
	}
	v.frame = f
	v.apply()
}

// near reports whether f differs from what is shown by less than anybody sees: the pictures
// are the same, and none has moved by a thirtieth of a pixel.
func (v *PlateView) near(f Frame) bool {
	w, h := v.Size().Width, v.Size().Height
	a := v.frame
	for i := range f.Layers {
		p, q := f.Layers[i].View, a.Layers[i].View
		if p.W <= 0 || p.H <= 0 {
			continue
		}
		for _, d := range [...]float32{(p.X - q.X) / p.W * w, (p.Y - q.Y) / p.H * h, (p.X + p.W - q.X - q.W) / p.W * w, (p.Y + p.H - q.Y - q.H) / p.H * h} {
			if d > unseen || d < -unseen {
				return false
			}
		}
		a.Layers[i].View = p
	}
	return f == a
}

// unseen is how far a picture may lie off its place, in pixels, before it is painted anew.
const unseen = 1.0 / 30

// Painted is how many pictures were painted, or, where another painter does it, asked for.
func (v *PlateView) Painted() int {
	if n := v.quad.painted(); n > 0 {
		return n
	}
	return v.asked
}

// Frame is what the view shows.
func (v *PlateView) Frame() Frame { return v.frame }

// Preload sends a picture to the graphics memory a strip a repaint, before it is shown.
// At most two are kept waiting.
func (v *PlateView) Preload(p *Picture) { v.quad.preload(p) }

func (v *PlateView) apply() {
	v.asked++
	if v.mode == modeQuad && v.quad.object != nil {
		// The quad is painted only if Fyne asks an unknown object for its size, which
		// nobody promises: after some repaints without it, go over to shaders.
		if v.quad.painted() == 0 {
			if v.tries++; v.tries > 30 {
				v.quad.object.Hide()
				v.mode = modeShader
			}
		}
		v.quad.frame = v.frame
		canvas.Refresh(v)
		return
	}
	for i := range v.frame.Layers {
		v.place(i)
	}
	canvas.Refresh(v)
}

// place brings the still or shader of slot i up to date.
func (v *PlateView) place(i int) {
	l, still, shader := v.frame.Layers[i], v.stills[i], v.shaders[i]
	if l.Picture == nil {
		still.Hide()
		shader.Hide()
		return
	}
	if v.mode == modeStill {
		shader.Hide()
		if v.held[i] != l.Picture {
			v.held[i] = l.Picture
			still.Image = l.Picture.Image()
			still.Refresh()
		}
		still.Translucency = 1 - float64(l.Opacity)
		still.Show()
		v.fit(i, v.Size())
		return
	}
	still.Hide()
	if v.held[i] != l.Picture {
		v.held[i] = l.Picture
		still.Image = nil
		setTexture(shader, l.Picture)
	}
	setUniforms(shader, l, v.frame.Shade)
	shader.Show()
}

// fit lays still i so that its View fills s.
func (v *PlateView) fit(i int, s fyne.Size) {
	l := v.frame.Layers[i]
	if l.Picture == nil || l.View.W == 0 || l.View.H == 0 {
		return
	}
	w, h := s.Width/l.View.W, s.Height/l.View.H
	v.stills[i].Resize(fyne.NewSize(w, h))
	v.stills[i].Move(fyne.NewPos(-l.View.X*w, -l.View.Y*h))
}

// CreateRenderer implements fyne.Widget.
func (v *PlateView) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{v: v}
	for i := range v.stills {
		r.objects = append(r.objects, v.stills[i], v.shaders[i])
	}
	if v.quad.object != nil {
		r.objects = append(r.objects, v.quad.object)
	}
	return r
}

type renderer struct {
	v       *PlateView
	objects []fyne.CanvasObject
}

// IsClip keeps the pictures inside the widget, as container.Clip does: Fyne's shader
// quad is one pixel too large on every side.
func (r *renderer) IsClip()                      {}
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *renderer) Refresh()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *renderer) Destroy()                     { r.v.quad.release() }

func (r *renderer) Layout(s fyne.Size) {
	for i := range r.v.stills {
		r.v.fit(i, s)
		r.v.shaders[i].Resize(s)
	}
	if r.v.quad.object != nil {
		r.v.quad.object.Resize(s)
	}
}
