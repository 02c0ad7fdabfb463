package chapters

import (
	"fmt"
	"strconv"
)

// Clock is what a source tells of the time of day: an hour ("00" to "23", always about), a
// part of the day, or nothing.
type Clock string

// The parts of a day. The night is that between the two days of a date.
const (
	Dawn      Clock = "dawn" // before it
	Morning   Clock = "morning"
	Afternoon Clock = "afternoon"
	Evening   Clock = "evening"
	Night     Clock = "night"
)

// ParseClock reads an hour or a part of the day for a date, which must say days.
func ParseClock(s string, d Date) (Clock, error) {
	c := Clock(s)
	if c == "" {
		return c, nil
	}
	if d.Precision != ByDay {
		return "", fmt.Errorf("clock %q: the date says no day", s)
	}
	switch c {
	case Night:
		if d.To.Ordinal() != d.From.Ordinal()+1 {
			return "", fmt.Errorf("clock %q: a night has two days, one after the other", s)
		}
		return c, nil
	case Dawn, Morning, Afternoon, Evening:
	default:
		if h, err := strconv.Atoi(s); err != nil || len(s) != 2 || h < 0 || h > 23 {
			return "", fmt.Errorf("clock %q: must be 00 to 23, or dawn, morning, afternoon, evening or night", s)
		}
	}
	if d.From != d.To {
		return "", fmt.Errorf("clock %q: the date says more than one day", s)
	}
	return c, nil
}

// Hours are when that is, in hours since midnight of the first day; those of a part of the
// day are what is usually meant by it. Both are 0 for no clock.
func (c Clock) Hours() (from, to float64) {
	switch c {
	case "":
		return 0, 0
	case Dawn:
		return 3, 6
	case Morning:
		return 6, 12
	case Afternoon:
		return 12, 18
	case Evening:
		return 18, 22
	case Night:
		return 20, 29
	}
	h, _ := strconv.Atoi(string(c))
	return float64(h), float64(h)
}

// clockWords write a time of day in a language. An hour is written as about, the number from
// 1 to 12 and the words of the last part that has begun.
type clockWords struct {
	comma, about string
	parts        map[Clock]string
	hours        []hourWords
}

// hourWords are said of the hours from from on.
type hourWords struct {
	from  int
	words string
	whole bool // the words say the hour itself
}

var clocksIn = map[Language]clockWords{
	English: {
		comma: ", ", about: "about ",
		parts: map[Clock]string{Dawn: "before dawn", Morning: "in the morning", Afternoon: "in the afternoon", Evening: "in the evening", Night: "overnight"},
		hours: []hourWords{
			{0, "midnight", true},
			{1, " in the morning", false},
			{12, "noon", true},
			{13, " in the afternoon", false},
			{18, " in the evening", false},
			{22, " at night", false},
		},
	},
	Arabic: {
		comma: "، ", about: "نحو ",
		parts: map[Clock]string{Dawn: "قبل الفجر", Morning: "صباحًا", Afternoon: "بعد الظهر", Evening: "مساءً", Night: "ليلًا"},
		hours: []hourWords{
			{0, "منتصف الليل", true},
			{1, " فجرًا", false},
			{6, " صباحًا", false},
			{12, "الظهر", true},
			{13, " بعد الظهر", false},
			{18, " مساءً", false},
			{22, " ليلًا", false},
		},
	},
}

// words is the time of day as a reader of l says it, after a comma.
func (c Clock) words(l Language) string {
	w, ok := clocksIn[l]
	if !ok {
		w = clocksIn[English]
	}
	if c == "" {
		return ""
	}
	if s, ok := w.parts[c]; ok {
		return w.comma + s
	}
	h, _ := strconv.Atoi(string(c))
	var last hourWords
	for _, p := range w.hours {
		if p.from <= h {
			last = p
		}
	}
	if last.whole {
		return w.comma + w.about + last.words
	}
	hour := strconv.Itoa((h+11)%12 + 1)
	if l == Arabic {
		hour = "الساعة " + hour
	}
	return w.comma + w.about + hour + last.words
}
