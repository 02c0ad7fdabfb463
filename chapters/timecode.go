package chapters

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// maxTimecode keeps every sum of two timecodes far from overflow.
const maxTimecode = 1000 * time.Hour

// ParseTimecode reads a place or span as people write it: "4:10" (minutes and
// seconds), "1:02:03", "4:10.5", "250" or "250s", "4m10s". The result is at
// least 0 and at most 1000 hours.
func ParseTimecode(s string) (time.Duration, error) {
	d, err := parseTimecode(strings.TrimSpace(s))
	if err != nil {
		return 0, fmt.Errorf("timecode %q: %w", s, err)
	}
	if d < 0 || d > maxTimecode {
		return 0, fmt.Errorf("timecode %q: must be between 0 and %d hours", s, maxTimecode/time.Hour)
	}
	return d, nil
}

func parseTimecode(s string) (time.Duration, error) {
	switch {
	case s == "":
		return 0, fmt.Errorf("is empty")
	case strings.Contains(s, ":"):
		return parseClock(strings.Split(s, ":"))
	}
	if strings.IndexFunc(s, func(r rune) bool { return (r < '0' || r > '9') && r != '.' }) < 0 {
		s += "s"
	}
	d, err := time.ParseDuration(s)
	if err != nil {
		return 0, fmt.Errorf(`is not like "4:10" or "250s"`)
	}
	return d, nil
}

// parseClock reads [hours,] minutes, seconds; all but the first stay below 60.
func parseClock(parts []string) (time.Duration, error) {
	if len(parts) > 3 {
		return 0, fmt.Errorf("has more than hours, minutes and seconds")
	}
	var seconds float64
	for i, part := range parts {
		last := i == len(parts)-1
		for j, r := range part {
			if (r < '0' || r > '9') && (!last || r != '.' || j == 0) {
				return 0, fmt.Errorf(`is not like "4:10" or "250s"`)
			}
		}
		n, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return 0, fmt.Errorf(`is not like "4:10" or "250s"`)
		}
		if i > 0 && n >= 60 {
			return 0, fmt.Errorf("%s is not below 60", part)
		}
		seconds = seconds*60 + n
	}
	if seconds > maxTimecode.Seconds() {
		return 0, fmt.Errorf("is too long")
	}
	return time.Duration(math.Round(seconds * float64(time.Second))), nil
}

// FormatTimecode writes d in whole seconds, rounded down: "4:10", "1:02:03".
// A negative d is written as "0:00".
func FormatTimecode(d time.Duration) string {
	s := int64(max(d, 0) / time.Second)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
