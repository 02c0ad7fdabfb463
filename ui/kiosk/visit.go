// Package kiosk is what makes the documentary an exhibit: when a visit begins and ends,
// what staff set, who may set it, how often it is used and how well it is. It draws
// nothing and plays nothing.
package kiosk

import "time"

// State is what the exhibit is doing.
type State string

// The states.
const (
	Attract State = "attract" // nobody is there: the attract loop runs
	Session State = "session" // a visitor is there
	Prompt  State = "prompt"  // asking whether the visitor is still there
	Staff   State = "staff"   // staff have given the PIN
	Dark    State = "dark"    // outside the opening hours
	Panel   State = "panel"   // the film cannot be shown: its story stands there as text
)

// A Visit decides when a visitor has come and gone. It has no clock of its own: all times
// are those that it is given, which must carry a monotonic reading (time.Now does), so
// that setting the wall clock ends no visit. docs/kiosk.md has its table.
type Visit struct {
	// OnChange follows each change of state.
	OnChange func(from, to State)

	quiet, countdown time.Duration

	state   State
	since   time.Time // from here quiet or the countdown is counted
	last    time.Time // of the last touch
	active  time.Time // of the last touch or word
	began   time.Time // of the session
	voice   bool      // it plays
	touched bool      // in this chapter
	closed  bool      // outside the opening hours
}

// NewVisit returns a visit in Attract. Without a touch for quiet it asks, and countdown
// later it is over.
func NewVisit(quiet, countdown time.Duration, now time.Time) *Visit {
	return &Visit{OnChange: func(State, State) {}, quiet: quiet, countdown: countdown, state: Attract, since: now, last: now, active: now, began: now}
}

// SetTimes changes the times of the visit.
func (v *Visit) SetTimes(quiet, countdown time.Duration) { v.quiet, v.countdown = quiet, countdown }

// State is what the exhibit is doing.
func (v *Visit) State() State { return v.state }

// Last is when somebody last touched anything.
func (v *Visit) Last() time.Time { return v.last }

// Length is how long the visit lasted until its last touch or word: without the time in
// which nobody was there any more.
func (v *Visit) Length() time.Duration { return max(v.active.Sub(v.began), 0) }

// Left is what remains of the countdown, 0 where there is none.
func (v *Visit) Left(now time.Time) time.Duration {
	if v.state != Prompt {
		return 0
	}
	return max(v.countdown-now.Sub(v.since), 0)
}

// Touch says that somebody did something.
func (v *Visit) Touch(now time.Time) {
	v.last, v.active, v.touched = now, now, true
	switch v.state {
	case Attract, Prompt:
		v.enter(Session, now)
	case Session, Staff:
		v.since = now
	}
}

// Voice says whether the film plays: who listens is there.
func (v *Visit) Voice(playing bool, now time.Time) {
	if v.voice && v.state == Session {
		v.since, v.active = now, now
	}
	v.voice = playing
}

// ChapterEnd says that the voice has come to the end of a chapter. It reports whether the
// next one must be held: nobody touched anything in the one that ended, so it is asked
// whether anybody is there.
func (v *Visit) ChapterEnd(now time.Time) (hold bool) {
	hold = v.state == Session && !v.touched
	v.touched = false
	if hold {
		v.enter(Prompt, now)
	}
	return hold
}

// Open says whether it is within the opening hours. A visit that goes on at closing time
// may end by itself.
func (v *Visit) Open(open bool, now time.Time) {
	v.closed = !open
	switch {
	case v.closed && v.state == Attract:
		v.enter(Dark, now)
	case !v.closed && v.state == Dark:
		v.enter(Attract, now)
	}
}

// Staff says that the PIN was given, or that staff have finished.
func (v *Visit) Staff(on bool, now time.Time) {
	switch {
	case on:
		v.last = now
		v.enter(Staff, now)
	case v.state == Staff:
		v.rest(now)
	}
}

// Tick lets time pass.
func (v *Visit) Tick(now time.Time) {
	switch past := now.Sub(v.since); {
	case v.state == Session && !v.voice && past >= v.quiet:
		v.enter(Prompt, now)
	case v.state == Prompt && past >= v.countdown, v.state == Staff && past >= v.quiet+v.countdown:
		v.rest(now)
	}
}

// rest is where the exhibit is when nobody is there.
func (v *Visit) rest(now time.Time) {
	if v.closed {
		v.enter(Dark, now)
		return
	}
	v.enter(Attract, now)
}

func (v *Visit) enter(to State, now time.Time) {
	from := v.state
	if from == to {
		return
	}
	if to == Session && from != Prompt {
		v.began = now
	}
	v.touched = to == Session
	v.state, v.since = to, now
	v.OnChange(from, to)
}
