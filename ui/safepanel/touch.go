package safepanel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"homs/ui/theme"
)

// Cursor implements desktop.Cursorable: a screen that is touched has none.
func (v *view) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// MouseDown implements desktop.Mouseable.
func (v *view) MouseDown(e *desktop.MouseEvent) {
	v.touched()
	v.pressed = v.keyAt(e.Position)
	v.shade(pressedFace)
}

// MouseUp implements desktop.Mouseable: a key acts when it is let go, and sliding off
// cancels.
func (v *view) MouseUp(e *desktop.MouseEvent) {
	v.touched()
	v.shade(restingFace)
	if p := v.pressed; p >= 0 && p == v.keyAt(e.Position) {
		v.turn(v.keys[p].to)
	}
	v.pressed = -1
}

func (v *view) shade(alpha float64) {
	if v.pressed >= 0 {
		face := v.keys[v.pressed].face
		face.FillColor = theme.Alpha(theme.Ivory, alpha)
		canvas.Refresh(v) // a new object knows no window yet
	}
}

func (v *view) keyAt(p fyne.Position) int {
	for i, k := range v.keys {
		if p.X >= k.x && p.X < k.x+k.w && p.Y >= k.y && p.Y < k.y+k.h {
			return i
		}
	}
	return -1
}

// typed follows the keyboard.
func (v *view) typed(e *fyne.KeyEvent) {
	v.touched()
	switch e.Name {
	case fyne.KeyRight, fyne.KeyPageDown, fyne.KeySpace, fyne.KeyReturn, fyne.KeyDown:
		v.turn(v.at + 1)
	case fyne.KeyLeft, fyne.KeyPageUp, fyne.KeyUp:
		v.turn(v.at - 1)
	case fyne.KeyHome, fyne.KeyEscape:
		v.turn(0)
	}
}

// CreateRenderer implements fyne.Widget.
func (v *view) CreateRenderer() fyne.WidgetRenderer { return &renderer{v} }

type renderer struct{ v *view }

func (r *renderer) Destroy()                     {}
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(320, 180) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.v.objects }
func (r *renderer) Refresh()                     { canvas.Refresh(r.v) }

// Layout is asked for whenever an object has another size than the one in its place before,
// which must not lay the page out anew under a finger.
func (r *renderer) Layout(s fyne.Size) {
	if s != r.v.laid {
		r.v.lay(s)
	}
}
