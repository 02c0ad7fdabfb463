package playback

import (
	"context"
	"time"
)

// silentName is the name of the output where there is no sound.
const silentName = "silent"

const (
	silentTick = 10 * time.Millisecond
	// silentAhead is how long a silence may get no time before the playhead stands.
	silentAhead = 200 * time.Millisecond
	// A process that got no time for so long was stopped: the programme did not go on either.
	stopped = 250 * time.Millisecond
)

// Silent is an Output for machines with no sound: it takes sound at the pace at which it would
// be heard, and throws it away.
type Silent struct{}

// Run implements Output.
func (Silent) Run(ctx context.Context, line *Line) {
	s := newSilence(line, nil)
	tick := time.NewTicker(silentTick)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			s.pull(time.Now())
		}
	}
}

// A silence holds a line and keeps its time.
type silence struct {
	tap   *Tap
	start time.Time
	last  time.Time
	taken int64 // since start
	buf   [block][2]float64
}

func newSilence(line *Line, why error) *silence {
	now := time.Now()
	return &silence{tap: line.Take(silentName, false, why), start: now, last: now}
}

// pull takes what is due at the moment now. It returns false once the line was taken over.
func (s *silence) pull(now time.Time) bool {
	if now.Sub(s.last) > stopped {
		s.start = s.start.Add(now.Sub(s.last))
	}
	s.last = now
	gone := frames(now.Sub(s.start))
	select {
	case <-s.tap.Changed():
		if n := s.taken - gone; n > 0 {
			s.tap.Back(n)
			s.taken = gone
		}
	default:
	}
	for s.taken <= gone || s.taken < gone+frames(silentAhead) && !s.tap.Waiting() {
		if n, _ := s.tap.Stream(s.buf[:]); n == 0 {
			return false
		}
		s.taken += block
	}
	return s.tap.Heard(float64(s.taken-gone), now)
}
