package timeline

import (
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// wishes are the seeks that a bar reported.
type wishes struct {
	at     []time.Duration
	finals int
}

func listen(b *Timeline) *wishes {
	w := &wishes{}
	b.OnSeek = func(at time.Duration, final bool) {
		w.at = append(w.at, at)
		if final {
			w.finals++
		}
	}
	return w
}

func pressAt(b *Timeline, x, y float32) {
	b.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
}

func drag(b *Timeline, x, y float32) {
	b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}})
}

func near(a, b, d time.Duration) bool { return (a - b).Abs() <= d }

func TestPressSeeks(t *testing.T) {
	b, _ := stage(t, 1920, nil)
	w := listen(b)
	x := b.screen(b.voice.x(at(7, 0)))
	pressAt(b, x, b.BarY())
	if len(w.at) != 1 || w.finals != 0 || !near(w.at[0], at(7, 0), time.Second) {
		t.Fatalf("after the press: %+v", w)
	}
	b.MouseUp(nil)
	if len(w.at) != 2 || w.finals != 1 || w.at[1] != w.at[0] {
		t.Fatalf("after the release: %+v", w)
	}
	pressAt(b, x, 0) // above the bar, where the time is
	b.MouseUp(nil)
	if len(w.at) != 2 {
		t.Fatal("a press beside the bar seeks")
	}
}

func TestDragAcross(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		b, c := stage(t, 1920, func(b *Timeline) { b.SetRTL(rtl) })
		w := listen(b)
		pressAt(b, b.screen(0), b.BarY())
		for x := 0.0; x <= b.width; x += 10 {
			drag(b, b.screen(x), b.BarY()+float32(int(x)%40)-20) // it wobbles
		}
		drag(b, b.screen(b.width+400), b.BarY())
		b.MouseUp(nil)
		b.DragEnd()
		if w.finals != 1 || w.at[0] != 0 || b.At() != b.content.Length {
			t.Fatalf("rtl %v: %d finals, from %v to %v", rtl, w.finals, w.at[0], b.At())
		}
		for i := range w.at[1:] {
			if w.at[i+1] < w.at[i] {
				t.Fatalf("rtl %v: %v after %v", rtl, w.at[i+1], w.at[i])
			}
		}
		_ = c
	}
}

// TestFineDrag pulls away from the bar: the knob goes a quarter of the pointer's way, does
// not jump on the way back, and has caught up once the pointer moved on.
func TestFineDrag(t *testing.T) {
	b, _ := stage(t, 1920, nil)
	pressAt(b, 400, b.BarY())
	drag(b, 400, b.BarY()-200)
	from := b.At()
	for x := float32(400); x <= 600; x += 10 {
		drag(b, x, b.BarY()-200)
	}
	moved := float64(b.voice.x(b.At()) - b.voice.x(from))
	if moved < 45 || moved > 60 {
		t.Errorf("200 units away from the bar moved the knob by %v", moved)
	}
	place := b.At()
	drag(b, 600, b.BarY())
	if b.At() != place {
		t.Errorf("coming back moved the knob from %v to %v", place, b.At())
	}
	for x := float32(600); x <= 800; x += 10 {
		drag(b, x, b.BarY())
	}
	if x := b.screen(b.voice.x(b.At())); x < 799 || x > 801 {
		t.Errorf("the knob is at %v, the pointer at 800", x)
	}
}

func TestDateDragGoesToTold(t *testing.T) {
	b, _ := stage(t, 1920, func(b *Timeline) { b.SetMode(ByDate) })
	w := listen(b)
	var last Preview
	b.OnPreview = func(p Preview) { last = p }
	// Between the academy (1932, not told) and the clock (1957) lies the break.
	x := b.screen(b.dateX[b.rankOf[4]] - 8)
	drag(b, x, b.BarY())
	drag(b, x+1, b.BarY())
	if b.At() != at(1, 9) || last.TickID != "clock" || last.At != at(1, 9) || !last.Held {
		t.Errorf("the drag is at %v and shows %+v", b.At(), last)
	}
	b.DragEnd()
	if w.finals != 1 {
		t.Errorf("%d finals", w.finals)
	}
}

func TestPressOnUntold(t *testing.T) {
	b, _ := stage(t, 1920, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(5, 0)) })
	w := listen(b)
	opened := ""
	b.OnOpen = func(id string) { opened = id }
	pressAt(b, b.screen(b.dateX[1]), b.BarY()-30)
	b.MouseUp(nil)
	if opened != "hims" || len(w.at) != 0 || b.At() != at(5, 0) {
		t.Errorf("opened %q, wishes %+v", opened, w)
	}
}

func TestPressOnCluster(t *testing.T) {
	b, _ := stage(t, 1920, func(b *Timeline) { b.SetMode(ByDate) })
	m := -1
	for i := range b.marks {
		if b.marks[i].count() > 5 {
			m = i
		}
	}
	count := b.marks[m].count()
	var ids []string
	b.OnCluster = func(_ float32, in []string) { ids = in }
	pressAt(b, b.screen(b.marks[m].x), b.BarY()-30)
	b.MouseUp(nil)
	if len(ids) != count {
		t.Errorf("the cluster of %d tells %d", count, len(ids))
	}
}

func TestSwitchAndZoom(t *testing.T) {
	b, w := stage(t, 1920, nil)
	var modes []Mode
	b.OnMode = func(m Mode) { modes = append(modes, m) }
	pill := b.paint.pill
	test.TapAt(pill, fyne.NewPos(pill.Size().Width-10, 10))
	test.TapAt(pill, fyne.NewPos(pill.Size().Width-10, 10))
	if len(modes) != 1 || b.Mode() != ByDate || b.glide.running {
		t.Fatalf("modes %v, now %v", modes, b.Mode())
	}
	x := b.screen(b.dateX[13])
	b.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, b.BarY())}, Scrolled: fyne.NewDelta(0, 25)})
	if got := b.screen(b.dateX[13]); b.dates.zoom <= 1 || got < x-.5 || got > x+.5 {
		t.Errorf("zoom %v moved the event from %v to %v", b.dates.zoom, x, got)
	}
	test.Tap(b.paint.minus)
	if b.dates.zoom != 1 {
		t.Errorf("zoom %v after the button", b.dates.zoom)
	}
	_ = w
}

func TestHover(t *testing.T) {
	b, w := stage(t, 1920, nil)
	var got []Preview
	left := 0
	b.OnPreview = func(p Preview) { got = append(got, p) }
	b.OnLeave = func() { left++ }
	w.Content().Refresh()
	x := b.screen(b.voice.x(at(3, 32)))
	test.MoveMouse(w.Canvas(), b.Position().Add(fyne.NewPos(x, b.BarY())))
	if len(got) != 1 || got[0].TickID != "sitin" || got[0].Held || !near(got[0].At, at(3, 32), time.Second) {
		t.Fatalf("%+v", got)
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(1, 1))
	if left != 1 {
		t.Errorf("left %d times", left)
	}
}

// FuzzDrag presses, drags and lets go along any path in any mode.
func FuzzDrag(f *testing.F) {
	for n := range uint64(12) {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		b, _ := stage(t, 1280+float32(r.IntN(2000)), func(b *Timeline) {
			b.SetRTL(r.IntN(2) == 0)
			b.SetMode(Mode(r.IntN(2)))
			b.SetTouch(float32(r.IntN(2) * 72))
		})
		told := map[time.Duration]bool{}
		for _, i := range b.told {
			told[b.content.Ticks[i].At] = true
		}
		for range 4 {
			w := listen(b)
			b.OnSeek = func(at time.Duration, final bool) {
				if at < 0 || at > b.content.Length {
					t.Fatalf("wish %v", at)
				}
				if b.Mode() == ByDate && !told[at] {
					t.Fatalf("by date it wishes %v, when nothing is told", at)
				}
				if w.finals > 0 {
					t.Fatal("a wish after the release")
				}
				w.at = append(w.at, at)
				if final {
					w.finals++
				}
			}
			x, y := r.Float32()*b.Size().Width, b.BarY()
			pressAt(b, x, y)
			wished := len(w.at) > 0
			for range r.IntN(30) {
				x += r.Float32()*200 - 100
				y += r.Float32()*80 - 40
				drag(b, x, y)
				wished = wished || len(w.at) > 0
				if b.At() != w.lastOr(b.At()) {
					t.Fatalf("the knob is at %v, the wish at %v", b.At(), w.at)
				}
				b.SetAt(b.At()) // the deck follows
			}
			b.MouseUp(nil)
			b.DragEnd()
			if wished != (w.finals == 1) {
				t.Fatalf("%d finals after %d wishes", w.finals, len(w.at))
			}
		}
	})
}

func (w *wishes) lastOr(at time.Duration) time.Duration {
	if len(w.at) == 0 {
		return at
	}
	return w.at[len(w.at)-1]
}

// TestList opens a cluster of 200 events of one day, pages through it and chooses one.
func TestList(t *testing.T) {
	b, w := stage(t, 1920, func(b *Timeline) {
		c := sample()
		for range 200 {
			c.Ticks = append(c.Ticks, day("many", 2018, 5, 7, never))
		}
		b.SetContent(c)
		b.SetMode(ByDate)
	})
	w.Resize(fyne.NewSize(1500, 900))
	b.Move(fyne.NewPos(84, 650))
	opened := ""
	b.OnOpen = func(id string) { opened = id }
	seeks := listen(b)
	var m mark
	for _, c := range b.marks {
		if c.count() > 100 {
			m = c
		}
	}
	pressAt(b, b.screen(m.x), b.BarY()-29)
	b.MouseUp(nil)
	l, ok := w.Canvas().Overlays().Top().(*list)
	if !ok || w.Canvas().Focused() != l || len(seeks.at) > 0 {
		t.Fatalf("no list opens, or the voice moves: %+v", seeks)
	}
	if bottom := l.at.Y + l.card.Size().Height; l.at.X < 0 || l.at.X+l.width > 1500 || bottom > b.Position().Y+b.BarY() {
		t.Errorf("the list is at %v, to %v", l.at, bottom)
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if l.first != len(l.ticks)-l.rows {
		t.Errorf("at the end the first row is %d of %d", l.first, len(l.ticks))
	}
	test.TapCanvas(w.Canvas(), l.at.AddXY(20, 20))
	if opened != b.content.Ticks[l.ticks[l.first]].ID || w.Canvas().Overlays().Top() != nil {
		t.Errorf("chose %q", opened)
	}
	pressAt(b, b.screen(m.x), b.BarY()-29)
	b.MouseUp(nil)
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the list open")
	}
}
