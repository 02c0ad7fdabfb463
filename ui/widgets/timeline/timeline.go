package timeline

import (
	"slices"
	"sort"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Timeline is the bar. Its methods are for the UI goroutine.
type Timeline struct {
	widget.BaseWidget

	// OnSeek is the wish to be at a moment: final is false while the bar is held and true
	// once, when it is let go, and for keys and the wheel.
	OnSeek func(at time.Duration, final bool)
	// OnPreview tells what the pointer is at. OnLeave tells that it is gone.
	OnPreview func(Preview)
	OnLeave   func()
	// OnMode tells that the visitor changed the mode. SetMode does not call it.
	OnMode func(Mode)
	// OnOpen is the wish to read about an event.
	OnOpen func(tickID string)
	// OnCluster is the wish to see what a cluster holds; x as in Preview. Without it the
	// bar opens a list of its own.
	OnCluster func(x float32, tickIDs []string)

	content Content
	byDate  []int        // ticks in the order of their dates
	told    []int        // told ticks in the order of the narration
	timed   map[int]bool // days of which an hour is known

	at     time.Duration
	mode   Mode
	rtl    bool
	still  bool    // motion is reduced
	touch  float32 // height of a target in Fyne units, 0 for a mouse
	unit   float32 // Fyne units for one of 1080p
	fade   float64 // 1 is to be seen
	chosen int     // by date: place in byDate of what the keyboard is at, or -1

	geometry
	hand  hand
	glide glide
	paint *painter
}

var _ fyne.Accessible = (*Timeline)(nil)

// New is an empty bar.
func New() *Timeline {
	t := &Timeline{unit: 1, fade: 1, chosen: -1, timed: map[int]bool{}}
	t.content.Words.fill()
	t.content.Label = english
	t.dates = newCalendar(nil, 1, 1)
	t.hand.press, t.hand.era, t.hand.over = -1, -1, -1
	t.ExtendBaseWidget(t)
	return t
}

// SetContent shows another content. Zoom and view stay where its events have the same
// calendar: it is the same story in another language, or in a window of another size. The
// slices are read, never changed.
func (t *Timeline) SetContent(c Content) {
	c.Words.fill()
	if c.Label == nil {
		c.Label = english
	}
	t.content = c
	t.byDate, t.told = t.byDate[:0], t.told[:0]
	for i := range c.Ticks {
		t.byDate = append(t.byDate, i)
		if c.Ticks[i].Told {
			t.told = append(t.told, i)
		}
	}
	middle := func(i int) float64 {
		t := &c.Ticks[i]
		if t.Timed {
			return 2*float64(t.FromDay) + (t.FromHour+t.ToHour)/24
		}
		return float64(t.FromDay + max(t.ToDay, t.FromDay) + 1)
	}
	clear(t.timed)
	for _, tick := range c.Ticks {
		if tick.Timed {
			for day := tick.FromDay; float64(day-tick.FromDay)*24 < max(tick.ToHour, 1); day++ {
				t.timed[day] = true
			}
		}
	}
	sort.SliceStable(t.byDate, func(a, b int) bool { return middle(t.byDate[a]) < middle(t.byDate[b]) })
	sort.SliceStable(t.told, func(a, b int) bool { return c.Ticks[t.told[a]].At < c.Ticks[t.told[b]].At })
	t.at = min(t.at, c.Length)
	if fresh := newCalendar(c.Ticks, 1, 1); !slices.Equal(fresh.pieces, t.dates.pieces) {
		t.chosen, t.dates = -1, fresh
	}
	t.rebuild()
}

// SetAt shows where the voice is. It repaints only if the knob comes to another device
// pixel or the clock to another second, and tells nobody.
func (t *Timeline) SetAt(at time.Duration) {
	t.at = min(max(at, 0), t.content.Length)
	if t.paint == nil {
		return
	}
	t.paint.wake()
	if !t.hand.held {
		t.paint.moveKnob()
	}
}

// Show shows the bar again as it is now.
func (t *Timeline) Show() {
	if t.paint != nil && t.Hidden {
		t.paint.asleep = true
	}
	t.BaseWidget.Show()
}

// At is the moment that the bar shows.
func (t *Timeline) At() time.Duration { return t.at }

// Mode is what the bar is laid out by.
func (t *Timeline) Mode() Mode { return t.mode }

// SetMode lays the bar out by voice or by date. The ticks glide there.
func (t *Timeline) SetMode(m Mode) {
	if m == t.mode {
		return
	}
	t.mode = m
	t.chosen = -1
	if t.OnLeave != nil {
		t.OnLeave() // what the pointer is at moves away
	}
	t.startGlide()
}

// SetRTL runs the bar from the right.
func (t *Timeline) SetRTL(on bool) {
	if on != t.rtl {
		t.rtl = on
		t.rebuild()
	}
}

// SetReducedMotion cuts instead of gliding.
func (t *Timeline) SetReducedMotion(on bool) { t.still = on }

// SetUnit says how many Fyne units one unit of the 1080p design is.
func (t *Timeline) SetUnit(u float32) {
	if u > 0 && u != t.unit {
		t.unit = u
		t.rebuild()
	}
}

// SetTouch makes targets for fingers, so many Fyne units high; 0 is for a mouse.
func (t *Timeline) SetTouch(height float32) {
	if height != t.touch {
		t.touch = height
		t.rebuild()
	}
}

// SetOpacity fades the whole bar: 0 is not to be seen, 1 is.
func (t *Timeline) SetOpacity(o float64) {
	if o = min(max(o, 0), 1); o != t.fade {
		t.fade = o
		if t.paint != nil {
			t.paint.faded()
		}
	}
}

// Inset is how far the bar's ends are inside of the widget's.
func (t *Timeline) Inset() float32 { return inset * t.unit }

// BarY is how far below the widget's top the middle of the bar is.
func (t *Timeline) BarY() float32 { return t.top() }

// top is the room above the middle of the bar: more where fingers need it.
func (t *Timeline) top() float32 {
	return max(above*t.unit, max(t.touch, headH*t.unit)/2+4*t.unit-t.headMid())
}

// headMid is the middle of the time, the switch and the zoom buttons, from that of the bar.
func (t *Timeline) headMid() float32 { return min(headY*t.unit, t.dotMid()-t.touch-2*t.unit) }

// dotMid is the middle of the marks by date, from that of the bar: for fingers as high that
// a target for the marks and one for the bar stand one over the other.
func (t *Timeline) dotMid() float32 { return min(dotY*t.unit, -.75*t.touch) }

// marksFrom is how far above the middle of the bar the marks are meant and not the bar.
func (t *Timeline) marksFrom() float32 { return max(marksFrom*t.unit, t.touch/4) }

// AccessibilityLabel is the name of the bar.
func (t *Timeline) AccessibilityLabel() string { return t.content.Words.Name }

// AccessibilityRole is the nearest there is.
func (t *Timeline) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
