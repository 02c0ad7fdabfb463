package chapters

import (
	"testing"
	"time"
)

var timecodes = []struct {
	text string
	want time.Duration
	ok   bool
}{
	{"4:10", 4*time.Minute + 10*time.Second, true},
	{"1:02:03", time.Hour + 2*time.Minute + 3*time.Second, true},
	{"0:00", 0, true},
	{"4:10.5", 4*time.Minute + 10500*time.Millisecond, true},
	{"90:00", 90 * time.Minute, true},
	{"250", 250 * time.Second, true},
	{"250s", 250 * time.Second, true},
	{"1.5", 1500 * time.Millisecond, true},
	{"4m10s", 4*time.Minute + 10*time.Second, true},
	{" 4:10 ", 4*time.Minute + 10*time.Second, true},
	{"", 0, false},
	{"4:60", 0, false},
	{"4:", 0, false},
	{":10", 0, false},
	{"-4:10", 0, false},
	{"-1s", 0, false},
	{"4:.5", 0, false},
	{"1:2:3:4", 0, false},
	{"1001:00:00", 0, false},
	{"99999999999999999999:00", 0, false},
	{"1e9:00", 0, false},
	{"NaN", 0, false},
	{"four", 0, false},
}

func TestParseTimecode(t *testing.T) {
	for _, tt := range timecodes {
		got, err := ParseTimecode(tt.text)
		if got != tt.want || (err == nil) != tt.ok {
			t.Errorf("ParseTimecode(%q) = %v, %v; want %v", tt.text, got, err, tt.want)
		}
	}
}

func TestFormatTimecode(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0:                       "0:00",
		-time.Second:            "0:00",
		9999 * time.Millisecond: "0:09",
		250 * time.Second:       "4:10",
		time.Hour:               "1:00:00",
		3723 * time.Second:      "1:02:03",
	} {
		if got := FormatTimecode(d); got != want {
			t.Errorf("FormatTimecode(%v) = %q, want %q", d, got, want)
		}
	}
}

// FuzzTimecode: what is read is in range, and what is written is read as the
// same, down to the second.
func FuzzTimecode(f *testing.F) {
	for _, tt := range timecodes {
		f.Add(tt.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseTimecode(s)
		if err != nil {
			return
		}
		if d < 0 || d > maxTimecode {
			t.Fatalf("%q is %v", s, d)
		}
		again, err := ParseTimecode(FormatTimecode(d))
		if err != nil || again != d.Truncate(time.Second) {
			t.Errorf("%q: %v was written as %q and read as %v, %v", s, d, FormatTimecode(d), again, err)
		}
	})
}
