package ui

import (
	"math"

	"fyne.io/fyne/v2"
)

const (
	// leastTouch is how large what is touched must be, in millimetres.
	leastTouch = 20
	// usualDiagonal is taken where nobody has said how large the screen is, in inches.
	usualDiagonal = 24
)

// touchSize is leastTouch in Fyne units, on a screen of so many inches that the window
// fills; 0 inches is a usual one.
func touchSize(s fyne.Size, inches float64) float32 {
	if inches <= 0 {
		inches = usualDiagonal
	}
	diagonal := math.Hypot(float64(s.Width), float64(s.Height))
	return float32(leastTouch * diagonal / (inches * 25.4))
}

// finger is a size made large enough for a finger where the screen is touched.
func (l look) finger(s fyne.Size) fyne.Size {
	return fyne.NewSize(max(s.Width, l.touch), max(s.Height, l.touch))
}
