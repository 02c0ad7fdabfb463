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

// touchRoom is how large, in the look's units, a target may grow on a small screen to reach
// TouchSize; from there on it only grows where LeastTouch asks for it.
const touchRoom = 112

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

// Touch is the side of a target for a finger in Fyne units, on a screen as Millimetre
// describes it: TouchSize where the screen has the room, and never under LeastTouch.
func Touch(s fyne.Size, inches float64) float32 {
	mm := Millimetre(s, inches)
	return max(LeastTouch*mm, min(TouchSize*mm, UnitsFor(s).Of(touchRoom)))
}
