//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import (
	"strings"

	"fyne.io/fyne/v2"
	"github.com/go-gl/gl/v2.1/gl"
)

// quad paints a Frame with OpenGL of our own, in simple textured passes. Where a software
// rasteriser would make them, it gets the composed frame instead, which it only has to copy.
type quad struct {
	object   fyne.CanvasObject // nil where there is none
	last     fyne.CanvasObject // of the tree; nil where there is none
	own      *direct
	frame    Frame
	software bool
	composes bool    // frames are composed by the processor
	scale    float32 // device pixels a Fyne unit

	plain, faded program // faded has an opacity
	vbo          uint32
	ready        bool
	failed       bool
	shade        uint32 // texture of the scrims
	kept         map[*Picture]*texture
	waiting      []*Picture // to be sent in strips
	composed     composed
	sprites      []*Sprite
	stamps       []Stamp
	seal         *seal
}

func newQuad() *quad {
	q := &quad{kept: map[*Picture]*texture{}}
	q.own = &direct{draw: q.draw, hidden: true}
	q.object = q.own
	q.seal = newSeal()
	q.last = q.seal.own
	return q
}

// painted counts the repaints.
func (q *quad) painted() int {
	if q.failed {
		return 0
	}
	return q.own.painted
}

// paints reports whether a picture was painted.
func (q *quad) paints() bool { return !q.failed && q.scale > 0 }

func (q *quad) preload(p *Picture) {
	if p == nil || q.kept[p] != nil || q.composes {
		return
	}
	for _, w := range q.waiting {
		if w == p {
			return
		}
	}
	q.waiting = append(q.waiting, p)
	if len(q.waiting) > 2 {
		q.waiting = q.waiting[1:]
	}
}

// release forgets the textures, whose context is gone or going.
func (q *quad) release() { q.kept = map[*Picture]*texture{} }

// waitingRows is how much of a waiting picture is sent in one repaint: a fifth of 1080
// lines costs about 1 ms, too little to be seen as a late frame.
const waitingRows = 216

// draw runs on the UI goroutine with the context current, and leaves OpenGL as Fyne
// expects it.
func (q *quad) draw() {
	if !q.ready {
		q.init()
	}
	q.seal.open()
	for _, s := range q.sprites {
		s.laid = false
	}
	if q.failed || q.frame.Count == 0 {
		q.seal.clear()
		return
	}
	q.sweep()
	view := q.begin()
	if w := q.own.size.Width; w > 0 {
		q.scale = float32(view[2]) / w
	}
	if q.composes {
		q.waiting = nil // nothing is sent ahead
		q.stamp()
		q.composed.draw(&q.frame, view)
		q.end(view)
		q.seal.ready = true
		return
	}
	for i, l := range q.frame.Layers[:q.frame.Count] {
		t := q.texture(l.Picture)
		t.send(l.Picture, l.Picture.Height)
		opacity := l.Opacity
		if i == 0 {
			gl.Disable(gl.BLEND)
			opacity = 1
		} else {
			gl.Enable(gl.BLEND)
		}
		gl.BindTexture(gl.TEXTURE_2D, t.id)
		q.pass(l.View, opacity)
	}
	gl.Enable(gl.BLEND)
	q.shadeEdges(view)
	q.end(view)
	if len(q.waiting) > 0 {
		p := q.waiting[0]
		if q.texture(p).send(p, waitingRows) {
			q.waiting = q.waiting[1:]
		}
	}
}

// stamp collects the stamps and sprites that become part of the frame.
func (q *quad) stamp() {
	c := &q.composed
	if c.stamps = c.stamps[:0]; !q.frame.Sprites {
		return
	}
	c.stamps = append(c.stamps, q.stamps...)
	for _, s := range q.sprites {
		if s.laid = s.shows(); s.laid {
			x, y := s.place()
			c.stamps = append(c.stamps, Stamp{Picture: &s.picture, X: float32(x), Y: float32(y)})
		}
	}
}

// begin sets OpenGL up for passes and returns the window's viewport; end puts back what Fyne expects.
func (q *quad) begin() (view [4]int32) {
	gl.GetIntegerv(gl.VIEWPORT, &view[0])
	gl.BindBuffer(gl.ARRAY_BUFFER, q.vbo)
	gl.EnableVertexAttribArray(0)
	gl.VertexAttribPointerWithOffset(0, 2, gl.FLOAT, false, 8, 0)
	gl.DisableVertexAttribArray(1) // Fyne leaves 0 and 1 enabled
	gl.ActiveTexture(gl.TEXTURE0)
	gl.BlendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA) // premultiplied
	return view
}

func (q *quad) end(view [4]int32) {
	gl.Enable(gl.BLEND)
	gl.Viewport(view[0], view[1], view[2], view[3])
	gl.EnableVertexAttribArray(1)
}

func (q *quad) pass(v View, opacity float32) {
	p := &q.plain
	if opacity < 1 {
		p = &q.faded
	}
	gl.UseProgram(p.id)
	gl.Uniform1i(p.texture, 0)
	gl.Uniform4f(p.rect, v.W, v.H, v.X, v.Y)
	if p == &q.faded {
		gl.Uniform1f(p.opacity, opacity)
	}
	gl.DrawArrays(gl.TRIANGLE_STRIP, 0, 4)
}

// shadeEdges lays the scrims over the edges, and touches no pixel between them.
func (q *quad) shadeEdges(view [4]int32) {
	gl.BindTexture(gl.TEXTURE_2D, q.shade)
	if s := q.frame.Shade.Top; s > 0 {
		h := view[3] * topShade / 1080
		gl.Viewport(view[0], view[1]+view[3]-h, view[2], h)
		q.pass(View{0, 0, 1, 0.5}, s)
	}
	if s := q.frame.Shade.Bottom; s > 0 {
		gl.Viewport(view[0], view[1], view[2], view[3]*bottomShade/1080)
		q.pass(View{0, 0.5, 1, 0.5}, s)
	}
}

// sweep frees textures that neither show nor wait.
func (q *quad) sweep() {
	for p, t := range q.kept {
		if !q.wanted(p) {
			gl.DeleteTextures(1, &t.id)
			delete(q.kept, p)
		}
	}
}

func (q *quad) wanted(p *Picture) bool {
	for _, l := range q.frame.Layers[:q.frame.Count] {
		if l.Picture == p {
			return true
		}
	}
	for _, w := range q.waiting {
		if w == p {
			return true
		}
	}
	return len(q.kept) <= Slots+1 // a just preloaded picture stays until it is crowded out
}

func (q *quad) texture(p *Picture) *texture {
	t := q.kept[p]
	if t == nil {
		t = newTexture(p.Width, p.Height)
		q.kept[p] = t
	}
	return t
}

func (q *quad) init() {
	q.ready = true
	if gl.Init() != nil {
		q.failed = true
		return
	}
	name := strings.ToLower(gl.GoStr(gl.GetString(gl.RENDERER)))
	q.software = strings.Contains(name, "llvmpipe") || strings.Contains(name, "softpipe") || strings.Contains(name, "swrast")
	q.composes = q.software && softAble && strings.Contains(gl.GoStr(gl.GetString(gl.EXTENSIONS)), "GL_ARB_framebuffer_object")
	var err error
	if q.plain, err = link(plainSource); err == nil {
		q.faded, err = link(fadedSource)
	}
	if err != nil {
		fyne.LogError("plate quad", err)
		q.failed = true
		return
	}
	corners := []float32{-1, -1, -1, 1, 1, -1, 1, 1}
	gl.GenBuffers(1, &q.vbo)
	gl.BindBuffer(gl.ARRAY_BUFFER, q.vbo)
	gl.BufferData(gl.ARRAY_BUFFER, 4*len(corners), gl.Ptr(corners), gl.STATIC_DRAW)
	p := shadePicture()
	t := newTexture(p.Width, p.Height)
	t.send(p, p.Height)
	q.shade = t.id
}
