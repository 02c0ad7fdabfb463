package captions

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// What a cue may be, so that everybody can read it while listening.
const (
	MaxLines    = 2
	MaxColumns  = 42                  // characters in a line
	MinDuration = 5 * time.Second / 6 // of a cue
	MaxDuration = 7 * time.Second     // of a cue
	MaxSpeed    = 20                  // characters a second, spaces counted
)

// Faults returns what breaks the rules of readable captions, with the lines of
// the file that the track was read from.
func (t *Track) Faults() Faults {
	var all Faults
	for i := range t.Cues {
		c := &t.Cues[i]
		fault := func(format string, args ...any) {
			all = append(all, Fault{c.Row, fmt.Sprintf("cue "+c.ID+" "+format, args...)})
		}
		if i > 0 && c.Start < t.Cues[i-1].End {
			fault("begins before the cue before it ends")
		}
		if len(c.Lines) > MaxLines {
			fault("has %d lines; %d are the most", len(c.Lines), MaxLines)
		}
		total := len(c.Lines) - 1
		for j, line := range c.Lines {
			n := columns(line)
			total += n
			if n > MaxColumns {
				fault("has a line of %d characters; %d are the most", n, MaxColumns)
			}
			if j > 0 && !strings.Contains(line, " ") {
				fault("leaves the word %q alone on a line", line)
			}
		}
		d := c.End - c.Start
		switch {
		case d < MinDuration-time.Millisecond:
			fault("stands %.2f s; %.2f s are the least", d.Seconds(), MinDuration.Seconds())
		case d > MaxDuration:
			fault("stands %.2f s; %.0f s are the most", d.Seconds(), MaxDuration.Seconds())
		}
		if speed := float64(total) / d.Seconds(); speed > MaxSpeed {
			fault("has %.1f characters a second; %d are the most", speed, MaxSpeed)
		}
		for j, w := range c.Words {
			if w.Start < c.Start || w.Start >= c.End || j > 0 && w.Start < c.Words[j-1].Start {
				fault("has the word %q out of order", w.Text)
			}
		}
	}
	return all
}

// columns counts the characters of a line that take room of their own.
func columns(line string) int {
	n := 0
	for _, r := range line {
		if !unicode.In(r, unicode.Mn, unicode.Cf) {
			n++
		}
	}
	return n
}
