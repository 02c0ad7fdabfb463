package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
)

// panel asks something in the middle of the screen; the picture stays behind it.
type panel struct {
	widget.BaseWidget
	shield
	a       *App
	ask     question
	back    *canvas.Rectangle
	head    *text.Paragraph
	body    *text.Paragraph
	buttons [2]*button.Button
}

// question is what a panel asks: a first answer, and a second one.
type question struct {
	head, body    string
	first, second string
	answer        func(first bool)
}

var (
	_ fyne.Tappable     = (*panel)(nil)
	_ desktop.Hoverable = (*panel)(nil)
)

func newPanel(a *App) *panel {
	p := &panel{a: a, back: canvas.NewRectangle(theme.Alpha(theme.NightSlate, 0.92))}
	p.head, p.body = text.NewParagraph(text.Style{}, ""), text.NewParagraph(text.Style{}, "")
	for i := range p.buttons {
		p.buttons[i] = button.New(button.Filled, "", button.Face{}, func() { p.answered(i == 0) })
	}
	p.ExtendBaseWidget(p)
	p.Hide()
	return p
}

func (p *panel) put(q question) {
	p.ask = q
	p.Show()
	p.dress()
	p.a.repaint()
	if c := p.a.window; c != nil {
		c.Canvas().Focus(p.buttons[0])
	}
}

func (p *panel) answered(first bool) {
	if !p.Visible() {
		return
	}
	p.drop()
	p.ask.answer(first)
}

// drop takes the question away without an answer.
func (p *panel) drop() {
	p.Hide()
	if c := p.a.window; c != nil {
		c.Canvas().Unfocus()
	}
}

func (p *panel) dress() {
	l := p.a.look
	if l.K == 0 || !p.Visible() {
		return
	}
	k := l.Of
	width := min(k(980), l.size.Width)
	pad := k(72)
	inner := width - 2*pad
	st := l.style(text.Serif, text.Medium, k(50), theme.Ivory)
	st.LineHeight = k(62)
	p.head.SetStyle(st)
	p.head.SetText(p.ask.head)
	st = l.style(text.Sans, text.Regular, k(27), theme.Ivory)
	st.LineHeight = k(42)
	p.body.SetStyle(st)
	p.body.SetText(p.ask.body)
	h, b := p.head.HeightFor(inner), p.body.HeightFor(inner)
	high := max(k(74), l.touch)
	height := pad + h + k(22) + b + k(40) + high + pad
	y := (l.size.Height - height) / 2
	y += max(l.reach-(y+height-pad-high), 0)
	put(p, (l.size.Width-width)/2, y, width, height)
	p.back.CornerRadius = k(6)
	p.back.StrokeColor, p.back.StrokeWidth = theme.Alpha(theme.Ivory, 0.3), max(k(1.2), 1)
	p.back.Resize(fyne.NewSize(width, height))
	put(p.head, pad, pad, inner, h)
	put(p.body, pad, pad+h+k(22), inner, b)
	x := pad
	for i, words := range []string{p.ask.first, p.ask.second} {
		kind, c := button.Filled, theme.NightSlate
		if i == 1 {
			kind, c = button.Outline, theme.Ivory
		}
		o := p.buttons[i]
		o.SetFace(kind, button.Face{Words: words, Pad: k(38), Line: k(theme.Hairline), Style: l.style(text.Sans, text.SemiBold, k(25), c)})
		m := l.finger(o.MinSize())
		at := x
		if l.rtl {
			at = width - x - m.Width
		}
		put(o, at, height-pad-high, m.Width, high)
		x += m.Width + k(20)
	}
	p.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *panel) CreateRenderer() fyne.WidgetRenderer { return &panelRenderer{p} }

type panelRenderer struct{ p *panel }

func (r *panelRenderer) Destroy()           {}
func (r *panelRenderer) Layout(fyne.Size)   {}
func (r *panelRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *panelRenderer) Refresh()           { canvas.Refresh(r.p) }
func (r *panelRenderer) Objects() []fyne.CanvasObject {
	p := r.p
	return []fyne.CanvasObject{p.back, p.head, p.body, p.buttons[0], p.buttons[1]}
}
