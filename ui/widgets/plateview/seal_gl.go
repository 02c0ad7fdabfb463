//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/gl/v2.1/gl"
)

// A seal is the last object of the tree. Where the processor composes the frame, which covers the window, it keeps
// Fyne from clearing the window first: that takes as long as bringing the frame there.
type seal struct {
	own    *direct
	ready  bool // the frame covered the window in this repaint
	closed bool // nothing can be painted until the next one
}

func newSeal() *seal {
	s := &seal{}
	s.own = &direct{draw: s.close}
	return s
}

func (s *seal) close() {
	c := fyne.CurrentApp().Driver().CanvasForObject(s.own)
	s.closed = s.ready && c != nil && c.Overlays().Top() == nil // Fyne paints its overlays after the tree
	if s.closed {
		gl.ColorMask(false, false, false, false)
	}
}

// open makes ready for a repaint.
func (s *seal) open() {
	if s.closed {
		gl.ColorMask(true, true, true, true)
	}
	s.ready = false
}

// clear does what Fyne could not, where no frame covers the window after all.
func (s *seal) clear() {
	if s.closed {
		gl.Clear(gl.COLOR_BUFFER_BIT)
	}
}
