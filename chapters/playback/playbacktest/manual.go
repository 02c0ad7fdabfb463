// Package playbacktest plays a deck without a device, at the pace of a test.
package playbacktest

import (
	"context"
	"time"

	"homs/chapters/playback"
)

// Manual is an Output from which a test takes sound. Its zero value is not usable: see NewManual.
type Manual struct {
	ready chan *playback.Line
	line  *playback.Line
	tap   *playback.Tap
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

// Play takes d of sound, sleeping for as long as that lasts, and returns its left channel. Within
// testing/synctest that takes no time.
func (m *Manual) Play(d time.Duration) []float64 {
	tap := m.Tap()
	out := make([]float64, 0, playback.Rate.N(d))
	var b [480][2]float64
	for len(out) < cap(out) {
		n, ok := tap.Stream(b[:min(len(b), cap(out)-len(out))])
		if !ok {
			break
		}
		for _, s := range b[:n] {
			out = append(out, s[0])
		}
		time.Sleep(playback.Rate.D(n))
		tap.Heard(0, time.Now())
	}
	return out
}
