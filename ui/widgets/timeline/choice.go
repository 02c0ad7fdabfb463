package timeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
)

// choice is the switch between the two modes.
type choice struct {
	widget.BaseWidget
	t       *Timeline
	rim     *canvas.Rectangle
	fill    *canvas.Rectangle
	words   [2]*text.Line
	focused bool
}

var (
	_ fyne.Tappable      = (*choice)(nil)
	_ fyne.Focusable     = (*choice)(nil)
	_ fyne.Accessible    = (*choice)(nil)
	_ desktop.Cursorable = (*choice)(nil)
)

func newChoice(t *Timeline) *choice {
	c := &choice{t: t, rim: canvas.NewRectangle(color.Transparent), fill: canvas.NewRectangle(ivory)}
	for i := range c.words {
		c.words[i] = text.NewLine(t.style(labelSize-2, ivory), "")
	}
	c.ExtendBaseWidget(c)
	return c
}

func (c *choice) relabel() {
	w := &c.t.content.Words
	for i, s := range [2]string{w.ByVoice, w.ByDate} {
		c.words[i].SetStyle(c.t.style(labelSize-2, ivory))
		c.words[i].SetText(s)
	}
}

// halves are the widths of the two sides.
func (c *choice) halves() (voice, date float32) {
	pad := 36 * c.t.unit
	return c.words[0].MinSize().Width + pad, c.words[1].MinSize().Width + pad
}

func (c *choice) Tapped(e *fyne.PointEvent) {
	voice, _ := c.halves()
	x := e.Position.X
	if c.t.rtl {
		x = c.Size().Width - x
	}
	if x < voice {
		c.t.toggle(ByVoice)
	} else {
		c.t.toggle(ByDate)
	}
}

func (c *choice) Cursor() desktop.Cursor { return desktop.PointerCursor }
func (c *choice) FocusGained()           { c.focused = true; c.Refresh() }
func (c *choice) FocusLost()             { c.focused = false; c.Refresh() }
func (c *choice) TypedRune(r rune)       { c.t.TypedRune(r) }
func (c *choice) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace:
		c.t.toggle(1 - c.t.mode)
	case c.t.onward(e.Name) > 0:
		c.t.toggle(ByDate)
	case c.t.onward(e.Name) < 0:
		c.t.toggle(ByVoice)
	default:
		pass(c, e)
	}
}

// AccessibilityLabel says what is chosen.
func (c *choice) AccessibilityLabel() string             { return c.words[c.t.mode].Text() }
func (c *choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
func (c *choice) CreateRenderer() fyne.WidgetRenderer    { return &choiceRenderer{c} }

// pass hands a key that a small control does not know to the window.
func pass(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

type choiceRenderer struct{ c *choice }

func (r *choiceRenderer) MinSize() fyne.Size {
	a, b := r.c.halves()
	return fyne.NewSize(a+b, max(r.c.t.touch, headH*r.c.t.unit))
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	c, u := r.c, r.c.t.unit
	voice, date := c.halves()
	fade := c.t.fade
	x := [2]float32{0, voice}
	if c.t.rtl {
		x = [2]float32{date, 0}
	}
	w := [2]float32{voice, date}
	c.rim.StrokeColor, c.rim.StrokeWidth, c.rim.CornerRadius = dim(ivory, .45*fade), 1.5*u, size.Height/2
	if c.focused {
		c.rim.StrokeColor, c.rim.StrokeWidth = dim(ivory, fade), 3*u
	}
	c.rim.Resize(size)
	// The calendar is the unusual state: it is lit. By voice the switch is quiet.
	light := .14
	if c.t.mode == ByDate {
		light = 1
	}
	c.fill.FillColor = dim(ivory, light*fade)
	c.fill.CornerRadius = size.Height/2 - 3*u
	c.fill.Move(fyne.NewPos(x[c.t.mode]+3*u, 3*u))
	c.fill.Resize(fyne.NewSize(w[c.t.mode]-6*u, size.Height-6*u))
	for i, l := range c.words {
		ink := second
		switch {
		case Mode(i) == c.t.mode && i == 1:
			ink = night
		case Mode(i) == c.t.mode:
			ink = ivory
		}
		l.SetColour(ink)
		l.SetOpacity(fade)
		m := l.MinSize()
		l.Resize(m)
		l.Move(fyne.NewPos(x[i]+(w[i]-m.Width)/2, (size.Height-m.Height)/2))
	}
}

func (r *choiceRenderer) Refresh() {
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.fill, r.c.rim, r.c.words[0], r.c.words[1]}
}
func (r *choiceRenderer) Destroy() {}
