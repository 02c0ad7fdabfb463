package text

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
)

func inked(m image.Image) image.Rectangle {
	return ink(m.(*image.RGBA), 0)
}

func TestLineStandsWhereItsAlignmentSays(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		align Align
		rtl   bool
		want  string
	}{{Start, false, "left"}, {Start, true, "right"}, {Center, false, "middle"}, {End, false, "right"}, {End, true, "left"}} {
		l := NewLine(Style{Size: 20, Align: c.align, RTL: c.rtl, Colour: color.NRGBA{A: 255}}, "حمص Homs")
		l.Resize(fyne.NewSize(400, 30))
		l.CreateRenderer().Layout(l.Size())
		from := l.sheet.raster.Position().X + l.style.pad()
		to := from + l.MinSize().Width
		got := "middle"
		switch {
		case from == 0:
			got = "left"
		case to == 400:
			got = "right"
		}
		if got != c.want {
			t.Errorf("align %d, rtl %v: stands %s (%v to %v)", c.align, c.rtl, got, from, to)
		}
	}
}

// A line is drawn once, and again only when something that shows has changed.
func TestLineIsDrawnOnlyWhenItChanges(t *testing.T) {
	test.NewTempApp(t)
	l := NewLine(Style{Size: 20, Colour: color.NRGBA{R: 255, A: 255}}, "Homs")
	l.Resize(l.MinSize())
	draw := func() image.Image { return l.draw(200, 60, 1) }
	first := draw()
	same := func(what string, want bool) {
		t.Helper()
		next := draw()
		if (next == first) != want {
			t.Errorf("%s: same picture %v, want %v", what, next == first, want)
		}
		first = next
	}
	same("nothing", true)
	l.SetText("Homs")
	same("the same text", true)
	l.SetStyle(l.Style())
	same("the same style", true)
	l.SetText("Hama")
	same("another text", false)
	l.SetColour(color.NRGBA{G: 255, A: 255})
	same("another colour", false)
	l.SetOpacity(0)
	same("faded", false)
	if r := inked(first); !r.Empty() {
		t.Errorf("a line of no opacity has ink at %v", r)
	}
	if l.AccessibilityLabel() != "Hama" {
		t.Errorf("said as %q", l.AccessibilityLabel())
	}
}

// At twice the device scale a line covers the same room with twice the pixels.
func TestLineFollowsTheScale(t *testing.T) {
	test.NewTempApp(t)
	l := NewLine(Style{Size: 20, Colour: color.NRGBA{A: 255}}, "Homs")
	w := test.NewTempWindow(t, l)
	s := l.sheet.raster.Size()
	one := inked(l.draw(int(s.Width), int(s.Height), 1))
	w.Canvas().(software.WindowlessCanvas).SetScale(2)
	two := inked(l.draw(int(2*s.Width), int(2*s.Height), 2))
	for _, d := range [2]int{two.Dx() - 2*one.Dx(), two.Dy() - 2*one.Dy()} {
		if d < -3 || d > 3 {
			t.Fatalf("ink %v at scale 1, %v at scale 2", one, two)
		}
	}
}

func TestMeasureIsMinSize(t *testing.T) {
	test.NewTempApp(t)
	for _, s := range []string{"", "Homs", "حمص 2011"} {
		st := Style{Family: Serif, Size: 42, RTL: true}
		if a, b := Measure(st, s), NewLine(st, s).MinSize(); a != b {
			t.Errorf("%q: measured %v, needs %v", s, a, b)
		}
	}
}

func TestParagraph(t *testing.T) {
	test.NewTempApp(t)
	p := NewParagraph(Style{Size: 20, LineHeight: 30, Colour: color.NRGBA{A: 255}}, "one two three four five six seven eight")
	if wide, narrow := p.HeightFor(2000), p.HeightFor(90); wide != 30 || narrow < 90 || narrow != float32(int(narrow)/30*30) {
		t.Fatalf("%v high when wide, %v when narrow", wide, narrow)
	}
	p.Resize(fyne.NewSize(90, p.HeightFor(90)))
	before := fyne.Position{Y: -1}
	for i := range 8 {
		top, bottom := p.WordSpan(i)
		x, width := p.WordX(i)
		at := fyne.NewPos(x+width/2, (top+bottom)/2)
		if p.WordAt(at) != i {
			t.Errorf("word %d is hit as %d", i, p.WordAt(at))
		}
		if at.Y < before.Y || at.Y == before.Y && at.X <= before.X {
			t.Errorf("word %d stands before the one it follows", i)
		}
		before = at
	}
	plain := p.draw(110, 400, 1)
	p.Mark(3, color.NRGBA{R: 255, A: 255})
	marked := p.draw(110, 400, 1)
	top, bottom := p.WordSpan(3)
	pad := int(p.style.pad())
	changed := image.Rectangle{}
	for y := range 400 {
		for x := range 110 {
			if plain.At(x, y) != marked.At(x, y) {
				changed = changed.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if changed.Empty() || changed.Min.Y < int(top)+pad || changed.Max.Y > int(bottom)+pad {
		t.Errorf("marking word 3 (%v to %v) changed %v", top, bottom, changed)
	}
	p.SetText("nine")
	if p.marked != None {
		t.Error("a new text keeps the old mark")
	}
}
