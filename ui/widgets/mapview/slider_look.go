package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/ui/text"
	"homs/ui/theme"
)

// sliderRenderer draws the line in pieces between the breaks, a dot for each step above it
// and words under it. Its objects are made once for an axis.
type sliderRenderer struct {
	s          *Slider
	axis       *Mark // the first mark of the axis that the objects are for
	style      text.Style
	lines      []*canvas.Rectangle // ahead and passed, for each piece
	cuts       []*canvas.Line      // two for each break
	dots       []*canvas.Circle
	starts     []*canvas.Rectangle // where marks stand on the line
	words      []*text.Line
	ring, knob *canvas.Circle
	objects    []fyne.CanvasObject
}

func newSliderRenderer(s *Slider) *sliderRenderer {
	r := &sliderRenderer{s: s, ring: canvas.NewCircle(theme.Ivory), knob: canvas.NewCircle(theme.Amber)}
	r.Refresh()
	return r
}

func (r *sliderRenderer) Destroy() {}

func (r *sliderRenderer) MinSize() fyne.Size { return fyne.NewSize(100*r.s.k, 78*r.s.k) }

func (r *sliderRenderer) Objects() []fyne.CanvasObject { return r.objects }

// build makes the objects for the axis.
func (r *sliderRenderer) build() {
	a := &r.s.axis
	r.lines, r.cuts, r.dots, r.starts, r.words, r.objects = nil, nil, nil, nil, nil, nil
	for range len(a.Breaks) + 1 {
		r.lines = append(r.lines, canvas.NewRectangle(theme.Alpha(theme.Ivory, .4)), canvas.NewRectangle(theme.Amber))
	}
	for range a.Breaks {
		for range 2 {
			r.cuts = append(r.cuts, canvas.NewLine(theme.Second))
		}
	}
	for range a.Steps {
		r.dots = append(r.dots, canvas.NewCircle(theme.Ivory))
	}
	for _, m := range a.Marks {
		r.starts = append(r.starts, canvas.NewRectangle(theme.Alpha(theme.Ivory, .4)))
		r.words = append(r.words, text.NewLine(r.s.style, m.Words))
	}
	for _, o := range r.starts {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.lines {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.cuts {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.dots {
		r.objects = append(r.objects, o)
	}
	for _, o := range r.words {
		r.objects = append(r.objects, o)
	}
	r.objects = append(r.objects, r.ring, r.knob)
}

func (r *sliderRenderer) Refresh() {
	a := &r.s.axis
	var first *Mark
	if len(a.Marks) > 0 {
		first = &a.Marks[0]
	}
	if r.objects == nil || first != r.axis || len(r.dots) != len(a.Steps) || r.style != r.s.style {
		r.axis, r.style = first, r.s.style
		r.build()
	}
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

// lineY is how far below the top of the slider its line runs, in units of 1080p.
const lineY = 28

func (r *sliderRenderer) Layout(size fyne.Size) {
	s, k := r.s, r.s.k
	y, thick := lineY*k, 5*k
	if s.held {
		thick = 9 * k
	}
	from := float32(0)
	for i := range len(s.axis.Breaks) + 1 {
		to := float32(1)
		if i < len(s.axis.Breaks) {
			to = s.axis.Breaks[i][0]
		}
		r.span(r.lines[2*i], from, to, y, thick)
		r.span(r.lines[2*i+1], from, min(max(s.knob, from), to), y, thick)
		if i < len(s.axis.Breaks) {
			from = s.axis.Breaks[i][1]
			mid := s.x((to + from) / 2)
			for n, c := range r.cuts[2*i : 2*i+2] {
				x := mid + (float32(n)*2-1)*3*k
				c.StrokeWidth = 2 * k
				c.Position1, c.Position2 = fyne.NewPos(x-3*k, y+8*k), fyne.NewPos(x+3*k, y-8*k)
			}
		}
	}
	for i, d := range r.dots {
		c := theme.Ivory
		if i > s.step {
			c = theme.Alpha(c, .5)
		}
		d.FillColor = c
		centre(d, s.x(s.axis.Steps[i]), y-20*k, 7*k)
	}
	r.label(size, y)
	centre(r.ring, s.x(s.knob), y, 26*k)
	centre(r.knob, s.x(s.knob), y, 18*k)
}

// span lays a piece of the line from one share of the length to another.
func (r *sliderRenderer) span(o *canvas.Rectangle, from, to, y, thick float32) {
	a, b := r.s.x(from), r.s.x(to)
	if a > b {
		a, b = b, a
	}
	o.Move(fyne.NewPos(a, y-thick/2))
	o.Resize(fyne.NewSize(b-a, thick))
}

// label lays the words under the line; one that would touch the one before gives way.
func (r *sliderRenderer) label(size fyne.Size, y float32) {
	s, k := r.s, r.s.k
	last := float32(-1e6) // the way from the start to where the words before end
	for i, w := range r.words {
		m, at := w.MinSize(), s.x(s.axis.Marks[i].At)
		x := min(max(at-m.Width/2, 0), size.Width-m.Width)
		way := x
		if s.rtl {
			way = size.Width - x - m.Width
		}
		room := way >= last+12*k
		w.Hidden, r.starts[i].Hidden = !room, !room
		if !room {
			continue
		}
		last = way + m.Width
		r.starts[i].Move(fyne.NewPos(at-k/2, y+4*k))
		r.starts[i].Resize(fyne.NewSize(max(k, 1), 9*k))
		w.Move(fyne.NewPos(x, y+16*k))
		w.Resize(m)
	}
}

func centre(o fyne.CanvasObject, x, y, d float32) {
	o.Move(fyne.NewPos(x-d/2, y-d/2))
	o.Resize(fyne.NewSize(d, d))
}
