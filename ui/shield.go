package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// shield, embedded in what stands over the film, ends presses and hovering there: they do
// not reach what is behind.
type shield struct{}

var (
	_ fyne.Tappable     = shield{}
	_ desktop.Hoverable = shield{}
)

// Tapped implements fyne.Tappable.
func (shield) Tapped(*fyne.PointEvent) {}

// MouseIn implements desktop.Hoverable.
func (shield) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (shield) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (shield) MouseOut() {}
