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
	all    *button
	ask    *button
	objs   []fyne.CanvasObject

	scale  float32 // device pixels in a Fyne unit
	pixel  int     // of the knob
	second int     // on the clock
	asleep bool    // what changed last was not seen by the window
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
	p.plus, p.minus, p.all, p.ask = newButton(t, "+"), newButton(t, "-"), newButton(t, "|"), newButton(t, "?")
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
	p.objs = append(p.objs, p.labels.holder(), p.pill, p.plus, p.minus, p.all, p.ask, p.focus, p.ring, p.disc)
	p.pill.relabel()
	p.plus.relabel(t.content.Words.ZoomIn)
	p.minus.relabel(t.content.Words.ZoomOut)
	p.all.relabel(t.content.Words.Whole)
	p.ask.relabel(t.content.Words.Marks)
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
	u := t.unit
	from, to := (tickY-tickH)*u, (tickY+tickH)*u
	if p.mix() > 0 {
		from, to = t.dotMid()-ringSize*u, (eraLine+4)*u
	}
	whole := func(y float32) float32 { return round(y*p.scale) / p.scale }
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
	p.all.Refresh()
	p.ask.Refresh()
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
