package timeline

import (
	"fyne.io/fyne/v2"
)

// travel goes over to what change makes of the calendar, in the time of a glide.
func (t *Timeline) travel(change func()) {
	c := &t.dates
	t.stay()
	zoom, shift := c.zoom, c.shift
	change()
	if t.still || t.paint == nil || t.mode != ByDate || t.glide.running {
		t.rezoomed()
		return
	}
	// Both ends of the view move evenly over the whole axis; what takes no part in zooming
	// makes this inexact, so the end is set as it was found.
	to, at := c.zoom, c.shift
	a0, b0 := shift/zoom, (shift+c.width)/zoom
	a1, b1 := at/to, (at+c.width)/to
	view := func(done float64) {
		a, b := a0+(a1-a0)*done, b0+(b1-b0)*done
		c.zoom = max(c.width/max(b-a, 1e-9), 1)
		c.shift = a * c.zoom
		if done >= 1 {
			c.zoom, c.shift = to, at
		}
		c.lay()
		t.rezoomed()
	}
	view(0)
	t.glide.travel = fyne.NewAnimation(glideTime, func(done float32) { view(float64(done)) })
	t.glide.travel.Curve = fyne.AnimationEaseInOut
	t.glide.travel.Start()
}

// stay ends a travel where it is.
func (t *Timeline) stay() {
	if t.glide.travel != nil {
		t.glide.travel.Stop()
		t.glide.travel = nil
	}
}
