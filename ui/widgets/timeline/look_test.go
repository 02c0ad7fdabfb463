package timeline

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2/test"
)

// TestLook compares the main states with pictures in testdata.
func TestLook(t *testing.T) {
	for _, c := range []struct {
		name  string
		width float32
		set   func(*Timeline)
	}{
		{"voice", 1920, func(b *Timeline) { b.SetAt(at(3, 32)) }},
		{"voice", 1280, func(b *Timeline) { b.SetAt(at(8, 7)) }},
		{"voice", 3840, func(b *Timeline) { b.SetAt(at(8, 7)) }},
		{"voice-held", 1920, func(b *Timeline) { b.hand.held = true; b.SetAt(at(3, 32)) }},
		{"voice-rtl", 1920, func(b *Timeline) { b.SetRTL(true); b.SetAt(at(3, 32)) }},
		{"date", 1920, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(6, 41)) }},
		{"date-rtl", 1920, func(b *Timeline) { b.SetRTL(true); b.SetMode(ByDate); b.SetAt(at(11, 59)) }},
		{"date-touch", 1920, func(b *Timeline) { b.SetTouch(72); b.SetMode(ByDate); b.SetAt(at(3, 41)) }},
		{"date-month", 1920, func(b *Timeline) {
			b.SetMode(ByDate)
			b.SetAt(at(3, 41))
			b.measure(1332)
			b.ShowDays(DayOf(2011, 3, 1), DayOf(2011, 6, 1))
		}},
		{"date-days", 1920, func(b *Timeline) {
			b.SetMode(ByDate)
			b.SetAt(at(12, 15))
			b.measure(1332)
			b.ShowDays(DayOf(2024, 11, 26), DayOf(2024, 12, 10))
		}},
		{"date", 1280, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(6, 41)) }},
		{"date", 3840, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(6, 41)) }},
	} {
		t.Run(c.name+strconv.Itoa(int(c.width)), func(t *testing.T) {
			_, w := stage(t, c.width, c.set)
			if c.name == "voice" && c.width == 1920 {
				test.AssertRendersToMarkup(t, "voice.xml", w.Canvas())
			}
			test.AssertRendersToImage(t, c.name+strconv.Itoa(int(c.width))+".png", w.Canvas())
		})
	}
}
