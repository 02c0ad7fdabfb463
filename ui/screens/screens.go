// Package screens knows the monitors of the machine, and which one an exhibit is shown on.
package screens

import (
	"math"
	"strconv"
	"strings"
)

// A Monitor is one that the machine knows.
type Monitor struct {
	Name           string
	X, Y           int // of its corner, in screen units
	Width, Height  int // of its picture, in screen units
	WideMM, TallMM int // as it says of itself; it may not know, or lie
}

// Choose returns which of the monitors is meant by a name or by a number from 1; -1 if none
// is. Without a name none is meant.
func Choose(list []Monitor, want string) int {
	if want == "" {
		return -1
	}
	for i, m := range list {
		if strings.EqualFold(m.Name, want) {
			return i
		}
	}
	if n, err := strconv.Atoi(want); err == nil && n >= 1 && n <= len(list) {
		return n - 1
	}
	return -1
}

// Of is the monitor at a place of the screen, the first one if none is; nil where there are
// no monitors.
func Of(list []Monitor, x, y int) *Monitor {
	for i, m := range list {
		if x >= m.X && x < m.X+m.Width && y >= m.Y && y < m.Y+m.Height {
			return &list[i]
		}
	}
	if len(list) == 0 {
		return nil
	}
	return &list[0]
}

// The diagonals that a screen can have, in inches, and how far the shape in millimetres may
// be from the shape of the picture.
const least, most, crooked = 9, 150, 0.06

// Diagonal is what a monitor says of its diagonal, in inches; 0 where that cannot be true:
// none is said, the shape is another one than the picture's, or it is what systems make up
// from 96 dots an inch.
func (m Monitor) Diagonal() float64 {
	if m.WideMM <= 0 || m.TallMM <= 0 || m.Width <= 0 || m.Height <= 0 {
		return 0
	}
	shape := float64(m.WideMM) / float64(m.TallMM) * float64(m.Height) / float64(m.Width)
	dots := float64(m.Width) / float64(m.WideMM) * 25.4
	d := math.Hypot(float64(m.WideMM), float64(m.TallMM)) / 25.4
	if math.Abs(shape-1) > crooked || math.Abs(dots-96) < 0.5 || d < least || d > most {
		return 0
	}
	return d
}
