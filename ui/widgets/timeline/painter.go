package timeline

import (
	"image"
	"math"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/ui/text"
)

// painter is the bar's renderer. Bar and knob are rectangles and circles, which cost
// nothing to move; ticks are one picture, drawn again only when they change place.
type painter struct {
	t      *Timeline
	sheet  sheet
	ticks  *canvas.Raster
	fresh  bool // the sheet holds what is to be seen
	pieces []piecebar
	part   *canvas.Rectangle // the played part of the piece where the knob is
	ring   *canvas.Circle
	disc   *canvas.Circle
	focus  *canvas.Circle
	now    *text.Line
	whole  *text.Line
	names  []*text.Line // of the segments
	labels labels
	pill   *choice
	plus   *button
	minus  *button
	objs   []fyne.CanvasObject

	scale  float32 // device pixels in a Fyne unit
	pixel  int     // of the knob
	second int     // on the clock
	place  int     // segment of the knob, told tick by date
}

// piecebar is a run of the bar without a gap.
type piecebar struct {
	bar      *canvas.Rectangle
	from, to time.Duration
	x, w     float32
}

// CreateRenderer is for Fyne.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	p := &painter{t: t, scale: 1}
	t.paint = p
	p.ticks = canvas.NewRaster(p.drawTicks)
	p.ticks.ScaleMode = canvas.ImageScalePixels
	p.part = canvas.NewRectangle(amber)
	p.ring, p.disc, p.focus = canvas.NewCircle(amber), canvas.NewCircle(ivory), canvas.NewCircle(night)
	p.pill = newChoice(t)
	p.plus, p.minus = newButton(t, "+"), newButton(t, "-")
	p.build()
	return p
}

// build makes the objects that the content asks for.
func (p *painter) build() {
	t := p.t
	p.objs = append(p.objs[:0], p.ticks)
	p.pieces = p.pieces[:0]
	for i, s := range t.voice.starts {
		end, from := t.voice.end(i), s
		for _, b := range t.content.Beats {
			if b > from && b < end {
				p.addPiece(from, b)
				from = b
			}
		}
		p.addPiece(from, end)
	}
	p.objs = append(p.objs, p.part)
	p.names = p.names[:0]
	for _, s := range t.content.Segments {
		l := text.NewLine(t.style(labelSize, second), s.Label)
		p.names = append(p.names, l)
		p.objs = append(p.objs, l)
	}
	p.now = text.NewLine(t.clockStyle(ivory), "")
	p.whole = text.NewLine(t.clockStyle(second), "/ "+clock(t.content.Length))
	p.objs = append(p.objs, p.now, p.whole)
	p.objs = append(p.objs, p.labels.holder(), p.pill, p.plus, p.minus, p.focus, p.ring, p.disc)
	p.pill.relabel()
	p.plus.relabel(t.content.Words.ZoomIn)
	p.minus.relabel(t.content.Words.ZoomOut)
}

func (p *painter) addPiece(from, to time.Duration) {
	r := canvas.NewRectangle(ahead)
	p.pieces = append(p.pieces, piecebar{bar: r, from: from, to: to})
	p.objs = append(p.objs, r)
}

// clock writes a place in the programme as minutes and seconds.
func clock(at time.Duration) string {
	s := int(at / time.Second)
	two := func(n int) string {
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
		return strconv.Itoa(n)
	}
	if s >= 3600 {
		return strconv.Itoa(s/3600) + ":" + two(s/60%60) + ":" + two(s%60)
	}
	return strconv.Itoa(s/60) + ":" + two(s%60)
}

// screen is where x on the bar is in the widget.
func (t *Timeline) screen(x float64) float32 {
	if t.rtl {
		x = t.width - x
	}
	return float32(x) + t.Inset()
}

// onBar is where x in the widget is on the bar.
func (t *Timeline) onBar(x float32) float64 {
	b := float64(x - t.Inset())
	if t.rtl {
		b = t.width - b
	}
	return min(max(b, 0), t.width)
}

func (p *painter) MinSize() fyne.Size {
	return fyne.NewSize(320*p.t.unit, p.t.top()+below*p.t.unit)
}

func (p *painter) Layout(size fyne.Size) {
	t := p.t
	p.scale = 1
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		if x, _ := c.PixelCoordinateForPosition(fyne.NewPos(4096, 0)); x > 0 {
			p.scale = float32(x) / 4096
		}
	}
	t.measure(float64(size.Width - 2*t.Inset()))
	p.arrange()
}

// arrange puts everything where the measures say.
func (p *painter) arrange() {
	p.layBar()
	p.layNames()
	p.layHead()
	p.labels.lay(p)
	p.laySheet()
	p.pixel, p.second, p.place = math.MinInt, -1, -2
	p.moveKnob()
}

// laySheet sizes the picture of the ticks and has it drawn again. By voice it is low, as
// what is transparent costs time too.
func (p *painter) laySheet() {
	t := p.t
	from, to := float32(tickY-tickH), float32(tickY+tickH)
	if p.mix() > 0 {
		from, to = dotY-ringSize, eraLine+4
	}
	whole := func(y float32) float32 { return round(y*t.unit*p.scale) / p.scale }
	p.fresh = false
	p.ticks.Move(fyne.NewPos(0, t.top()+whole(from)))
	size := fyne.NewSize(t.Size().Width, whole(to)-whole(from))
	if size != p.ticks.Size() {
		p.ticks.Resize(size)
	} else {
		p.ticks.Refresh()
	}
}

// mix is how far the bar is on its way from voice, 0, to date, 1.
func (p *painter) mix() float64 { return p.t.glide.mix(p.t.mode) }

func (p *painter) layBar() {
	t, u := p.t, p.t.unit
	h := float32(barThin) * u
	if t.hand.held {
		h = barHeld * u
	}
	beat := 2 * u
	for i := range p.pieces {
		c := &p.pieces[i]
		a, b := t.voice.x(c.from), t.voice.x(c.to)
		if n := t.voice.segment(c.to); n != t.voice.segment(c.from) {
			b -= t.voice.gap
		} else if c.to < t.content.Length {
			b -= float64(beat)
		}
		x0, x1 := t.screen(a), t.screen(b)
		c.x, c.w = min(x0, x1), max(max(x1-x0, x0-x1), 1)
		c.bar.CornerRadius = u
		c.bar.Move(fyne.NewPos(c.x, t.top()-h/2))
		c.bar.Resize(fyne.NewSize(c.w, h))
	}
	p.part.CornerRadius = 1.5 * u
}

// colourBar colours what is played, and the part of the piece that the knob is in.
func (p *painter) colourBar() {
	t := p.t
	alpha := (1 - p.mix()) * t.fade
	for i := range p.pieces {
		c := &p.pieces[i]
		ink := dim(ahead, alpha)
		switch {
		case t.at >= c.to:
			ink = dim(amber, alpha)
		case t.at >= c.from:
			w := min(max(t.screen(t.voice.x(t.at))-c.x, 0), c.w)
			x := c.x
			if t.rtl {
				x, w = x+w, c.w-w
			}
			p.part.FillColor = dim(amber, alpha)
			p.part.Move(fyne.NewPos(x, c.bar.Position().Y))
			p.part.Resize(fyne.NewSize(w, c.bar.Size().Height))
		}
		if c.bar.FillColor != ink {
			c.bar.FillColor = ink
			c.bar.Refresh()
		}
	}
	if t.at >= t.content.Length {
		p.part.Resize(fyne.NewSize(0, 0))
	}
	p.part.Refresh()
}

// moveKnob follows the voice. It touches the canvas only when a device pixel, the shown
// second or the part of the story changes.
func (p *painter) moveKnob() {
	t := p.t
	x := t.knobX(ByVoice)
	place := t.voice.segment(t.at)
	if m := p.mix(); m > 0 {
		x += (t.knobX(ByDate) - x) * m
		place = t.toldBefore(t.at)
	}
	sx := t.screen(x)
	pixel := int(round(sx * p.scale))
	second := int(t.at / time.Second)
	if pixel == p.pixel && second == p.second && place == p.place {
		return
	}
	if second != p.second {
		p.now.SetText(clock(t.at))
		p.layClock()
	}
	if place != p.place {
		p.nameSegments()
		if p.place != -2 && p.mix() > 0 {
			p.laySheet()
		}
	}
	moved := pixel != p.pixel
	p.pixel, p.second, p.place = pixel, second, place
	if moved {
		p.putKnob(float32(pixel) / p.scale)
		p.colourBar()
	}
}

func (p *painter) putKnob(x float32) {
	t, u := p.t, p.t.unit
	size := float32(knobSize) * u
	if t.hand.held {
		size = knobHeld * u
	}
	put := func(c *canvas.Circle, size float32) {
		c.Move(fyne.NewPos(x-size/2, t.top()-size/2))
		c.Resize(fyne.NewSize(size, size))
	}
	seen := t.fade
	if t.mode == ByDate && !t.glide.running && (x < t.Inset()-1 || x > t.Size().Width-t.Inset()+1) {
		seen = 0 // zoomed away
	}
	p.disc.FillColor = dim(ivory, seen)
	p.ring.FillColor = dim(amber, seen*.75)
	p.focus.FillColor = dim(night, 0)
	p.focus.StrokeColor = dim(ivory, 0)
	if t.hand.byKey && t.hand.focused {
		p.focus.StrokeColor = dim(ivory, seen)
	}
	p.focus.StrokeWidth = 3 * u
	put(p.disc, size)
	put(p.ring, size+2*knobRing*u)
	put(p.focus, size+2*(knobRing+6)*u)
	p.ring.Refresh()
	p.disc.Refresh()
	p.focus.Refresh()
}

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
	y := t.top() + t.headMid() - a.Height/2
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
	for _, o := range []fyne.CanvasObject{p.pill, p.plus, p.minus} {
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
}

// heldChanged follows a hand that takes hold or lets go.
func (p *painter) heldChanged() {
	p.layBar()
	if p.mix() > 0 {
		p.laySheet()
	}
	p.pixel = math.MinInt
	p.moveKnob()
}

// faded follows a new opacity.
func (p *painter) faded() {
	p.ticks.Translucency = 1 - p.t.fade
	p.ticks.Refresh()
	p.now.SetOpacity(p.t.fade)
	p.whole.SetOpacity(p.t.fade)
	p.nameSegments()
	p.labels.fade(p)
	p.pill.Refresh()
	p.plus.Refresh()
	p.minus.Refresh()
	p.colourBar()
	p.putKnob(float32(p.pixel) / p.scale)
}

func (p *painter) Refresh() {
	p.Layout(p.t.Size())
	p.pill.Refresh()
	canvas.Refresh(p.t)
}
func (p *painter) Objects() []fyne.CanvasObject { return p.objs }
func (p *painter) Destroy()                     { p.t.paint = nil }

// rebuild follows a new content or a new way to draw.
func (t *Timeline) rebuild() {
	t.rankOf = t.rankOf[:0]
	for range t.content.Ticks {
		t.rankOf = append(t.rankOf, 0)
	}
	for n, i := range t.byDate {
		t.rankOf[i] = n
	}
	t.measure(max(float64(t.Size().Width-2*t.Inset()), 1))
	if t.paint != nil {
		t.paint.build()
		t.Refresh()
	}
}

func (p *painter) drawTicks(w, h int) image.Image {
	if !p.fresh || p.sheet.img == nil || p.sheet.img.Rect.Dx() != w || p.sheet.img.Rect.Dy() != h {
		p.sheet.scale = p.scale
		if width := p.ticks.Size().Width; width > 0 {
			p.sheet.scale = float32(w) / width
		}
		p.sheet.clear(w, h)
		p.inkTicks()
		p.fresh = true
	}
	return p.sheet.img
}
