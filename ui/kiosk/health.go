package kiosk

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
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

// A Reason is why something is not green.
type Reason struct {
	Name  string   // of the words for it, without their "health_"; empty for an error, which has one text only
	Pairs []string // what fills in those words
	Text  string   // in English
}

// Judge says how bad it is, and why.
func (h Health) Judge(now time.Time) (Level, []Reason) {
	level, why := Green, []Reason(nil)
	say := func(l Level, name, text string, pairs ...string) {
		level = max(level, l)
		for i := 0; i+1 < len(pairs); i += 2 {
			text = strings.ReplaceAll(text, "{"+pairs[i]+"}", pairs[i+1])
		}
		why = append(why, Reason{name, pairs, text})
	}
	if age := now.Sub(h.Time).Abs(); age > healthOld {
		say(Red, "unheard", "nothing was heard of the exhibit for {time}", "time", age.Round(time.Second).String())
	}
	switch {
	case !h.Alive:
		say(Red, "ended", "it was ended")
	case h.State == Panel:
		say(Red, "panel", "the film crashes again and again: its story is shown as text")
	case h.Safe:
		say(Amber, "safe", "it runs in safe mode after several crashes")
	}
	if !h.Sounding && !h.Safe {
		say(Amber, "no_sound", "there is no sound device")
	}
	if h.Problems > 0 {
		say(Amber, "problems", "the content has {errors} errors (homs -check lists them)", "errors", strconv.Itoa(h.Problems))
	}
	if !h.AsOf.IsZero() && now.Sub(h.AsOf) > storyOld {
		say(Amber, "old", "the story is as of {date}, more than 180 days ago", "date", h.AsOf.Format(time.DateOnly))
	}
	for _, e := range h.Errors {
		say(Amber, "", e)
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
	var texts []string
	for _, r := range why {
		texts = append(texts, r.Text)
	}
	return level, level.String() + ": " + strings.Join(texts, "; ")
}
