package timeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/widgets/press"
)

// choice is the switch between the two modes.
type choice struct {
	widget.BaseWidget
	press.Press
	t     *Timeline
	rim   *canvas.Rectangle
	fill  *canvas.Rectangle
	words [2]*text.Line
}

var (
	_ fyne.Tappable   = (*choice)(nil)
	_ fyne.Focusable  = (*choice)(nil)
	_ fyne.Accessible = (*choice)(nil)
)

func newChoice(t *Timeline) *choice {
	c := &choice{t: t, rim: canvas.NewRectangle(color.Transparent), fill: canvas.NewRectangle(ivory)}
	for i := range c.words {
		c.words[i] = text.NewLine(t.style(labelSize-2, ivory), "")
	}
	c.Extend(c, func() { t.toggle(1 - t.mode) })
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

// Tapped chooses the side that was pressed.
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

// TypedRune zooms, as on the bar.
func (c *choice) TypedRune(r rune) { c.t.TypedRune(r) }

// TypedKey goes over to the side that an arrow points to.
func (c *choice) TypedKey(e *fyne.KeyEvent) {
	switch d := c.t.onward(e.Name); {
	case d > 0:
		c.t.toggle(ByDate)
	case d < 0:
		c.t.toggle(ByVoice)
	default:
		c.Press.TypedKey(e)
	}
}

// AccessibilityLabel says what is chosen.
func (c *choice) AccessibilityLabel() string          { return c.words[c.t.mode].Text() }
func (c *choice) CreateRenderer() fyne.WidgetRenderer { return &choiceRenderer{c} }

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
	if c.Focused {
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
