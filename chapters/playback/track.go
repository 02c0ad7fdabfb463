package playback

import (
	"io"
	"math"
	"sort"
	"time"
)

// A Track is one chapter's sound.
type Track struct {
	// Name is the file's name, for messages.
	Name string
	// Open gives the voice, an Ogg Vorbis file. Nil stands for silence. It is called on a
	// goroutine of the deck's own, once each time the chapter is needed.
	Open func() (io.ReadCloser, error)
	// Length is the time the track takes up in the programme, whatever the file holds: what is
	// missing is silent, what is over is not played.
	Length time.Duration
	// Bed gives the quiet ambience that loops under the voice. Nil stands for none.
	Bed func() (io.ReadCloser, error)
	// Voice says when words are spoken, from the track's start and in order. The bed is ducked there.
	Voice []Span
	// Quiet says when the bed is silent, from the track's start and in order.
	Quiet []Span
}

// A Span is a stretch of time: From is in it, To is not.
type Span struct{ From, To time.Duration }

// gap is how long the gap is that at lies in, between two of the spans, which are in order; 0 in
// a span, and very long before the first and after the last.
func gap(spans []Span, at time.Duration) time.Duration {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].To > at })
	switch {
	case i < len(spans) && spans[i].From <= at:
		return 0
	case i == 0 || i == len(spans):
		return math.MaxInt64
	}
	return spans[i].From - spans[i-1].To
}

// within says whether any of the spans, which are in order, touches [from, to).
func within(spans []Span, from, to time.Duration) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].To > from })
	return i < len(spans) && spans[i].From < to
}
