// Package curtain sees every input of a window before Fyne does, whatever widget is
// under the pointer or has the focus. Fyne has no way to ask for that: idle timers, the
// hiding of controls and the locking of a kiosk need it.
package curtain

// Kind is what kind of input came.
type Kind int

// The kinds of input.
const (
	Move Kind = iota
	Press
	Release
	Scroll
	Key
)

// An Input is one thing that somebody did. X and Y are where the pointer is, in screen
// units from the window's top left corner.
type Input struct {
	Kind     Kind
	X, Y     float64
	Alt      bool // Alt or Super is held
	Second   bool // another button than the first: what long presses and second fingers become
	Function int  // 1 to 12 for the function keys, else 0
}
