package ui

import (
	"fyne.io/fyne/v2"

	"homs/ui/theme"
)

// finger is a size made large enough for a finger where the screen is touched.
func (l look) finger(s fyne.Size) fyne.Size {
	return fyne.NewSize(max(s.Width, l.touch), max(s.Height, l.touch))
}

// lower keeps what is h high and would stand at y within reach.
func (l look) lower(y float32) float32 { return max(y, l.reach) }

// outOfReach is the part of the height that is out of reach of somebody who sits.
const outOfReach = 0.4

// measure says what touching the screen asks of the look.
func (e *exhibit) measure(l *look) {
	l.touch = theme.Touch(l.size, e.inches())
	if e.o.Settings.LowControls {
		l.reach = l.size.Height * outOfReach
	}
}
