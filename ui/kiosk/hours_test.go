package kiosk

import (
	"testing"
	"time"
)

func TestHours(t *testing.T) {
	at := func(s string) time.Time {
		x, err := time.Parse("2006-01-02 15:04", s)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	h, err := ParseHours([]string{"mon-fri 9:00-17:30", "sat 18:00-2:00", "Sun 22:00-3:00"})
	if err != nil {
		t.Fatal(err)
	}
	for when, want := range map[string]bool{
		"2026-11-23 08:59": false, // a Monday
		"2026-11-23 09:00": true,
		"2026-11-27 17:29": true,
		"2026-11-27 17:30": false,
		"2026-11-28 10:00": false,
		"2026-11-28 23:59": true,
		"2026-11-29 01:59": true,
		"2026-11-29 02:00": false,
		"2026-11-30 02:59": true, // Monday, from Sunday night
		"2026-11-30 03:00": false,
	} {
		if h.Open(at(when)) != want {
			t.Errorf("%s: open is not %v", when, want)
		}
	}
	if !(Hours{}).Open(at("2026-11-23 03:00")) {
		t.Error("closed without any hours")
	}
	weekend, err := ParseHours([]string{"sat-mon 10:00-24:00"})
	if err != nil || !weekend.Open(at("2026-11-23 23:59")) || weekend.Open(at("2026-11-24 12:00")) {
		t.Errorf("sat-mon: %v, %v", weekend, err)
	}
	for _, bad := range []string{"", "always", "monday 9:00-17:00", "xyz 9:00-17:00", "mon 9-17", "mon 24:00-25:00", "mon 9:60-10:00"} {
		if _, err := ParseHours([]string{bad}); err == nil {
			t.Errorf("%q was understood", bad)
		}
	}
}
