package timeline

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"homs/ui/widgets/press"
)

var _ fyne.Focusable = (*Timeline)(nil)

// FocusGained is for Fyne.
func (t *Timeline) FocusGained() { t.focusRing(true) }

// FocusLost is for Fyne.
func (t *Timeline) FocusLost() { t.focusRing(false) }

func (t *Timeline) focusRing(on bool) {
	t.hand.focused = on
	// A press focuses too; it shows no ring, because the pointer was used last.
	t.hand.byKey = on && !t.hand.pressing
	if t.paint != nil {
		t.paint.putKnob(float32(t.paint.pixel) / t.paint.scale)
	}
}

// TypedRune zooms with + and -.
func (t *Timeline) TypedRune(r rune) {
	switch {
	case t.mode == ByDate && (r == '+' || r == '='):
		t.Closer(2)
	case t.mode == ByDate && r == '-':
		t.Closer(-2)
	case t.mode == ByDate && r == '0':
		t.showWhole()
	default:
		press.PassRune(t, r)
	}
}

// TypedKey moves the knob; what it does not know goes to the window, which would not get
// it while the bar has the focus.
func (t *Timeline) TypedKey(e *fyne.KeyEvent) {
	t.hand.byKey = true
	known := false
	if t.mode == ByVoice {
		known = t.keyByVoice(e.Name)
	} else {
		known = t.keyByDate(e.Name)
	}
	if known {
		if t.paint != nil {
			t.paint.putKnob(float32(t.paint.pixel) / t.paint.scale)
		}
		return
	}
	press.PassKey(t, e)
}

// onward is +1 if a key points the way the bar runs, -1 against it, 0 for other keys.
func (t *Timeline) onward(k fyne.KeyName) int {
	d := 0
	switch k {
	case fyne.KeyRight:
		d = 1
	case fyne.KeyLeft:
		d = -1
	}
	if t.rtl {
		d = -d
	}
	return d
}

func (t *Timeline) keyByVoice(k fyne.KeyName) bool {
	if d := t.onward(k); d != 0 {
		stride := 5 * time.Second
		if shifted() {
			stride = time.Second
		}
		t.jump(t.at + time.Duration(d)*stride)
		return true
	}
	n := t.voice.segment(t.at)
	switch k {
	case fyne.KeyHome:
		t.jump(0)
	case fyne.KeyEnd:
		t.jump(t.content.Length)
	case fyne.KeyPageDown:
		if n+1 < len(t.voice.starts) {
			t.jump(t.voice.starts[n+1])
		}
	case fyne.KeyPageUp:
		// From a little after the start of a segment it goes to the one before.
		if n > 0 && t.at-t.voice.starts[n] < 3*time.Second {
			n--
		}
		t.jump(t.voice.starts[n])
	case fyne.KeyReturn, fyne.KeyEnter:
		i := t.current()
		if i < 0 || t.OnOpen == nil {
			return false
		}
		t.OnOpen(t.content.Ticks[i].ID)
	default:
		return false
	}
	return true
}

func (t *Timeline) keyByDate(k fyne.KeyName) bool {
	if len(t.byDate) == 0 {
		return false
	}
	n := t.chosen
	if n < 0 {
		n = 0
		if i := t.current(); i >= 0 {
			n = t.rankOf[i]
		}
	}
	if d := t.onward(k); d != 0 {
		t.choose(n + d)
		return true
	}
	switch k {
	case fyne.KeyHome:
		t.choose(0)
	case fyne.KeyEnd:
		t.choose(len(t.byDate) - 1)
	case fyne.KeyPageDown, fyne.KeyPageUp:
		t.choose(t.eraFrom(n, k == fyne.KeyPageDown))
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.OnOpen == nil {
			return false
		}
		t.OnOpen(t.content.Ticks[t.byDate[n]].ID)
	default:
		return false
	}
	return true
}

// eraFrom is the first event of the next era, or of this or the one before.
func (t *Timeline) eraFrom(n int, next bool) int {
	day := t.content.Ticks[t.byDate[n]].FromDay
	best := 0
	for _, from := range t.eraStarts() {
		first := len(t.byDate) - 1
		for r, i := range t.byDate {
			if t.content.Ticks[i].FromDay >= from {
				first = r
				break
			}
		}
		if next && from > day && first > n {
			return first
		}
		if !next && first < n {
			best = first
		}
	}
	if next {
		return len(t.byDate) - 1
	}
	return best
}

// choose goes to an event by date: the voice follows if it is told.
func (t *Timeline) choose(n int) {
	n = min(max(n, 0), len(t.byDate)-1)
	t.chosen = n
	i := t.byDate[n]
	if tick := &t.content.Ticks[i]; tick.Told {
		t.jump(tick.At)
	}
	t.reveal(t.dateX[n])
	if t.paint != nil {
		t.paint.laySheet()
	}
	if t.OnPreview != nil {
		t.OnPreview(t.previewOf(i))
	}
}

// jump is a wish by key or wheel: at once and final.
func (t *Timeline) jump(at time.Duration) {
	t.SetAt(at)
	if t.OnSeek != nil {
		t.OnSeek(t.at, true)
	}
}

// notch is how far the wheel moves the narration.
func notch(d float32) time.Duration {
	if d > 0 {
		return 5 * time.Second
	}
	return -5 * time.Second
}

func shifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// toggle changes the mode for the visitor.
func (t *Timeline) toggle(m Mode) {
	if m == t.mode {
		return
	}
	t.SetMode(m)
	if t.OnMode != nil {
		t.OnMode(m)
	}
}
