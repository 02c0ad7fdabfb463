package supervise

import "time"

// Mode is how the program is started.
type Mode string

// The modes, from what is wanted to what is left when nothing else works.
const (
	Film  Mode = "film"  // everything
	Safe  Mode = "safe"  // without what may make it crash
	Panel Mode = "panel" // something simple in the place of the program
)

const (
	crashes   = 3 // in crashTime lead to the next mode
	crashTime = 10 * time.Minute
	trialTime = 10 * time.Minute // until the film is tried again, and until such a trial has succeeded
)

// history is how the program fared, and decides how it is started next. All times must
// carry a monotonic reading: setting the clock is no crash.
type history struct {
	mode  Mode
	since time.Time   // in this mode
	falls []time.Time // crashes in this mode, the last few
	from  Mode        // the mode that a trial of the film came from; "" is no trial
}

func newHistory(now time.Time) *history { return &history{mode: Film, since: now} }

// crash notes one, and goes over to the next mode where there were too many.
func (h *history) crash(now time.Time) {
	h.falls = append(h.falls, now)
	h.falls = h.falls[max(len(h.falls)-crashes, 0):]
	often := len(h.falls) == crashes && now.Sub(h.falls[0]) < crashTime
	switch {
	case h.from != "" && now.Sub(h.since) < trialTime:
		h.enter(h.from, now) // it still does not work
	case often && h.mode == Film:
		h.enter(Safe, now)
	case often && h.mode == Safe:
		h.enter(Panel, now)
	case h.due(now):
		h.try(now)
	}
}

// due reports whether it is time to try the film again.
func (h *history) due(now time.Time) bool { return h.mode != Film && now.Sub(h.since) >= trialTime }

// try goes back to the film, on trial.
func (h *history) try(now time.Time) {
	from := h.mode
	h.enter(Film, now)
	h.from = from
}

func (h *history) enter(m Mode, now time.Time) {
	*h = history{mode: m, since: now}
}

// delay is how long to wait after the last crash: longer when they come one after
// another, and never so long that the screen stays dark for 10 s.
func (h *history) delay() time.Duration {
	d := firstDelay
	for i := len(h.falls) - 1; i > 0 && h.falls[i].Sub(h.falls[i-1]) < time.Minute; i-- {
		d *= 4
	}
	return min(d, lastDelay)
}
