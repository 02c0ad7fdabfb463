package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// root fills the window with its layers, all of the window's size, and hides the
// pointer where nobody moves it.
type root struct {
	widget.BaseWidget
	layers []fyne.CanvasObject
	watch  fyne.CanvasObject // one unit in a corner; nil where there is none
	hidden bool              // the pointer
	sized  func(fyne.Size)
}

var (
	_ fyne.Widget        = (*root)(nil)
	_ desktop.Cursorable = (*root)(nil)
)

func newRoot(sized func(fyne.Size), watch fyne.CanvasObject, layers ...fyne.CanvasObject) *root {
	r := &root{layers: layers, watch: watch, sized: sized}
	r.ExtendBaseWidget(r)
	return r
}

// Cursor implements desktop.Cursorable.
func (r *root) Cursor() desktop.Cursor {
	if r.hidden {
		return desktop.HiddenCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (r *root) CreateRenderer() fyne.WidgetRenderer { return &rootRenderer{r} }

type rootRenderer struct{ r *root }

func (r *rootRenderer) Destroy()           {}
func (r *rootRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 180) }
func (r *rootRenderer) Refresh()           {}

func (r *rootRenderer) Objects() []fyne.CanvasObject {
	if r.r.watch == nil {
		return r.r.layers
	}
	return append([]fyne.CanvasObject{r.r.watch}, r.r.layers...)
}

func (r *rootRenderer) Layout(s fyne.Size) {
	r.r.sized(s)
	for _, o := range r.r.layers {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(s)
	}
	if r.r.watch != nil {
		r.r.watch.Resize(fyne.NewSize(1, 1))
	}
}
