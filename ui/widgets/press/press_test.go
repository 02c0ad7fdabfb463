package press_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"homs/ui/widgets/press"
)

// pad is the least that can be pressed.
type pad struct {
	widget.BaseWidget
	press.Press
}

func (p *pad) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

func TestPress(t *testing.T) {
	test.NewTempApp(t)
	p, n := &pad{}, 0
	p.Extend(p, func() { n++ })
	p.ExtendBaseWidget(p)
	w := test.NewTempWindow(t, p)
	var keys []fyne.KeyName
	var runes []rune
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	w.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	w.Canvas().Focus(p)
	for _, k := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape} {
		p.TypedKey(&fyne.KeyEvent{Name: k})
	}
	p.TypedRune(' ')
	p.TypedRune('[')
	test.Tap(p)
	if n != 4 || len(keys) != 1 || keys[0] != fyne.KeyEscape || string(runes) != "[" {
		t.Errorf("pressed %d times, handed on %v and %q", n, keys, string(runes))
	}
	p.MouseIn(&desktop.MouseEvent{})
	p.MouseDown(&desktop.MouseEvent{})
	if !p.Hovered || !p.Down || !p.Focused {
		t.Error("a finger is not felt")
	}
	p.MouseOut() // it slides off
	if p.Hovered || p.Down {
		t.Error("a finger that slid off is still felt")
	}
}
