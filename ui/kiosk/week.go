package kiosk

import (
	"fmt"
	"strings"
)

// A Week is opening hours with at most one span a day, Monday first, as staff can set them
// by touch.
type Week [7]Span

// A Span is when a day is open, in minutes from midnight; it may end on the next day. The
// zero value is a day that is closed.
type Span struct{ From, To int }

// Closed reports whether the day is closed.
func (s Span) Closed() bool { return s.From == s.To }

func (s Span) String() string { return Clock(s.From) + "-" + Clock(s.To) }

// Clock writes minutes from midnight as a clock shows them; the end of a day is 24:00.
func Clock(minutes int) string {
	if minutes > day {
		minutes -= day
	}
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// Week is the hours as a week; ok is false where a day has two spans.
func (h Hours) Week() (w Week, ok bool) {
	for _, s := range h {
		d := s.from / day
		if !w[d].Closed() {
			return Week{}, false
		}
		w[d] = Span{s.from - d*day, s.to - d*day}
	}
	return w, true
}

// Lines writes the week as ParseHours reads it, days that are alike together.
func (w Week) Lines() []string {
	var lines []string
	for d := 0; d < len(w); {
		last := d
		for last+1 < len(w) && w[last+1] == w[d] {
			last++
		}
		if !w[d].Closed() {
			name := days[d]
			if last > d {
				name += "-" + days[last]
			}
			lines = append(lines, name+" "+w[d].String())
		}
		d = last + 1
	}
	return lines
}

// Usual is a week for those who begin to set one.
func Usual() (w Week) {
	for d := range w {
		w[d] = Span{10 * 60, 18 * 60}
	}
	return w
}

// WeekDay is the short English name of a day of the week, 0 to 6 from Monday.
func WeekDay(d int) string { return strings.ToUpper(days[d][:1]) + days[d][1:] }
