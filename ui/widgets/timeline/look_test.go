package timeline

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
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
		{"date-hours", 1920, func(b *Timeline) {
			c := sample()
			for i := range c.Ticks {
				if tick := &c.Ticks[i]; tick.ID == "gunfire" {
					tick.Timed, tick.FromHour, tick.ToHour = true, 2, 2
				}
			}
			b.SetContent(c)
			b.SetMode(ByDate)
			b.SetAt(at(3, 41))
			b.measure(1332)
			b.ShowDays(DayOf(2011, 4, 18), DayOf(2011, 4, 20))
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

// TestLookOver compares what opens over the bar.
func TestLookOver(t *testing.T) {
	for _, c := range []struct {
		name string
		rtl  bool
		open func(*Timeline)
	}{
		{"legend", false, (*Timeline).openLegend},
		{"era", false, func(b *Timeline) { b.openEra(4) }},
		{"era-rtl", true, func(b *Timeline) { b.openEra(4) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, w := stage(t, 960, func(b *Timeline) {
				b.SetReducedMotion(true)
				b.SetRTL(c.rtl)
				b.SetMode(ByDate)
			})
			w.Resize(fyne.NewSize(750, 540))
			b.Move(fyne.NewPos(42, 440))
			c.open(b)
			test.AssertRendersToImage(t, c.name+".png", w.Canvas())
		})
	}
}
