//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// direct is a canvas object that paints itself. Fyne's painter walks the tree with the
// OpenGL context current, asks each object whether it is visible and next how large it
// is, and passes over types that it does not know; so that pair of questions is the
// moment to paint.
type direct struct {
	draw    func()
	painted int
	pos     fyne.Position
	size    fyne.Size
	hidden  bool
	asked   bool // Visible was the last question
}

var _ fyne.CanvasObject = (*direct)(nil)

func (o *direct) Visible() bool {
	o.asked = true
	return !o.hidden
}

func (o *direct) Size() fyne.Size {
	if o.asked && !o.hidden && glfw.GetCurrentContext() != nil {
		o.painted++
		o.draw()
	}
	o.asked = false
	return o.size
}

func (o *direct) Position() fyne.Position { o.asked = false; return o.pos }
func (o *direct) MinSize() fyne.Size      { o.asked = false; return fyne.NewSize(1, 1) }
func (o *direct) Move(p fyne.Position)    { o.pos = p }
func (o *direct) Resize(s fyne.Size)      { o.size = s }
func (o *direct) Hide()                   { o.hidden = true }
func (o *direct) Show()                   { o.hidden = false }
func (o *direct) Refresh()                {}
