package theme

import (
	"math"

	"fyne.io/fyne/v2"
)

// How large something must be for a finger, in millimetres: what is wanted, and what nothing
// is ever under.
const (
	TouchSize  = 20
	LeastTouch = 15
)

// UsualDiagonal is taken where nobody has said how large a screen is, in inches.
const UsualDiagonal = 24

// Millimetre is a millimetre in Fyne units, on a screen of so many inches from corner to
// corner that a window of size s fills. 0 inches is a usual screen.
func Millimetre(s fyne.Size, inches float64) float32 {
	if inches <= 0 {
		inches = UsualDiagonal
	}
	diagonal := math.Hypot(float64(s.Width), float64(s.Height))
	return float32(diagonal / (inches * 25.4))
}
