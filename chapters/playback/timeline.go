package playback

import "sync/atomic"

// A segment says: output frame out is programme frame src, and the place goes on from there at speed
// (0: it stands). epoch counts the seeks before it.
type segment struct {
	out   int64
	src   float64
	speed float64
	epoch uint32
}

// A timeline tells which place of the programme each output frame holds. It is written under the
// deck's lock and read without one. Its length is bounded by what an output can hold unheard.
type timeline struct{ segs atomic.Pointer[[]segment] }

// keep is how many segments are remembered, at least. One hop at an odd speed is one segment at most.
const keep = 48

// mark adds s, unless it only says what is known already.
func (t *timeline) mark(s segment) {
	old := t.all()
	if n := len(old); n > 0 {
		l := old[n-1]
		d := l.place(s.out) - s.src
		if l.speed == s.speed && l.epoch == s.epoch && d < .01 && d > -.01 {
			return
		}
	}
	if len(old) > 2*keep {
		old = old[len(old)-keep:]
	}
	segs := append(old[:len(old):len(old)], s)
	t.segs.Store(&segs)
}

// cut forgets what was said of frames from out on: they will be made again.
func (t *timeline) cut(out int64) {
	old := t.all()
	n := len(old)
	for n > 0 && old[n-1].out >= out {
		n--
	}
	old = old[:n:n]
	t.segs.Store(&old)
}

func (t *timeline) all() []segment {
	if p := t.segs.Load(); p != nil {
		return *p
	}
	return nil
}

// at is the segment that output frame out lies in.
func (t *timeline) at(out float64) segment {
	segs := t.all()
	for i := len(segs) - 1; i >= 0; i-- {
		if float64(segs[i].out) <= out {
			return segs[i]
		}
	}
	if len(segs) > 0 {
		s := segs[0]
		return segment{out: s.out, src: s.src, epoch: s.epoch}
	}
	return segment{}
}

func (s segment) place(out int64) float64 { return s.src + float64(out-s.out)*s.speed }
