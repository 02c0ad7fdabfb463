package timeline

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	fineFrom = 70   // pulled so far away from the bar at 1080p, the drag is fine
	fineRate = 0.25 // and this fast
	bandUp   = 46   // what of the widget is the bar for a press
	bandDown = 112
)

// hand is what holds or passes over the bar.
type hand struct {
	held     bool
	moved    bool    // since it was pressed
	fine     bool    // pulled away from the bar: goes slowly
	last     float32 // x of the pointer
	on       float32 // x that it stands for: lags behind in a fine drag
	wish     time.Duration
	press    int // mark that was pressed, by date, or -1
	era      int // and era
	over     int // era that the pointer is over, or -1
	start    fyne.Position
	y        float32 // of the pointer
	inside   bool
	focused  bool
	byKey    bool // the keyboard was used last
	pressing bool // focus comes from a press
}

var (
	_ fyne.Draggable     = (*Timeline)(nil)
	_ fyne.Scrollable    = (*Timeline)(nil)
	_ desktop.Mouseable  = (*Timeline)(nil)
	_ desktop.Hoverable  = (*Timeline)(nil)
	_ desktop.Cursorable = (*Timeline)(nil)
)

// inBand says that y is where a press means the bar.
func (t *Timeline) inBand(y float32) bool {
	d := y - t.top()
	up := max(bandUp*t.unit, t.touch/2)
	if t.mode == ByDate {
		up = max(up, t.touch/2-t.dotMid())
	}
	return d >= -up && d <= max(bandDown*t.unit, t.touch/2)
}

// MouseDown takes hold of the bar.
func (t *Timeline) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || !t.inBand(e.Position.Y) {
		return
	}
	t.hand.byKey, t.hand.pressing = false, true
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	t.hand.pressing = false
	t.hold(e.Position)
}

// hold begins a press. On a mark or the name of an era the voice stays until the hand moves:
// letting go there opens what it stands for.
func (t *Timeline) hold(p fyne.Position) {
	h, x := &t.hand, p.X
	h.held, h.moved, h.fine, h.last, h.on, h.wish = true, false, false, x, x, -1
	h.press, h.era, h.start, h.y = -1, -1, p, p.Y
	t.chosen = -1
	if t.mode == ByDate {
		h.era = t.eraAt(p)
		if m := t.markAt(x); h.era < 0 && m >= 0 && (p.Y < t.top()-t.marksFrom() || !t.toldIn(t.marks[m])) {
			h.press = m
		}
		if h.press >= 0 || h.era >= 0 {
			t.redraw()
			if h.era < 0 {
				t.tell(x)
			}
			return
		}
	}
	t.follow()
}

// Dragged follows the pointer, at a quarter of its way when it is far from the bar.
func (t *Timeline) Dragged(e *fyne.DragEvent) {
	h := &t.hand
	x, y := e.Position.X, e.Position.Y
	if !h.held {
		if !t.inBand(y) {
			return
		}
		t.hold(e.Position)
		return
	}
	if !h.moved && (h.press >= 0 || h.era >= 0) {
		if s := t.slop(); max(x-h.start.X, h.start.X-x, y-h.start.Y, h.start.Y-y) <= s {
			return // a finger is never quite still
		}
	}
	d := x - h.last
	h.last, h.y, h.moved = x, y, true
	away := y - t.top()
	if h.fine = max(away, -away) > t.fineFrom(); h.fine {
		h.on += d * fineRate
	} else {
		h.on += d
		// Back on the bar, what a fine drag lost is made up as the pointer moves.
		lost := x - h.on
		h.on += min(max(lost, -max(d, -d)), max(d, -d))
	}
	if b := t.onBar(h.on); t.mode == ByDate && t.dates.zoom > 1 && (b <= 0 || b >= t.width) {
		t.dates.pan((b/t.width - .5) * 48 * float64(t.unit)) // held at the end, the view goes on
		t.rezoomed()
	}
	t.follow()
}

// slop is how far a press may slide and still open what it is on.
func (t *Timeline) slop() float32 { return max(6*t.unit, t.touch/5) }

// fineFrom is how far from the bar a drag becomes fine, well beyond where it began.
func (t *Timeline) fineFrom() float32 {
	began := t.hand.start.Y - t.top()
	return max(fineFrom*t.unit, t.touch, max(began, -began)+max(36*t.unit, t.touch/2))
}

// follow moves the knob to what the hand stands for, and says so.
func (t *Timeline) follow() {
	h := &t.hand
	at, ok := t.placeAt(t.onBar(h.on))
	if ok && at != h.wish {
		first := h.wish < 0
		h.wish, t.at = at, at
		if first {
			t.redraw()
		} else if t.paint != nil {
			t.paint.moveKnob()
		}
		if t.OnSeek != nil {
			t.OnSeek(at, false)
		}
	}
	t.tell(h.on)
}

// placeAt is the moment that x on the bar means. By date it is that of the nearest told
// tick; it is not ok if nothing is told.
func (t *Timeline) placeAt(x float64) (time.Duration, bool) {
	if t.mode == ByVoice {
		return t.voice.place(x), true
	}
	if i := t.toldNear(x); i >= 0 {
		return t.content.Ticks[i].At, true
	}
	return 0, false
}

// markAt is the mark that x in the widget means, or -1.
func (t *Timeline) markAt(x float32) int {
	return nearest(t.marks, t.onBar(x), max(t.spaces.ring, 14*float64(t.unit)))
}

// toldIn says that a mark holds a told tick.
func (t *Timeline) toldIn(m mark) bool {
	for _, i := range t.byDate[m.first:m.last] {
		if t.content.Ticks[i].Told {
			return true
		}
	}
	return false
}

// MouseUp lets go.
func (t *Timeline) MouseUp(*desktop.MouseEvent) { t.release() }

// DragEnd lets go.
func (t *Timeline) DragEnd() { t.release() }

func (t *Timeline) release() {
	h := &t.hand
	if !h.held {
		return
	}
	h.held = false
	if h.wish >= 0 && t.OnSeek != nil {
		t.OnSeek(h.wish, true)
	}
	t.redraw()
	if !h.moved {
		defer t.pressed()
	}
	if h.inside {
		t.tell(h.on)
	} else if t.OnLeave != nil {
		t.OnLeave()
	}
}

// pressed opens what was pressed without moving.
func (t *Timeline) pressed() {
	switch h := &t.hand; {
	case h.era >= 0 && h.era < len(t.content.Eras):
		t.openEra(h.era)
	case h.press >= 0 && h.press < len(t.marks):
		t.open(t.marks[h.press])
	}
}

// open shows what a mark holds: an event, or a cluster.
func (t *Timeline) open(m mark) {
	switch {
	case m.count() == 1:
		if t.OnOpen != nil {
			t.OnOpen(t.content.Ticks[t.byDate[m.first]].ID)
		}
	case t.OnCluster != nil:
		ids := make([]string, 0, m.count())
		for _, i := range t.byDate[m.first:m.last] {
			ids = append(ids, t.content.Ticks[i].ID)
		}
		t.OnCluster(t.screen(m.x), ids)
	case t.openList(t.byDate[m.first:m.last], m.x, "", ""):
	default:
		a, b := &t.content.Ticks[t.byDate[m.first]], &t.content.Ticks[t.byDate[m.last-1]]
		t.ShowDays(a.FromDay, b.ToDay+1)
	}
}

// Cursor is a hand.
func (t *Timeline) Cursor() desktop.Cursor { return desktop.PointerCursor }

// redraw follows a change of hold, which makes bar and knob thicker.
func (t *Timeline) redraw() {
	if t.paint != nil {
		t.paint.heldChanged()
	}
}
