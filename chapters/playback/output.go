package playback

import (
	"context"
	"sync/atomic"
	"time"

	"github.com/gopxl/beep/v2"
)

// feedAhead is how much an output makes, at most, before it hands it to its device: as long as Go
// may be held up.
const feedAhead = 400 * time.Millisecond

// An Output takes sound from a deck at the pace at which it is heard.
type Output interface {
	// Run plays what it takes from line until ctx ends. The deck calls it once, on a goroutine of its own.
	Run(ctx context.Context, line *Line)
}

// A Line is the deck as its output sees it.
type Line struct{ deck *Deck }

// Take takes the line over from whoever held it, at the place being heard now: frames which that
// one took but has not played are given again. name is the output's name, and sounding says
// whether it can be heard; why is the reason for a change, or nil.
func (l *Line) Take(name string, sounding bool, why error) *Tap {
	return l.deck.take(name, sounding, why)
}

// A Tap is the right to take sound from a Line, until another takes it over. It is a
// beep.Streamer of stereo at Rate. Only one goroutine may use it.
type Tap struct {
	deck    *Deck
	alive   atomic.Int64 // when Heard was last called, in nanoseconds of Unix time
	changed chan struct{}
}

var _ beep.Streamer = (*Tap)(nil)

// Stream fills samples wholly. It returns 0, false once the line was taken over.
func (t *Tap) Stream(samples [][2]float64) (int, bool) { return t.deck.stream(t, samples) }

// Err implements beep.Streamer; it is always nil.
func (t *Tap) Err() error { return nil }

// Heard tells that at the moment at all frames taken had been heard but the last unheard ones.
// It returns false once the line was taken over.
func (t *Tap) Heard(unheard float64, at time.Time) bool {
	t.alive.Store(at.UnixNano())
	return t.deck.heard(t, unheard, at)
}

// Held says whether the line has not been taken over.
func (t *Tap) Held() bool {
	t.deck.mu.Lock()
	defer t.deck.mu.Unlock()
	return t.deck.tap == t
}

// Changed tells when what is to come is no longer what was taken: a seek, a pause, another volume.
// An output that can takes the frames it has not handed to its device Back, and streams anew.
func (t *Tap) Changed() <-chan struct{} { return t.changed }

// Back takes back the last n frames, which will not be played: Stream gives that place again.
func (t *Tap) Back(n int64) {
	t.deck.mu.Lock()
	defer t.deck.mu.Unlock()
	if t.deck.tap == t {
		t.deck.back(n)
	}
}

// Waiting says that the sound to come is not decoded yet: what is taken now is silence in its place.
func (t *Tap) Waiting() bool {
	t.deck.mu.Lock()
	defer t.deck.mu.Unlock()
	return t.deck.tap == t && (t.deck.voice.waited > 0 || t.deck.grains.waiting)
}

// idle is the time since Heard was last called.
func (t *Tap) idle(now time.Time) time.Duration { return now.Sub(time.Unix(0, t.alive.Load())) }
