package kiosk

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"homs/ui/kept"
)

// Health is how the exhibit is, as it writes it down every HealthEvery.
type Health struct {
	Time     time.Time `json:"time"`  // when it was written
	Alive    bool      `json:"alive"` // false once it has ended as it was told to
	Version  string    `json:"version"`
	Story    string    `json:"story"` // id and version of the content
	AsOf     time.Time `json:"as_of"` // of the story
	State    State     `json:"state"`
	Touched  time.Time `json:"touched"` // last, at the earliest when the exhibit started
	Uptime   float64   `json:"uptime_seconds"`
	Frames   int       `json:"frames"`      // painted since the start
	Late     int       `json:"late_frames"` // that came LateFrame or more after the one before
	Sounding bool      `json:"sounding"`
	Safe     bool      `json:"safe_mode"`
	Problems int       `json:"content_problems"` // errors of the content
	Memory   int64     `json:"memory_bytes"`     // resident; 0 where it is not known
	Errors   []string  `json:"errors"`           // the last ones, newest first
}

// How often health is written, from when on it is too old, and how old the story may be.
const (
	HealthEvery = 30 * time.Second
	healthOld   = 3 * HealthEvery
	storyOld    = 180 * 24 * time.Hour
)

// LateFrame is what a visitor sees as a halt.
const LateFrame = 250 * time.Millisecond

// Level is how bad something is.
type Level int

// The levels, which are also what homs -health exits with.
const (
	Green Level = iota
	Amber       // it runs, and a technician should look
	Red         // it does not run
)

func (l Level) String() string { return [...]string{"green", "amber", "red"}[l] }

// Write writes it whole or not at all.
func (h Health) Write(path string) error {
	text, err := json.MarshalIndent(h, "", "\t")
	if err == nil {
		err = kept.Replace(path, append(text, '\n'))
	}
	if err != nil {
		return fmt.Errorf("health: %w", err)
	}
	return nil
}

// Judge says how bad it is, and why, in words.
func (h Health) Judge(now time.Time) (Level, []string) {
	level, why := Green, []string(nil)
	say := func(l Level, format string, args ...any) {
		level = max(level, l)
		why = append(why, fmt.Sprintf(format, args...))
	}
	if age := now.Sub(h.Time).Abs(); age > healthOld {
		say(Red, "nothing was heard of the exhibit for %s", age.Round(time.Second))
	}
	switch {
	case !h.Alive:
		say(Red, "it was ended")
	case h.State == Panel:
		say(Red, "the film crashes again and again: its story is shown as text")
	case h.Safe:
		say(Amber, "it runs in safe mode after several crashes")
	}
	if !h.Sounding && !h.Safe {
		say(Amber, "there is no sound device")
	}
	if h.Problems > 0 {
		say(Amber, "the content has %d errors (homs -check lists them)", h.Problems)
	}
	if !h.AsOf.IsZero() && now.Sub(h.AsOf) > storyOld {
		say(Amber, "the story is as of %s, more than 180 days ago", h.AsOf.Format(time.DateOnly))
	}
	for _, e := range h.Errors {
		say(Amber, "%s", e)
	}
	return level, why
}

// ReadHealth judges a file that an exhibit wrote.
func ReadHealth(path string, now time.Time) (Level, string) {
	text, err := os.ReadFile(path)
	var h Health
	if err == nil {
		err = json.Unmarshal(text, &h)
	}
	if err != nil {
		return Red, fmt.Sprintf("red: the health file cannot be read: %v", err)
	}
	level, why := h.Judge(now)
	if level == Green {
		return level, fmt.Sprintf("green: %s, last touched %s", h.State, h.Touched.Format(time.DateTime))
	}
	return level, level.String() + ": " + strings.Join(why, "; ")
}
