package timeline

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

func TestKeysByVoice(t *testing.T) {
	for _, c := range []struct {
		rtl  bool
		from time.Duration
		key  fyne.KeyName
		to   time.Duration
	}{
		{false, at(3, 0), fyne.KeyRight, at(3, 5)},
		{false, at(3, 0), fyne.KeyLeft, at(2, 55)},
		{true, at(3, 0), fyne.KeyRight, at(2, 55)},
		{true, at(3, 0), fyne.KeyLeft, at(3, 5)},
		{false, at(0, 2), fyne.KeyLeft, 0},
		{false, at(3, 0), fyne.KeyHome, 0},
		{false, at(3, 0), fyne.KeyEnd, at(14, 8)},
		{false, at(3, 0), fyne.KeyPageDown, at(4, 50)},
		{false, at(3, 0), fyne.KeyPageUp, at(2, 10)},
		{false, at(2, 11), fyne.KeyPageUp, 0},
	} {
		b, _ := stage(t, 1920, func(b *Timeline) { b.SetRTL(c.rtl); b.SetAt(c.from) })
		w := listen(b)
		b.TypedKey(&fyne.KeyEvent{Name: c.key})
		if b.At() != c.to || w.finals != 1 {
			t.Errorf("rtl %v, %v from %v: %v, %+v", c.rtl, c.key, c.from, b.At(), w)
		}
	}
}

func TestKeysByDate(t *testing.T) {
	b, w := stage(t, 1920, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(0, 12)) })
	l := listen(b)
	var last Preview
	opened := ""
	b.OnPreview = func(p Preview) { last = p }
	b.OnOpen = func(id string) { opened = id }
	for _, c := range []struct {
		key    fyne.KeyName
		id     string
		at     time.Duration
		finals int
	}{
		{fyne.KeyRight, "hims", at(0, 12), 0}, // not told: the voice stays
		{fyne.KeyRight, "mosque", at(0, 45), 1},
		{fyne.KeyLeft, "hims", at(0, 45), 1},
		{fyne.KeyEnd, "bombed", at(13, 50), 2},
		{fyne.KeyRight, "bombed", at(13, 50), 3},
		{fyne.KeyHome, "emesa", at(0, 12), 4},
	} {
		b.TypedKey(&fyne.KeyEvent{Name: c.key})
		if last.TickID != c.id || b.At() != c.at || l.finals != c.finals {
			t.Errorf("%v: %+v at %v, %d finals", c.key, last, b.At(), l.finals)
		}
	}
	b.SetRTL(true) // the arrows point the way the knob goes
	for _, c := range []struct {
		key fyne.KeyName
		id  string
	}{{fyne.KeyLeft, "hims"}, {fyne.KeyRight, "emesa"}} {
		x := b.paint.disc.Position().X
		if b.TypedKey(&fyne.KeyEvent{Name: c.key}); last.TickID != c.id {
			t.Errorf("from the right, %v goes to %q, not %q", c.key, last.TickID, c.id)
		}
		if now := b.paint.disc.Position().X; last.Told && (now > x) != (c.key == fyne.KeyRight) && now != x {
			t.Errorf("from the right, %v moves the knob from %v to %v", c.key, x, now)
		}
	}
	b.SetRTL(false)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != "emesa" {
		t.Errorf("Enter opens %q", opened)
	}
	b.TypedRune('+')
	if b.dates.zoom <= 1 {
		t.Error("+ does not zoom")
	}
	var passed []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { passed = append(passed, e.Name) })
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if len(passed) != 1 {
		t.Error("a key that the bar does not know is lost")
	}
}

func TestFocusRing(t *testing.T) {
	b, w := stage(t, 1920, nil)
	w.Canvas().Focus(b)
	if c := b.paint.focus.StrokeColor.(interface{ RGBA() (r, g, b, a uint32) }); alphaOf(c) == 0 {
		t.Error("focused by the keyboard, no ring is seen")
	}
	w.Canvas().Unfocus()
	pressAt(b, 300, b.BarY())
	b.MouseUp(nil)
	if w.Canvas().Focused() != b || alphaOf(b.paint.focus.StrokeColor) != 0 {
		t.Error("a press shows the ring")
	}
}

func alphaOf(c interface{ RGBA() (r, g, b, a uint32) }) uint32 {
	_, _, _, a := c.RGBA()
	return a
}

// TestNothingForNothing plays on within a pixel and a second: nothing moves, nothing is
// allocated.
func TestNothingForNothing(t *testing.T) {
	for _, m := range []Mode{ByVoice, ByDate} {
		b, _ := stage(t, 1920, func(b *Timeline) { b.SetMode(m); b.SetAt(at(3, 32)) })
		place := b.paint.disc.Position()
		d := time.Duration(0)
		if n := testing.AllocsPerRun(50, func() {
			d += time.Millisecond
			b.SetAt(at(3, 32) + d)
		}); n != 0 {
			t.Errorf("mode %v: %v allocations a frame", m, n)
		}
		if b.paint.disc.Position() != place {
			t.Errorf("mode %v: the knob moved", m)
		}
		b.SetAt(at(9, 0))
		if b.paint.disc.Position() == place {
			t.Errorf("mode %v: the knob does not move", m)
		}
	}
}
