package timeline

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// tell previews what is at x in the widget.
func (t *Timeline) tell(x float32) {
	if t.OnPreview == nil {
		return
	}
	p := t.preview(t.screen(t.onBar(x)))
	b := t.onBar(x)
	if t.mode == ByVoice {
		p.At = t.voice.place(b)
		if n := t.toldNearVoice(b); n >= 0 {
			p.TickID, p.Told = t.content.Ticks[n].ID, true
		}
		t.OnPreview(p)
		return
	}
	i := -1
	if m := nearest(t.marks, b, t.spaces.ring); m >= 0 && (!t.hand.moved || !t.hand.held) && t.marks[m].count() == 1 {
		i = t.byDate[t.marks[m].first]
	} else if i = t.toldNear(b); i < 0 {
		t.OnPreview(p)
		return
	}
	t.OnPreview(t.previewOf(i))
}

// preview is a preview at x in the widget.
func (t *Timeline) preview(x float32) Preview {
	h := &t.hand
	p := Preview{X: x, At: t.at, Held: h.held, Fine: h.held && h.fine, Y: t.top()}
	if h.held {
		p.Y = h.y
	}
	return p
}

// previewOf is the preview of a tick by date.
func (t *Timeline) previewOf(i int) Preview {
	tick := &t.content.Ticks[i]
	p := t.preview(t.screen(t.dateX[t.rankOf[i]]))
	p.TickID, p.Told = tick.ID, tick.Told
	if tick.Told {
		p.At = tick.At
	}
	return p
}

// toldNearVoice is the tick that a pointer at x by voice is on, or else the one told last
// before that place, or -1.
func (t *Timeline) toldNearVoice(x float64) int {
	for _, i := range t.told {
		if abs(t.voice.x(t.content.Ticks[i].At)-x) <= 4*float64(t.unit) {
			return i
		}
	}
	if n := t.toldBefore(t.voice.place(x)); n >= 0 {
		return t.told[n]
	}
	return -1
}

// MouseIn, MouseMoved and MouseOut are the pointer passing over the bar.
func (t *Timeline) MouseIn(e *desktop.MouseEvent) { t.hover(e.Position) }

// MouseMoved follows MouseIn.
func (t *Timeline) MouseMoved(e *desktop.MouseEvent) { t.hover(e.Position) }

// MouseOut ends the preview, unless the bar is held.
func (t *Timeline) MouseOut() { t.leave() }

func (t *Timeline) hover(at fyne.Position) {
	if !t.inBand(at.Y) {
		t.leave()
		return
	}
	t.hand.inside = true
	if t.hand.held {
		return
	}
	over := t.eraAt(at)
	t.light(over)
	if over < 0 {
		t.tell(at.X)
	} else if t.OnLeave != nil {
		t.OnLeave()
	}
}

// light brightens the name of an era; -1 is none.
func (t *Timeline) light(era int) {
	if era != t.hand.over {
		t.hand.over = era
		if t.paint != nil {
			t.paint.labels.lay(t.paint)
		}
	}
}

func (t *Timeline) leave() {
	t.light(-1)
	if t.hand.inside && !t.hand.held && t.OnLeave != nil {
		t.OnLeave()
	}
	t.hand.inside = false
}
