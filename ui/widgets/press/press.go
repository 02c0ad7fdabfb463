// Package press has what all things that are pressed have in common: they know that the
// pointer is over them, that they have the focus or are held down, and they hand on the keys
// that they do not use, which the window would not get while they have the focus.
package press

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A Press is embedded in a widget beside widget.BaseWidget. Extend must be called once.
type Press struct {
	Hovered, Focused, Down bool

	self fyne.Widget
	act  func()
}

var (
	_ fyne.Tappable      = (*Press)(nil)
	_ desktop.Hoverable  = (*Press)(nil)
	_ desktop.Mouseable  = (*Press)(nil)
	_ desktop.Cursorable = (*Press)(nil)
)

// Extend says which widget is drawn anew when a flag changes, and what a press does, if
// anything.
func (p *Press) Extend(self fyne.Widget, act func()) { p.self, p.act = self, act }

// Tapped acts: a press was let go where it began.
func (p *Press) Tapped(*fyne.PointEvent) { p.press() }

func (p *Press) press() {
	if p.act != nil {
		p.act()
	}
}

// MouseDown shows that the finger has been felt.
func (p *Press) MouseDown(*desktop.MouseEvent) { p.set(&p.Down, true) }

// MouseUp implements desktop.Mouseable.
func (p *Press) MouseUp(*desktop.MouseEvent) { p.set(&p.Down, false) }

// MouseIn implements desktop.Hoverable.
func (p *Press) MouseIn(*desktop.MouseEvent) { p.set(&p.Hovered, true) }

// MouseMoved implements desktop.Hoverable.
func (p *Press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *Press) MouseOut() {
	p.set(&p.Hovered, false)
	p.set(&p.Down, false)
}

// Cursor is a hand.
func (p *Press) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (p *Press) FocusGained() { p.set(&p.Focused, true) }

// FocusLost implements fyne.Focusable.
func (p *Press) FocusLost() { p.set(&p.Focused, false) }

// TypedRune implements fyne.Focusable: but for the space, signs are for the window.
func (p *Press) TypedRune(r rune) {
	if r != ' ' {
		PassRune(p.self, r)
	}
}

// TypedKey implements fyne.Focusable: Space and Enter act, other keys are for the window.
func (p *Press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.press()
	default:
		PassKey(p.self, e)
	}
}

// AccessibilityRole is a button.
func (p *Press) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (p *Press) set(flag *bool, on bool) {
	if *flag != on {
		*flag = on
		p.self.Refresh()
	}
}

// PassKey hands a key that o does not use to its window.
func PassKey(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// PassRune hands a typed sign that o does not use to its window.
func PassRune(o fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}
