package timeline

import (
	"time"

	"fyne.io/fyne/v2"
)

// glideTime is how long the ticks are on their way between the two modes.
const glideTime = 450 * time.Millisecond

// glide is a change of mode on its way.
type glide struct {
	running   bool
	from, now float64 // 0 voice, 1 date
	animation *fyne.Animation
	travel    *fyne.Animation // of the calendar, to another view
}

func (g *glide) mix(m Mode) float64 {
	if g.running {
		return g.now
	}
	return float64(m)
}

// startGlide goes from where the ticks are to the present mode.
func (t *Timeline) startGlide() {
	g := &t.glide
	from := g.now
	if !g.running {
		from = 1 - float64(t.mode)
	}
	if g.animation != nil {
		g.animation.Stop()
		g.animation = nil
	}
	if t.still || t.paint == nil {
		g.running = false
		g.now = float64(t.mode)
		t.arrived()
		return
	}
	g.running, g.from, g.now = true, from, from
	to := float64(t.mode)
	g.animation = fyne.NewAnimation(glideTime, func(done float32) {
		g.now = from + (to-from)*float64(done)
		if done >= 1 {
			g.running = false
		}
		t.arrived()
	})
	g.animation.Curve = fyne.AnimationEaseInOut
	t.arrived()
	g.animation.Start()
}

// arrived shows a step of the glide.
func (t *Timeline) arrived() {
	if t.paint != nil {
		t.paint.arrange()
		t.paint.pill.Refresh()
	}
}
