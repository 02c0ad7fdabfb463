package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
)

// A Slider goes through steps that stand where their dates are. A hand moves it by date: the
// step is the last one that the hand has reached. Its methods belong to the UI goroutine.
type Slider struct {
	widget.BaseWidget
	// Name is said by a screen reader.
	Name string
	// OnStep follows the visitor's hand or keys, not Set.
	OnStep func(step int)

	axis  Axis
	step  int
	knob  float32 // where it is, 0 to 1: ahead of its step while a hand holds it
	style text.Style
	k     float32 // Fyne units for one of 1080p
	rtl   bool
	held  bool
}

// Axis is where things stand along a slider, as shares of its length, in order.
type Axis struct {
	Steps  []float32
	Marks  []Mark       // words under the slider
	Breaks [][2]float32 // what is cut out
}

// A Mark is a word at a place of the axis.
type Mark struct {
	At    float32
	Words string
}

var (
	_ fyne.Draggable     = (*Slider)(nil)
	_ fyne.Accessible    = (*Slider)(nil)
	_ desktop.Mouseable  = (*Slider)(nil)
	_ desktop.Cursorable = (*Slider)(nil)
)

// NewSlider returns a slider of one step.
func NewSlider() *Slider {
	s := &Slider{axis: Axis{Steps: []float32{0}}, k: 1}
	s.ExtendBaseWidget(s)
	return s
}

// SetAxis says where the steps are and what stands under them. There must be a step.
func (s *Slider) SetAxis(a Axis, style text.Style, k float32, rtl bool) {
	s.axis, s.style, s.k, s.rtl = a, style, k, rtl
	s.step = min(s.step, len(a.Steps)-1)
	s.knob = a.Steps[s.step]
	s.Refresh()
}

// Step is where the slider is, from 0.
func (s *Slider) Step() int { return s.step }

// Set moves the slider, and tells nobody.
func (s *Slider) Set(step int) {
	step = min(max(step, 0), len(s.axis.Steps)-1)
	if at := s.axis.Steps[step]; step != s.step || at != s.knob {
		s.step, s.knob = step, at
		s.Refresh()
	}
}

// near is how far before a step a hand has reached it already, in units of 1080p.
const near = 5

// take moves the slider for the visitor to x.
func (s *Slider) take(x float32) {
	w := max(s.Size().Width-2*s.end(), 1)
	u := (x - s.end()) / w
	if s.rtl {
		u = 1 - u
	}
	s.knob = min(max(u, 0), 1)
	before := s.step
	s.step = 0
	for i, at := range s.axis.Steps {
		if at <= s.knob+near*s.k/w {
			s.step = i
		}
	}
	s.Refresh()
	if s.step != before && s.OnStep != nil {
		s.OnStep(s.step)
	}
}

func (s *Slider) end() float32 { return 16 * s.k }

// x is where a share of the length stands.
func (s *Slider) x(u float32) float32 {
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

// hold takes the knob; let go, it rests at its step.
func (s *Slider) hold(on bool) {
	if s.held != on {
		s.held = on
		if !on {
			s.knob = s.axis.Steps[s.step]
		}
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
func (s *Slider) CreateRenderer() fyne.WidgetRenderer { return newSliderRenderer(s) }
