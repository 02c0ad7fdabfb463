package mapview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/theme"
)

// A Slider goes through steps, one after another, evenly. Its methods belong to the UI
// goroutine.
type Slider struct {
	widget.BaseWidget
	// Name is said by a screen reader.
	Name string
	// OnStep follows the visitor's hand or keys, not Set.
	OnStep func(step int)

	steps  int
	step   int
	labels map[int]string // under some of the steps
	style  text.Style
	k      float32 // Fyne units for one of 1080p
	rtl    bool
	held   bool
}

var (
	_ fyne.Draggable     = (*Slider)(nil)
	_ fyne.Accessible    = (*Slider)(nil)
	_ desktop.Mouseable  = (*Slider)(nil)
	_ desktop.Cursorable = (*Slider)(nil)
)

// NewSlider returns a slider of one step.
func NewSlider() *Slider {
	s := &Slider{steps: 1, k: 1}
	s.ExtendBaseWidget(s)
	return s
}

// SetSteps says how many steps there are and what stands under some of them.
func (s *Slider) SetSteps(n int, labels map[int]string, style text.Style, k float32, rtl bool) {
	s.steps, s.labels, s.style, s.k, s.rtl = max(n, 1), labels, style, k, rtl
	s.step = min(s.step, s.steps-1)
	s.Refresh()
}

// Step is where the slider is, from 0.
func (s *Slider) Step() int { return s.step }

// Set moves the slider, and tells nobody.
func (s *Slider) Set(step int) {
	if step = min(max(step, 0), s.steps-1); step != s.step {
		s.step = step
		s.Refresh()
	}
}

// take moves the slider for the visitor.
func (s *Slider) take(x float32) {
	w := s.Size().Width - 2*s.end()
	u := (x - s.end()) / max(w, 1)
	if s.rtl {
		u = 1 - u
	}
	before := s.step
	s.Set(int(u*float32(s.steps-1) + .5))
	if s.step != before && s.OnStep != nil {
		s.OnStep(s.step)
	}
}

func (s *Slider) end() float32 { return 16 * s.k }

// x is where a step stands.
func (s *Slider) x(step int) float32 {
	u := float32(step) / float32(max(s.steps-1, 1))
	if s.rtl {
		u = 1 - u
	}
	return s.end() + u*(s.Size().Width-2*s.end())
}

// Dragged implements fyne.Draggable.
func (s *Slider) Dragged(e *fyne.DragEvent) { s.take(e.Position.X) }

// DragEnd implements fyne.Draggable.
func (s *Slider) DragEnd() { s.hold(false) }

// MouseDown implements desktop.Mouseable.
func (s *Slider) MouseDown(e *desktop.MouseEvent) {
	s.hold(true)
	s.take(e.Position.X)
}

// MouseUp implements desktop.Mouseable.
func (s *Slider) MouseUp(*desktop.MouseEvent) { s.hold(false) }

func (s *Slider) hold(on bool) {
	if s.held != on {
		s.held = on
		s.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (s *Slider) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the name.
func (s *Slider) AccessibilityLabel() string { return s.Name }

// AccessibilityRole is the nearest there is.
func (s *Slider) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (s *Slider) CreateRenderer() fyne.WidgetRenderer {
	r := &sliderRenderer{
		s: s, ahead: canvas.NewRectangle(theme.Alpha(theme.Ivory, .4)), passed: canvas.NewRectangle(theme.Amber),
		knob: canvas.NewCircle(theme.Amber), ring: canvas.NewCircle(theme.Ivory),
	}
	r.Refresh()
	return r
}

type sliderRenderer struct {
	s             *Slider
	ahead, passed *canvas.Rectangle
	ring, knob    *canvas.Circle
	ticks         []*canvas.Rectangle
	words         []*text.Line
}

func (r *sliderRenderer) Destroy() {}

func (r *sliderRenderer) MinSize() fyne.Size { return fyne.NewSize(100*r.s.k, 78*r.s.k) }

func (r *sliderRenderer) Objects() []fyne.CanvasObject {
	o := []fyne.CanvasObject{r.ahead, r.passed}
	for _, t := range r.ticks {
		o = append(o, t)
	}
	for _, w := range r.words {
		o = append(o, w)
	}
	return append(o, r.ring, r.knob)
}

func (r *sliderRenderer) Refresh() {
	r.ticks, r.words = r.ticks[:0], r.words[:0]
	for i := range r.s.steps {
		c := theme.Ivory
		if i > r.s.step {
			c = theme.Alpha(c, .5)
		}
		r.ticks = append(r.ticks, canvas.NewRectangle(color.Color(c)))
		if l, ok := r.s.labels[i]; ok {
			r.words = append(r.words, text.NewLine(r.s.style, l))
		}
	}
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *sliderRenderer) Layout(size fyne.Size) {
	s, k := r.s, r.s.k
	y := 28 * k
	thick := 5 * k
	if s.held {
		thick = 9 * k
	}
	line := func(o *canvas.Rectangle, a, b float32) {
		if a > b {
			a, b = b, a
		}
		o.Move(fyne.NewPos(a, y-thick/2))
		o.Resize(fyne.NewSize(b-a, thick))
	}
	line(r.ahead, s.x(s.step), s.x(s.steps-1))
	line(r.passed, s.x(0), s.x(s.step))
	n, right := 0, -float32(1e6)
	if s.rtl {
		right = 1e6
	}
	for i, t := range r.ticks {
		h := 9 * k
		_, named := s.labels[i]
		if named {
			h = 15 * k
		}
		t.Move(fyne.NewPos(s.x(i)-k, y-8*k-h))
		t.Resize(fyne.NewSize(2*k, h))
		if !named {
			continue
		}
		w := r.words[n]
		n++
		m := w.MinSize()
		x := min(max(s.x(i)-m.Width/2, 0), size.Width-m.Width)
		// A label that would touch the one before gives way.
		if (!s.rtl && x < right+10*k) || (s.rtl && x+m.Width > right-10*k) {
			w.Hide()
			continue
		}
		right = x + m.Width
		if s.rtl {
			right = x
		}
		w.Move(fyne.NewPos(x, y+16*k))
		w.Resize(m)
	}
	for _, d := range []struct {
		o *canvas.Circle
		d float32
	}{{r.ring, 26 * k}, {r.knob, 18 * k}} {
		d.o.Move(fyne.NewPos(s.x(s.step)-d.d/2, y-d.d/2))
		d.o.Resize(fyne.NewSize(d.d, d.d))
	}
}
