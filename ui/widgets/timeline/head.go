package timeline

import (
	"fyne.io/fyne/v2"

	"homs/ui/text"
)

// layNames puts the segments' names under their starts; one that its neighbour leaves no
// room for is left out.
func (p *painter) layNames() {
	t, u := p.t, p.t.unit
	for i, l := range p.names {
		s := &t.content.Segments[i]
		size := l.MinSize()
		end := t.width
		if i+1 < len(p.names) {
			end = t.voice.x(t.content.Segments[i+1].Start) - 8*float64(u)
		}
		x := t.voice.x(s.Start)
		l.Resize(size)
		l.Move(fyne.NewPos(t.along(x, size.Width), t.top()+nameY*u-size.Height/2))
		if i+1 == len(p.names) { // the last may reach over the end by the inset
			end += float64(t.Inset())
		}
		show(l, x+float64(size.Width) <= end && p.mix() < 1)
	}
}

// along is the left edge of something w wide that starts at x on the bar.
func (t *Timeline) along(x float64, w float32) float32 {
	if t.rtl {
		return t.screen(x) - w
	}
	return t.screen(x)
}

func show(o fyne.CanvasObject, on bool) {
	if on != o.Visible() {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

// nameSegments makes the name of the segment that the voice is in bright.
func (p *painter) nameSegments() {
	t := p.t
	for i, l := range p.names {
		s := t.style(labelSize, second)
		if c := t.content.Segments[i]; t.at >= c.Start && (t.at < c.End || i+1 == len(p.names)) {
			s.Colour, s.Weight = ivory, text.SemiBold
		}
		if s != l.Style() {
			l.SetStyle(s)
			size := l.MinSize()
			l.Resize(size)
			l.Move(fyne.NewPos(t.along(t.voice.x(t.content.Segments[i].Start), size.Width), l.Position().Y))
		}
		l.SetOpacity((1 - p.mix()) * t.fade)
	}
}

func (p *painter) layClock() {
	t, u := p.t, p.t.unit
	a, b := p.now.MinSize(), p.whole.MinSize()
	mix := float32(p.mix()) // by voice no marks stand between the bar and the time
	y := t.top() + headY*u*(1-mix) + t.headMid()*mix - a.Height/2
	between := 6 * u
	x := t.Inset()
	if t.rtl { // figures run from the left in both directions
		x = t.Size().Width - t.Inset() - a.Width - between - b.Width
	}
	p.now.Resize(a)
	p.now.Move(fyne.NewPos(x, y))
	p.whole.Resize(b)
	p.whole.Move(fyne.NewPos(x+a.Width+between, y))
}

// layHead puts the switch at the bar's end and the zoom buttons before it.
func (p *painter) layHead() {
	t, u := p.t, p.t.unit
	p.now.SetStyle(t.clockStyle(ivory))
	p.whole.SetStyle(t.clockStyle(second))
	h := max(t.touch, headH*u)
	y := t.top() + t.headMid() - h/2
	x := t.width
	for _, o := range []fyne.CanvasObject{p.pill, p.plus, p.minus, p.all, p.ask} {
		if o == fyne.CanvasObject(p.all) && !t.zoomed() {
			continue
		}
		w := h
		if o == fyne.CanvasObject(p.pill) {
			w = p.pill.MinSize().Width
		}
		x -= float64(w)
		o.Resize(fyne.NewSize(w, h))
		o.Move(fyne.NewPos(t.along(x, w), y))
		x -= float64(12 * u)
	}
	show(p.pill, len(t.content.Ticks) > 0)
	show(p.plus, t.mode == ByDate)
	show(p.minus, t.mode == ByDate)
	show(p.all, t.mode == ByDate && t.zoomed())
	show(p.ask, t.mode == ByDate)
}
