package button

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/icon"
)

var words = text.Style{Weight: text.Medium, Size: 22, Colour: theme.Ivory}

func TestWhatPresses(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		name string
		do   func(b *Button, w fyne.Window)
		want int
		past []fyne.KeyName // keys that went on to the window
	}{
		{"a tap", func(b *Button, _ fyne.Window) { test.Tap(b) }, 1, nil},
		{"Space", func(b *Button, w fyne.Window) { hit(b, w, fyne.KeySpace) }, 1, nil},
		{"Return", func(b *Button, w fyne.Window) { hit(b, w, fyne.KeyReturn) }, 1, nil},
		{"Enter", func(b *Button, w fyne.Window) { hit(b, w, fyne.KeyEnter) }, 1, nil},
		{"Left", func(b *Button, w fyne.Window) { hit(b, w, fyne.KeyLeft) }, 0, []fyne.KeyName{fyne.KeyLeft}},
		{"a finger that only passes", func(b *Button, _ fyne.Window) { b.MouseIn(nil); b.MouseDown(nil); b.MouseOut() }, 0, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			pressed := 0
			b := New(Outline, "", Face{Words: "Atlas", Style: words, Pad: 20, Line: 1.5}, func() { pressed++ })
			w := test.NewTempWindow(t, b)
			var past []fyne.KeyName
			w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { past = append(past, e.Name) })
			c.do(b, w)
			if pressed != c.want || len(past) != len(c.past) {
				t.Errorf("pressed %d times, want %d; %v went on, want %v", pressed, c.want, past, c.past)
			}
			if b.Down {
				t.Error("still looks pressed")
			}
		})
	}
}

func hit(b *Button, w fyne.Window, k fyne.KeyName) {
	w.Canvas().Focus(b)
	b.TypedKey(&fyne.KeyEvent{Name: k})
}

// The focus ring lies around the button, three units of the look away, and goes with the focus.
func TestFocusRing(t *testing.T) {
	test.NewTempApp(t)
	b := New(Filled, "", Face{Words: "Begin", Style: words, Pad: 40, Line: 1.5}, nil)
	w := test.NewTempWindow(t, b)
	b.Resize(fyne.NewSize(200, 78))
	r := test.WidgetRenderer(b).(*renderer)
	if r.ring.StrokeWidth != 0 {
		t.Error("a ring without the focus")
	}
	w.Canvas().Focus(b)
	if r.ring.StrokeWidth < 2 || r.ring.StrokeColor != color.Color(theme.Ivory) {
		t.Errorf("ring of %v in %v", r.ring.StrokeWidth, r.ring.StrokeColor)
	}
	gap := -r.ring.Position().X - r.ring.StrokeWidth
	if gap < 2 || r.ring.Size().Width != 200-2*r.ring.Position().X {
		t.Errorf("ring at %v, %v wide: %v between it and the button", r.ring.Position(), r.ring.Size(), gap)
	}
	w.Canvas().Unfocus()
	if r.ring.StrokeWidth != 0 {
		t.Error("the ring stays when the focus goes")
	}
}

// The sign stands before the words, where reading begins.
func TestSignBeforeWords(t *testing.T) {
	test.NewTempApp(t)
	for _, rtl := range []bool{false, true} {
		st := words
		st.RTL = rtl
		b := New(Filled, "", Face{Icon: icon.Play, Words: "متابعة", Style: st, Size: 26, Pad: 40, Line: 1.5}, nil)
		test.NewTempWindow(t, b)
		b.Resize(b.MinSize())
		r := test.WidgetRenderer(b).(*renderer)
		if before := r.sign.raster.Position().X < r.words.Position().X; before == rtl {
			t.Errorf("rtl %v: sign at %v, words at %v", rtl, r.sign.raster.Position(), r.words.Position())
		}
		left := min(r.sign.raster.Position().X, r.words.Position().X)
		right := max(r.sign.raster.Position().X+26, r.words.Position().X+r.words.Size().Width)
		if d := left - (b.Size().Width - right); d > 1 || d < -1 {
			t.Errorf("rtl %v: %v left of what is shown, %v right of it", rtl, left, b.Size().Width-right)
		}
	}
}

func TestSaidName(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct{ name, words, want string }{{"", "Begin", "Begin"}, {"play", "", "play"}, {"language", "EN", "language"}} {
		b := New(Plain, c.name, Face{Words: c.words, Style: words}, nil)
		if got := b.AccessibilityLabel(); got != c.want || b.AccessibilityRole() != fyne.AccessibleRoleButton {
			t.Errorf("%+v: said as %q", c, got)
		}
	}
}

// Words on a filled pill are dark, elsewhere light; a dim button wakes under the pointer.
func TestColours(t *testing.T) {
	test.NewTempApp(t)
	for kind, want := range map[Kind]color.NRGBA{Plain: theme.Ivory, Ring: theme.Ivory, Outline: theme.Ivory, Filled: theme.NightSlate, Chosen: theme.NightSlate} {
		if got := New(kind, "", Face{Words: "a", Style: words}, nil).colour(); got != want {
			t.Errorf("kind %d: %v", kind, got)
		}
	}
	b := New(Plain, "", Face{Words: "a", Style: words, Dim: true}, nil)
	if b.colour() != theme.Second {
		t.Error("a dim button is not in the second voice")
	}
	if b.MouseIn(nil); b.colour() != theme.Ivory {
		t.Error("it does not wake under the pointer")
	}
}
