package kiosk

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"homs/ui/kiosk/clocktest"
)

// jumps are what happens to clocks: they are set, an empty battery brings 1970 back, and a
// zone changes.
var jumps = map[string]func(time.Time) time.Time{
	"years back":    func(t time.Time) time.Time { return clocktest.Jump(t, -20*365*24*time.Hour) },
	"hours forward": func(t time.Time) time.Time { return clocktest.Jump(t, 7*time.Hour) },
	"another zone":  func(t time.Time) time.Time { return t.In(time.FixedZone("far", 11*3600)) },
}

// A jump of the clock begins no visit, asks nobody, ends no visit, and holds none up.
func TestAVisitThroughJumpsOfTheClock(t *testing.T) {
	for name, jump := range jumps {
		now := time.Now()
		v := NewVisit(quiet, countdown, now)
		v.Tick(jump(now))
		if v.State() != Attract {
			t.Errorf("%s: nobody is there, and it is in %s", name, v.State())
		}
		v.Touch(now)
		v.Tick(jump(now.Add(quiet - time.Second)))
		if v.State() != Session {
			t.Errorf("%s: the visit is in %s", name, v.State())
		}
		v.Tick(jump(now.Add(quiet)))
		if v.State() != Prompt {
			t.Errorf("%s: after the quiet it is in %s", name, v.State())
		}
		if left := v.Left(now.Add(quiet + 5*time.Second)); left != countdown-5*time.Second { // and back
			t.Errorf("%s: %v left", name, left)
		}
		v.Tick(jump(now.Add(quiet + countdown)))
		if v.State() != Attract {
			t.Errorf("%s: after the countdown it is in %s", name, v.State())
		}
		if l := v.Length(); l != 0 {
			t.Errorf("%s: the visit of one touch lasted %v", name, l)
		}
	}
}

// The opening hours follow the clock on the wall, whichever way it is set.
func TestOpeningHoursFollowTheWall(t *testing.T) {
	hours, err := ParseHours([]string{"mon-sun 9:00-17:00"})
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	atNoon := clocktest.Jump(now, time.Date(2026, 11, 27, 12, 0, 0, 0, now.Location()).Sub(now.Round(0)))
	night := clocktest.Jump(atNoon, 9*time.Hour)
	if !hours.Open(atNoon) || hours.Open(night) || hours.Open(atNoon.In(time.FixedZone("far", offset(atNoon)+6*3600))) {
		t.Errorf("at %v %v, at %v %v", atNoon, hours.Open(atNoon), night, hours.Open(night))
	}
	v := NewVisit(quiet, countdown, atNoon)
	for _, c := range []struct {
		at   time.Time
		want State
	}{{atNoon, Attract}, {night, Dark}, {atNoon, Attract}} {
		if v.Open(hours.Open(c.at), c.at); v.State() != c.want {
			t.Errorf("at %v it is in %s", c.at, v.State())
		}
	}
}

func offset(t time.Time) int {
	_, s := t.Zone()
	return s
}

// Counts of an hour that the clock left and came back to are added up, and a clock that ran
// ahead for once throws nothing away.
func TestCountsThroughJumpsOfTheClock(t *testing.T) {
	dir := t.TempDir()
	now := time.Now()
	c, err := OpenCounts(dir, now)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []time.Time{now, jumps["years back"](now), clocktest.Jump(now, 30*365*24*time.Hour), now} {
		c.Visit(time.Minute)
		if err := c.Flush(at); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := OpenCounts(dir, now); err != nil {
		t.Fatal(err)
	}
	visits := 0
	for _, u := range read(t, dir) {
		visits += u.visits
	}
	if visits != 4 {
		t.Errorf("%d of 4 visits are left", visits)
	}
}

// read is what the counts of a folder say, by the hour.
func read(t *testing.T, dir string) map[string]use {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "counts.csv"))
	if err != nil {
		t.Fatal(err)
	}
	hours := map[string]use{}
	for line := range bytes.Lines(text) {
		if hour, u, ok := readLine(line); ok {
			hours[hour] = u
		}
	}
	return hours
}
