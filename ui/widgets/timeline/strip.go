package timeline

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// layBar places the pieces of the bar by voice.
func (p *painter) layBar() {
	t, u := p.t, p.t.unit
	h := float32(barThin) * u
	if t.hand.held {
		h = barHeld * u
	}
	beat := max(round(1.5*u*p.scale), 1) / p.scale
	for i := range p.pieces {
		c := &p.pieces[i]
		a, b := t.voice.x(c.from), t.voice.x(c.to)
		if n := t.voice.segment(c.to); n != t.voice.segment(c.from) {
			b -= t.voice.gap
		} else if c.to < t.content.Length {
			b -= float64(beat)
		}
		x0, x1 := t.screen(a), t.screen(b)
		// Whole pixels: a gap between two beats is as sharp as one between chapters.
		left, right := round(min(x0, x1)*p.scale)/p.scale, round(max(x0, x1)*p.scale)/p.scale
		c.x, c.w = left, max(right-left, 1/p.scale)
		c.bar.Move(fyne.NewPos(c.x, t.top()-h/2))
		c.bar.Resize(fyne.NewSize(c.w, h))
	}
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

// wake has everything painted anew once the window knows the bar again: while an object is
// hidden, Fyne forgets which window it is in, and loses what is refreshed.
func (p *painter) wake() {
	if p.asleep && p.t.Visible() && fyne.CurrentApp().Driver().CanvasForObject(p.now) != nil {
		p.asleep = false
		canvas.Refresh(p.t)
	}
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
		p.asleep = p.asleep || fyne.CurrentApp().Driver().CanvasForObject(p.now) == nil
		p.layClock()
	}
	if place != p.place {
		p.nameSegments()
		if p.place != -2 && p.mix() > 0 {
			p.labels.lay(p) // the era that is told is bright
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
