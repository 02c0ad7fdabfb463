// Package timeline is the one bar of the programme: the minutes of the narration and the
// years of history in one widget that can be dragged. By voice the narration runs evenly
// from end to end; by date the same ticks stand where the calendar has them, and dragging
// still moves the voice.
//
// The widget knows spans, ticks, dates and labels. It shows values and reports wishes.
package timeline

import "time"

// Mode is what the bar is laid out by.
type Mode uint8

const (
	ByVoice Mode = iota // narration time
	ByDate              // the calendar
)

// Precision is how exactly a date is known.
type Precision uint8

const (
	Day    Precision = iota // one day, or from one day to another
	Month                   // some time in a month
	Season                  // some time in a part of a year
	Year                    // some time in a year
)

// Content is all that a bar shows. Days are counted as Day does.
type Content struct {
	Length   time.Duration // of the whole programme
	Segments []Segment     // in order, without overlap
	Beats    []time.Duration
	Ticks    []Tick
	Eras     []Era
	Words    Words
	// Label names a place of the calendar: a year (month and day 0), a month (day 0), or
	// a day; year 0 asks for the short name without the year: "Apr", "18". nil: English.
	Label func(year, month, day int) string
}

// Segment is a span of the narration with a short name: a chapter.
type Segment struct {
	ID, Label  string
	Start, End time.Duration
}

// Tick is something that happened. Told ticks have a moment in the narration; the others
// appear by date only.
type Tick struct {
	ID, Title, DateWords string
	At                   time.Duration // the moment it is told, if Told
	Told                 bool
	FromDay, ToDay       int // first and last day that it can have been
	// Timed says that the time of day is known, about: from FromHour to ToHour, counted from
	// the start of FromDay.
	Timed            bool
	FromHour, ToHour float64
	Precision        Precision
	About            bool // the date is approximate
	Before, After    bool // it was before ToDay, after FromDay
	Disputed         bool
}

// Era is a named span of history. Row 0 divides the bar itself; row 1 is drawn below.
type Era struct {
	Title, DateWords string
	FromDay, ToDay   int
	Row              int
}

// Words are the words on and for the bar. Empty ones are English.
type Words struct {
	ByVoice, ByDate string // the two sides of the switch
	Name            string // what the bar is, for those who cannot see it
	ZoomIn, ZoomOut string // names of the zoom buttons
	Whole           string // name of the button that shows all of history again
	Marks           string // name of the button that explains the marks
	Legend          LegendWords
}

// Preview is what the pointer or the keyboard is at.
type Preview struct {
	At     time.Duration // the moment that a press here goes to
	X      float32       // where on the bar, from the widget's left edge, in Fyne units
	TickID string        // the event there, if any
	Told   bool          // false: TickID is not told, At stays where the voice is
	Held   bool          // the bar is held down
	Fine   bool          // and pulled away from: it goes slowly
	Y      float32       // of what holds it, from the widget's top; the bar's where nothing does
}

func (w *Words) fill() {
	for _, d := range []struct {
		word    *string
		english string
	}{
		{&w.ByVoice, "By voice"},
		{&w.ByDate, "By date"},
		{&w.Name, "Timeline"},
		{&w.ZoomIn, "Closer"},
		{&w.ZoomOut, "Farther"},
		{&w.Whole, "The whole time"},
		{&w.Marks, "What the marks mean"},
	} {
		if *d.word == "" {
			*d.word = d.english
		}
	}
}
