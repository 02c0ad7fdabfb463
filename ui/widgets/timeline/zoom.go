package timeline

import (
	"math"

	"fyne.io/fyne/v2"
)

// step is what one notch of the wheel or one press of a button zooms by.
const step = 1.35

// Zoom comes closer to the calendar, in steps; negative steps go away. x is what stays
// where it is, from the widget's left edge.
func (t *Timeline) Zoom(steps float64, x float32) {
	if t.mode != ByDate {
		return
	}
	t.stay()
	t.dates.zoomTo(t.dates.zoom*math.Pow(step, steps), t.onBar(x))
	t.rezoomed()
}

// ShowDays brings the days from first to before last into view by date. The whole of
// history is shown again with first == last.
func (t *Timeline) ShowDays(first, last int) {
	t.stay()
	if first == last {
		t.dates.whole()
	} else {
		t.dates.show(first, last)
	}
	t.rezoomed()
}

// zoomed says that not the whole of history is in view.
func (t *Timeline) zoomed() bool { return t.dates.zoom > 1.001 }

// showWhole goes back to the whole of history.
func (t *Timeline) showWhole() { t.travel(t.dates.whole) }

// Closer zooms about the knob, or about the middle where the knob is out of view.
func (t *Timeline) Closer(steps float64) {
	if t.mode != ByDate {
		return
	}
	x := t.knobX(ByDate)
	if t.chosen >= 0 {
		x = t.dateX[t.chosen]
	}
	if x < 0 || x > t.width {
		x = t.width / 2
	}
	t.Zoom(steps, t.screen(x))
}

// reveal pans so that x is in view.
func (t *Timeline) reveal(x float64) {
	edge := t.width / 12
	switch {
	case x < 0:
		t.dates.pan(x - edge)
	case x > t.width:
		t.dates.pan(x - t.width + edge)
	default:
		return
	}
	t.rezoomed()
}

func (t *Timeline) rezoomed() {
	t.place()
	if t.paint != nil {
		t.paint.arrange()
	}
}

// Scrolled zooms by date, or pans it sideways; by voice it moves the narration by 5 s a
// notch.
func (t *Timeline) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := e.Scrolled.DX, e.Scrolled.DY
	if t.mode == ByVoice {
		if d := dx + dy; d != 0 {
			t.jump(t.at - notch(d))
		}
		return
	}
	if dx != 0 {
		if t.rtl {
			dx = -dx
		}
		t.dates.pan(-float64(dx))
		t.rezoomed()
	}
	if dy != 0 {
		t.Zoom(min(max(float64(dy)/25, -3), 3), e.Position.X)
	}
}
