//go:build gles || arm || arm64 || js || wasm || android || ios

package plateview

import (
	"image"

	"fyne.io/fyne/v2"
)

// quad does nothing where Fyne draws by OpenGL ES: shaders do the work.
type quad struct {
	object   fyne.CanvasObject
	last     fyne.CanvasObject
	frame    Frame
	software bool
	composes bool
	scale    float32
	stamps   []Stamp
}

func newQuad() *quad             { return &quad{} }
func (q *quad) painted() int     { return 0 }
func (q *quad) paints() bool     { return false }
func (q *quad) preload(*Picture) {}
func (q *quad) release()         {}

// A Sprite paints nothing where Fyne draws by OpenGL ES.
type Sprite struct{}

// NewSprite returns a sprite that is never ready.
func (v *PlateView) NewSprite() *Sprite { return &Sprite{} }

// Object is nil.
func (s *Sprite) Object() fyne.CanvasObject { return nil }

// Ready is false.
func (s *Sprite) Ready() bool { return false }

// Scale is of no use.
func (s *Sprite) Scale() float32 { return 1 }

// Show does nothing.
func (s *Sprite) Show(func() *image.RGBA, int, int) {}

// Hide does nothing.
func (s *Sprite) Hide() {}
