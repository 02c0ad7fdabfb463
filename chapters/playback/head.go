package playback

import (
	"sync/atomic"
	"time"
)

// A head is the playhead: the place of the programme that is being heard. Reading it takes no lock.
type head struct {
	log   *timeline
	total int64
	point atomic.Pointer[heardPoint]
	made  atomic.Int64 // output frames given
	seen  atomic.Uint64
}

// A heardPoint says that output frame frame was heard at the moment at.
type heardPoint struct {
	frame float64
	at    time.Time
}

// seen packs the number of the last seek with the furthest place seen since.
const seenBits = 40

func pack(epoch uint32, at int64) uint64 { return uint64(epoch)<<seenBits | uint64(at) }

func unpack(x uint64) (epoch uint32, at int64) {
	return uint32(x >> seenBits), int64(x & (1<<seenBits - 1))
}

// epochMask keeps an epoch within what pack has room for.
const epochMask = 1<<(64-seenBits) - 1

// maxGuess is how long the playhead goes on by itself where the output does not tell: it is late,
// or the whole process was stopped.
const maxGuess = 200 * time.Millisecond

// frame is the output frame being heard at the moment t.
func (h *head) frame(t time.Time) float64 {
	p := h.point.Load()
	if p == nil {
		return float64(h.made.Load())
	}
	gone := min(max(0, t.Sub(p.at)), maxGuess)
	return min(p.frame+gone.Seconds()*float64(Rate), float64(h.made.Load()))
}

// tell sets which frame is heard at the moment t. Small differences are taken over slowly, for
// outputs report unevenly, and so are leaps forward, for one that begins again may err.
func (h *head) tell(frame float64, t time.Time) {
	if p := h.point.Load(); p != nil {
		due := p.frame + t.Sub(p.at).Seconds()*float64(Rate)
		switch d := frame - due; {
		case d >= 960:
			frame = due + 480
		case d > -960:
			frame = due + d/8
		}
	}
	h.point.Store(&heardPoint{frame, t})
}

// jump says that the playhead is now at a place, whatever is still to be heard from before.
func (h *head) jump(epoch uint32, at int64) { h.seen.Store(pack(epoch, at)) }

// at is the playhead in frames of the programme. It goes back only with a seek.
func (h *head) at(t time.Time) int64 {
	for {
		seen := h.seen.Load()
		epoch, last := unpack(seen)
		f := h.frame(t)
		s := h.log.at(f)
		if s.epoch != epoch { // the seek has not been heard yet
			return last
		}
		now := min(int64(s.src+(f-float64(s.out))*s.speed), h.total)
		if now <= last {
			return last
		}
		if h.seen.CompareAndSwap(seen, pack(epoch, now)) {
			return now
		}
	}
}
