//go:build !js && !wasm && !android && !ios

package curtain

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// New returns an invisible object that must be somewhere in the window. From its first
// paint on, see is called for each input, on the UI goroutine; if it returns false the
// input goes no further. On a screen that is touched nothing stays under the pointer when a
// finger is lifted, so nothing stays lit.
func New(see func(Input) bool, touch bool) fyne.CanvasObject {
	hung := false
	r := canvas.NewRaster(func(w, h int) image.Image {
		// In a painter's callback the window's context is current, and with it the
		// window that Fyne does not show.
		if !hung {
			if win := current(); win != nil {
				hung = true
				hang(win, see, touch)
			}
		}
		return image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	})
	r.SetMinSize(fyne.NewSize(1, 1))
	return r
}

// current is the window being painted; nil in a software canvas, where GLFW was never
// started and panics when asked.
func current() (w *glfw.Window) {
	defer func() { _ = recover() }()
	return glfw.GetCurrentContext()
}

// nowhere is outside of any window.
const nowhere = -100

// hang puts see before each of the callbacks that Fyne has set.
func hang(win *glfw.Window, see func(Input) bool, touch bool) {
	at := func(k Kind) Input {
		x, y := win.GetCursorPos()
		return Input{Kind: k, X: x, Y: y}
	}
	const held = glfw.ModAlt | glfw.ModSuper
	move := win.SetCursorPosCallback(nil)
	win.SetCursorPosCallback(func(w *glfw.Window, x, y float64) {
		if see(Input{Kind: Move, X: x, Y: y}) && move != nil {
			move(w, x, y)
		}
	})
	button := win.SetMouseButtonCallback(nil)
	win.SetMouseButtonCallback(func(w *glfw.Window, b glfw.MouseButton, a glfw.Action, m glfw.ModifierKey) {
		in := at(Press)
		if a == glfw.Release {
			in.Kind = Release
		}
		in.Alt, in.Second = m&held != 0, b != glfw.MouseButtonLeft
		if !see(in) || button == nil {
			return
		}
		if touch && move != nil { // the finger may come down where it was lifted
			move(w, in.X, in.Y)
			defer func() {
				if a == glfw.Release {
					move(w, nowhere, nowhere)
				}
			}()
		}
		button(w, b, a, m)
	})
	scroll := win.SetScrollCallback(nil)
	win.SetScrollCallback(func(w *glfw.Window, x, y float64) {
		if see(at(Scroll)) && scroll != nil {
			scroll(w, x, y)
		}
	})
	key := win.SetKeyCallback(nil)
	win.SetKeyCallback(func(w *glfw.Window, k glfw.Key, code int, a glfw.Action, m glfw.ModifierKey) {
		in := at(Key)
		in.Alt = m&held != 0
		if k >= glfw.KeyF1 && k <= glfw.KeyF12 {
			in.Function = int(k-glfw.KeyF1) + 1
		}
		if a == glfw.Release { // a key held when it was swallowed must still come up
			if key != nil {
				key(w, k, code, a, m)
			}
			return
		}
		if see(in) && key != nil {
			key(w, k, code, a, m)
		}
	})
}
