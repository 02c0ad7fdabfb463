package theme

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTouchSizeInMillimetres(t *testing.T) {
	for _, c := range []struct {
		inches float64
		want   float32
	}{{24, 72}, {0, 72}, {48, 36}, {15.6, 111}} {
		if got := TouchSize * Millimetre(fyne.NewSize(1920, 1080), c.inches); got < c.want-1 || got > c.want+1 {
			t.Errorf("%v inches: %v, want %v", c.inches, got, c.want)
		}
	}
}
