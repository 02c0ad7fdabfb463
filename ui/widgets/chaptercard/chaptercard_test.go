package chaptercard

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func face(rtl bool) Face {
	f := Face{Picture: image.NewGray(image.Rect(0, 0, 16, 9)), Number: "1", Title: "The city at the crossroads of Syria", Details: "2:13  ·  to 2011", K: 1, RTL: rtl}
	if rtl {
		f.Title, f.Details = "المدينة عند مفترق الطرق في سوريا", "2:13  ·  حتى 2011"
	}
	return f
}

func TestOpens(t *testing.T) {
	test.NewTempApp(t)
	opened := 0
	c := New(func() { opened++ })
	c.SetFace(face(false))
	w := test.NewTempWindow(t, c)
	var past []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { past = append(past, e.Name) })
	test.Tap(c)
	w.Canvas().Focus(c)
	for _, k := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyRight} {
		c.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if opened != 4 || len(past) != 1 || past[0] != fyne.KeyRight {
		t.Errorf("opened %d times, want 4; the window got %v, want Right", opened, past)
	}
	New(nil).Tapped(nil) // a card that opens nothing
}

// The parts stand under each other, inside the card, the number where reading begins.
func TestPlaces(t *testing.T) {
	test.NewTempApp(t)
	for _, rtl := range []bool{false, true} {
		c := New(nil)
		c.SetFace(face(rtl))
		test.NewTempWindow(t, c)
		c.Resize(fyne.NewSize(284, 272))
		if s := c.picture.Size(); s.Height != s.Width*9/16 {
			t.Errorf("rtl %v: the picture is %v", rtl, s)
		}
		if c.title.Size().Height < 50 {
			t.Errorf("rtl %v: a long title has %v, not two lines", rtl, c.title.Size().Height)
		}
		if atStart := c.number.Position().X < c.title.Position().X; atStart == rtl {
			t.Errorf("rtl %v: number at %v, title at %v", rtl, c.number.Position(), c.title.Position())
		}
		y := c.picture.Size().Height
		for _, o := range []fyne.CanvasObject{c.title, c.details} {
			p, s := o.Position(), o.Size()
			if p.Y < y || p.X < 0 || p.X+s.Width > 284.5 || p.Y+s.Height > 272 {
				t.Errorf("rtl %v: %v at %v, %v large, after %v", rtl, o, p, s, y)
			}
			y = p.Y + s.Height
		}
	}
}

func TestFocusAndHover(t *testing.T) {
	test.NewTempApp(t)
	c := New(nil)
	c.SetFace(face(false))
	w := test.NewTempWindow(t, c)
	c.Resize(fyne.NewSize(284, 272))
	thin, dull := c.frame.StrokeWidth, c.picture.Translucency
	c.MouseIn(nil)
	if c.picture.Translucency >= dull {
		t.Error("the picture does not brighten under the pointer")
	}
	c.MouseOut()
	if c.picture.Translucency != dull {
		t.Error("it stays bright")
	}
	w.Canvas().Focus(c)
	if c.frame.StrokeWidth <= thin || c.frame.Position().X >= 0 {
		t.Errorf("focus: a line of %v at %v", c.frame.StrokeWidth, c.frame.Position())
	}
	w.Canvas().Unfocus()
	if c.frame.StrokeWidth != thin {
		t.Error("the focus stays")
	}
	if c.AccessibilityLabel() != "1. The city at the crossroads of Syria" || c.AccessibilityRole() != fyne.AccessibleRoleButton {
		t.Errorf("said as %q", c.AccessibilityLabel())
	}
}
