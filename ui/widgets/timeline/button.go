package timeline

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/widgets/press"
)

// button is a small round button with a sign: + and - zoom, | shows everything again, ?
// explains the marks.
type button struct {
	widget.BaseWidget
	press.Press
	t       *Timeline
	sign    string
	mark    *text.Line // for a sign that is not drawn
	name    string
	rim     *canvas.Circle
	across  *canvas.Rectangle
	upright *canvas.Rectangle
	end     *canvas.Rectangle // the other upright of what is whole
}

var (
	_ fyne.Tappable   = (*button)(nil)
	_ fyne.Focusable  = (*button)(nil)
	_ fyne.Accessible = (*button)(nil)
)

func newButton(t *Timeline, sign string) *button {
	b := &button{
		t: t, sign: sign, rim: canvas.NewCircle(color.Transparent),
		across: canvas.NewRectangle(ivory), upright: canvas.NewRectangle(ivory), end: canvas.NewRectangle(ivory),
	}
	b.mark = text.NewLine(t.clockStyle(ivory), sign)
	b.Extend(b, b.act)
	b.ExtendBaseWidget(b)
	return b
}

func (b *button) relabel(name string) {
	b.name = name
	b.mark.SetStyle(b.t.clockStyle(ivory))
}

func (b *button) act() {
	switch b.sign {
	case "+":
		b.t.Closer(2)
	case "-":
		b.t.Closer(-2)
	case "|":
		b.t.showWhole()
	default:
		b.t.openLegend()
	}
}

// TypedRune zooms, as on the bar.
func (b *button) TypedRune(r rune) { b.t.TypedRune(r) }

func (b *button) AccessibilityLabel() string          { return b.name }
func (b *button) CreateRenderer() fyne.WidgetRenderer { return &buttonRenderer{b} }

type buttonRenderer struct{ b *button }

func (r *buttonRenderer) MinSize() fyne.Size {
	h := max(r.b.t.touch, headH*r.b.t.unit)
	return fyne.NewSize(h, h)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	b, u := r.b, r.b.t.unit
	fade := b.t.fade
	b.rim.StrokeColor, b.rim.StrokeWidth = dim(ivory, .45*fade), 1.5*u
	if b.Focused {
		b.rim.StrokeColor, b.rim.StrokeWidth = dim(ivory, fade), 3*u
	}
	b.rim.Resize(size)
	m := b.mark.MinSize()
	b.mark.SetOpacity(fade)
	b.mark.Resize(m)
	b.mark.Move(fyne.NewPos((size.Width-m.Width)/2, (size.Height-m.Height)/2))
	long, thick := 12*u, 2*u
	for _, bar := range []*canvas.Rectangle{b.across, b.upright, b.end} {
		bar.FillColor = dim(ivory, fade)
	}
	b.across.Resize(fyne.NewSize(long, thick))
	b.across.Move(fyne.NewPos((size.Width-long)/2, (size.Height-thick)/2))
	b.upright.Resize(fyne.NewSize(thick, long))
	b.upright.Move(fyne.NewPos((size.Width-thick)/2, (size.Height-long)/2))
	if b.sign == "|" {
		long = 16 * u
		b.across.Resize(fyne.NewSize(long, thick))
		b.across.Move(fyne.NewPos((size.Width-long)/2, (size.Height-thick)/2))
		for i, bar := range []*canvas.Rectangle{b.upright, b.end} {
			bar.Resize(fyne.NewSize(thick, 9*u))
			bar.Move(fyne.NewPos((size.Width-long)/2+float32(i)*(long-thick), (size.Height-9*u)/2))
		}
	}
}

func (r *buttonRenderer) Refresh() {
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	switch r.b.sign {
	case "+":
		return []fyne.CanvasObject{r.b.rim, r.b.across, r.b.upright}
	case "-":
		return []fyne.CanvasObject{r.b.rim, r.b.across}
	case "|":
		return []fyne.CanvasObject{r.b.rim, r.b.across, r.b.upright, r.b.end}
	}
	return []fyne.CanvasObject{r.b.rim, r.b.mark}
}
func (r *buttonRenderer) Destroy() {}
