//go:build gles || arm || arm64 || js || wasm || android || ios

package plateview

import "fyne.io/fyne/v2"

// quad does nothing where Fyne draws by OpenGL ES: shaders do the work.
type quad struct {
	object   fyne.CanvasObject
	frame    Frame
	software bool
}

func newQuad() *quad             { return &quad{} }
func (q *quad) painted() int     { return 0 }
func (q *quad) preload(*Picture) {}
func (q *quad) release()         {}
