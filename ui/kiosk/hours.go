package kiosk

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Hours is when the exhibit is open. Without any span it always is.
type Hours []span

// span is a piece of the week, in minutes from Monday 0:00; it may run over Sunday night.
type span struct{ from, to int }

const day, week = 24 * 60, 7 * 24 * 60

var (
	days      = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
	hoursForm = regexp.MustCompile(`^([a-z]{3})(?:-([a-z]{3}))? ([0-2]?\d):([0-5]\d)-([0-2]?\d):([0-5]\d)$`)
)

// ParseHours reads lines such as "mon-fri 9:00-17:30" and "sat 18:00-2:00", which runs
// past midnight.
func ParseHours(lines []string) (Hours, error) {
	var h Hours
	for _, line := range lines {
		m := hoursForm.FindStringSubmatch(strings.ToLower(strings.TrimSpace(line)))
		if m == nil {
			return nil, fmt.Errorf(`%q is not like "mon-fri 9:00-17:30"`, line)
		}
		first := slices.Index(days, m[1])
		last := first
		if m[2] != "" {
			last = slices.Index(days, m[2])
		}
		if first < 0 || last < 0 {
			return nil, fmt.Errorf("%q: the days are %s", line, strings.Join(days, " "))
		}
		from, to := minutes(m[3], m[4]), minutes(m[5], m[6])
		if from >= day || to > day {
			return nil, fmt.Errorf("%q: a day ends at 24:00", line)
		}
		if to <= from {
			to += day
		}
		for d := first; ; d = (d + 1) % 7 {
			h = append(h, span{d*day + from, d*day + to})
			if d == last {
				break
			}
		}
	}
	return h, nil
}

func minutes(hour, minute string) int {
	h, _ := strconv.Atoi(hour) // the form lets only digits through
	m, _ := strconv.Atoi(minute)
	return h*60 + m
}

// Open reports whether it is open at a time, by the wall clock of the time's place.
func (h Hours) Open(at time.Time) bool {
	if len(h) == 0 {
		return true
	}
	now := (int(at.Weekday())+6)%7*day + at.Hour()*60 + at.Minute()
	for _, s := range h {
		if s.from <= now && now < s.to || now+week < s.to {
			return true
		}
	}
	return false
}
