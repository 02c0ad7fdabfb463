// Package playbacktest plays a deck without a device, at the pace of a test.
package playbacktest

import (
	"context"
	"time"

	"homs/chapters/playback"
)

// block is how much is taken at a time: 10 ms.
const block = 480

// Manual is an Output from which a test takes sound. Its zero value is not usable: see NewManual.
type Manual struct {
	// Ahead is how much is taken before it is heard, to be taken back where something changes.
	Ahead time.Duration
	// Late has one block more taken after a change before that is noticed, as an output does that is just
	// at it.
	Late bool

	ready chan *playback.Line
	line  *playback.Line
	tap   *playback.Tap
	queue []float64
}

var _ playback.Output = (*Manual)(nil)

// NewManual returns an output that takes nothing by itself.
func NewManual() *Manual { return &Manual{ready: make(chan *playback.Line, 1)} }

// Run implements playback.Output.
func (m *Manual) Run(ctx context.Context, line *playback.Line) {
	m.ready <- line
	<-ctx.Done()
}

// Line is the deck's line.
func (m *Manual) Line() *playback.Line {
	if m.line == nil {
		m.line = <-m.ready
	}
	return m.line
}

// Tap is the manual output's hold on the line.
func (m *Manual) Tap() *playback.Tap {
	if m.tap == nil {
		m.tap = m.Line().Take("manual", true, nil)
	}
	return m.tap
}

// Play lets d of sound be heard, sleeping for as long as that lasts, and returns its left channel.
// Within testing/synctest that takes no time.
func (m *Manual) Play(d time.Duration) []float64 {
	tap := m.Tap()
	out := make([]float64, 0, playback.Rate.N(d))
	for len(out) < cap(out) {
		if m.Late && len(tap.Changed()) > 0 && !m.take(len(m.queue)+block) {
			break
		}
		select {
		case <-tap.Changed():
			tap.Back(int64(len(m.queue)))
			m.queue = m.queue[:0]
		default:
		}
		n := min(block, cap(out)-len(out))
		if !m.take(n) {
			break
		}
		out = append(out, m.queue[:n]...)
		m.queue = append([]float64(nil), m.queue[n:]...)
		time.Sleep(playback.Rate.D(n))
		tap.Heard(float64(len(m.queue)), time.Now())
	}
	return out
}

// take sees to it that n frames are there, and those ahead.
func (m *Manual) take(n int) bool {
	ahead := playback.Rate.N(m.Ahead)
	var b [block][2]float64
	for len(m.queue) < n || len(m.queue) < ahead && !m.tap.Waiting() {
		part := b[:]
		if ahead == 0 {
			part = b[:n-len(m.queue)]
		}
		if k, ok := m.tap.Stream(part); !ok || k == 0 {
			return false
		}
		for _, s := range part {
			m.queue = append(m.queue, s[0])
		}
	}
	return true
}
