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
		{"voice-rtl", 1920, func(b *Timeline) { b.SetRTL(true); b.SetAt(at(3, 32)) }},
		{"date", 1920, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(6, 41)) }},
		{"date-rtl", 1920, func(b *Timeline) { b.SetRTL(true); b.SetMode(ByDate); b.SetAt(at(11, 59)) }},
		{"date-touch", 1920, func(b *Timeline) { b.SetTouch(72); b.SetMode(ByDate); b.SetAt(at(3, 41)) }},
		{"date", 1280, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(6, 41)) }},
		{"date", 3840, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(6, 41)) }},
	} {
		t.Run(c.name+strconv.Itoa(int(c.width)), func(t *testing.T) {
			_, w := stage(t, c.width, c.set)
			test.AssertRendersToImage(t, c.name+strconv.Itoa(int(c.width))+".png", w.Canvas())
		})
	}
}
