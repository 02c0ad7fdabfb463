package ui

import "fyne.io/fyne/v2"

// finger is a size made large enough for a finger where the screen is touched.
func (l look) finger(s fyne.Size) fyne.Size {
	return fyne.NewSize(max(s.Width, l.touch), max(s.Height, l.touch))
}
