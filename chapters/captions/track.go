package captions

import (
	"sort"
	"time"
)

// Track is the captions of one narration, cues in order of their start.
type Track struct{ Cues []Cue }

// Cue is what stands on the screen from Start until just before End.
type Cue struct {
	ID         string // such as "2.2-5": beat and running number
	Start, End time.Duration
	Lines      []string // without markup
	Words      []Word
	Row        int // line of the cue's timing in its file, from 1; 0 if made
}

// Word is one word of a cue, with the punctuation that hangs on it.
type Word struct {
	Text  string
	Start time.Duration
	Line  int // index into the cue's Lines
}

// At returns the cue that stands on the screen at and the index of the word
// being spoken or last spoken in it; -1 before its first word. Where no cue
// stands, it returns nil and -1. The cue is shared with the track.
func (t *Track) At(at time.Duration) (*Cue, int) {
	if t == nil {
		return nil, -1
	}
	i := sort.Search(len(t.Cues), func(i int) bool { return t.Cues[i].Start > at }) - 1
	if i < 0 || at >= t.Cues[i].End {
		return nil, -1
	}
	c := &t.Cues[i]
	return c, sort.Search(len(c.Words), func(i int) bool { return c.Words[i].Start > at }) - 1
}

// End is the end of the last cue, 0 for an empty track.
func (t *Track) End() time.Duration {
	var end time.Duration
	for i := range t.Cues {
		end = max(end, t.Cues[i].End)
	}
	return end
}

// Shift returns a copy of the track with all times moved by d.
func (t *Track) Shift(d time.Duration) *Track {
	s := &Track{Cues: make([]Cue, len(t.Cues))}
	for i, c := range t.Cues {
		c.Start += d
		c.End += d
		words := make([]Word, len(c.Words))
		for j, w := range c.Words {
			w.Start += d
			words[j] = w
		}
		c.Words = words
		s.Cues[i] = c
	}
	return s
}
