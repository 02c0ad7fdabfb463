package playback

import "time"

// A ramp is a gain that moves to its target in a straight line.
type ramp struct{ now, target, step float32 }

func (r *ramp) to(v float32, d time.Duration) {
	r.target = v
	n := max(1, float32(frames(d)))
	r.step = (v - r.now) / n
	if r.step < 0 {
		r.step = -r.step
	}
}

func (r *ramp) set(v float32) { r.now, r.target = v, v }

func (r *ramp) next() float32 {
	switch {
	case r.now < r.target:
		r.now = min(r.now+r.step, r.target)
	case r.now > r.target:
		r.now = max(r.now-r.step, r.target)
	}
	return r.now
}

// still says that the gain will stay where it is.
func (r *ramp) still() bool { return r.now == r.target }
