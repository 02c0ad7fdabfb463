package ui

import (
	"testing"
	"time"

	"homs/ui/kiosk"
	"homs/ui/kiosk/clocktest"
)

// Whoever sets the clock while a visitor is there disturbs nobody, and the health goes on
// being written.
func TestTheClockIsSetDuringAVisit(t *testing.T) {
	s := kiosk.Default()
	s.QuietSeconds = 300
	h := newHall(t, s)
	h.tap(960, 300)
	h.want(t, kiosk.Session, h.contents)
	for _, d := range []time.Duration{-20 * 365 * 24 * time.Hour, 7 * time.Hour, 40 * 365 * 24 * time.Hour} {
		h.now = clocktest.Jump(h.now, d)
		h.tap(960, 100)
		h.pass(kiosk.HealthEvery)
		h.want(t, kiosk.Session, h.contents)
		if since := h.now.Sub(h.exhibit.written); since >= kiosk.HealthEvery {
			t.Errorf("after a jump of %v nothing was written for %v", d, since)
		}
	}
}
