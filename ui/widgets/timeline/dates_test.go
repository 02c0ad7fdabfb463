package timeline

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// kinds is every kind of date that a mark can stand for.
var kinds = map[string]func(*Tick){
	"day":       func(*Tick) {},
	"span":      func(t *Tick) { t.ToDay += 20 },
	"month":     func(t *Tick) { t.Precision, t.ToDay = Month, t.ToDay+20 },
	"season":    func(t *Tick) { t.Precision, t.ToDay = Season, t.ToDay+20 },
	"year":      func(t *Tick) { t.Precision, t.ToDay = Year, t.ToDay+20 },
	"about":     func(t *Tick) { t.About, t.ToDay = true, t.ToDay+20 },
	"before":    func(t *Tick) { t.Before = true },
	"after":     func(t *Tick) { t.After = true },
	"contested": func(t *Tick) { t.Disputed = true },
	"not told":  func(t *Tick) { t.Told = false },
}

// TestKindsOfDate draws one event of each kind, at the same place: no two look the same.
func TestKindsOfDate(t *testing.T) {
	drawn := map[string][]uint8{}
	for name, set := range kinds {
		b, _ := stage(t, 1920, func(b *Timeline) {
			tick := day("e", 2012, 3, 10, at(3, 0))
			set(&tick)
			c := sample()
			c.Ticks = []Tick{day("first", 2012, 1, 1, at(1, 0)), tick, day("last", 2012, 6, 30, at(4, 0))}
			b.SetContent(c)
			b.SetMode(ByDate)
			b.SetAt(0)
		})
		p := b.paint
		s := p.ticks.Size()
		p.drawTicks(int(s.Width), int(s.Height))
		for other, pix := range drawn {
			if slices.Equal(pix, p.sheet.img.Pix) {
				t.Errorf("%q looks like %q", name, other)
			}
		}
		drawn[name] = slices.Clone(p.sheet.img.Pix)
	}
}

// TestLegendHasAllKinds opens the legend: a line for each mark, each with a sign of its own.
func TestLegendHasAllKinds(t *testing.T) {
	b, w := stage(t, 1920, func(b *Timeline) { b.SetMode(ByDate) })
	w.Resize(fyne.NewSize(1500, 1100))
	b.openLegend()
	l := w.Canvas().Overlays().Top().(*legend)
	if len(l.lines) != len(kinds)+2 { // and clusters and breaks
		t.Fatalf("%d lines", len(l.lines))
	}
	s := l.signs.Size()
	l.draw(int(s.Width), int(s.Height))
	row := l.sheet.img.Rect.Dy() / len(l.lines) * l.sheet.img.Stride
	for i := range l.lines {
		one := l.sheet.img.Pix[i*row : (i+1)*row]
		if !slices.ContainsFunc(one, func(v uint8) bool { return v > 0 }) {
			t.Errorf("%q has no sign", l.lines[i].Text())
		}
		for n := range i {
			if slices.Equal(one, l.sheet.img.Pix[n*row:(n+1)*row]) {
				t.Errorf("%q has the sign of %q", l.lines[i].Text(), l.lines[n].Text())
			}
		}
	}
	l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the legend open")
	}
}

// TestHours comes close to a night of which an hour is known: the axis names hours on that
// day only, and the mark stands at the hour.
func TestHours(t *testing.T) {
	b, _ := stage(t, 1920, func(b *Timeline) {
		c := sample()
		for i := range c.Ticks {
			if tick := &c.Ticks[i]; tick.ID == "gunfire" {
				tick.Timed, tick.FromHour, tick.ToHour = true, 2, 2
			}
		}
		b.SetContent(c)
		b.SetMode(ByDate)
		b.ShowDays(DayOf(2011, 4, 18), DayOf(2011, 4, 20))
	})
	named := map[string]int{}
	for _, l := range b.paint.labels.lines[:b.paint.labels.used] {
		named[l.Text()]++
	}
	if named["6:00"] != 1 || named["12:00"] != 1 || named["19"] != 1 {
		t.Errorf("the axis names %v", named)
	}
	gunfire := 14
	want := b.dates.dayX(float64(DayOf(2011, 4, 19)) + 2./24)
	if x := b.dateX[b.rankOf[gunfire]]; abs(x-want) > .01 {
		t.Errorf("two in the morning is at %v, not %v", x, want)
	}
}

// TestFinger lays out for targets of 20 mm on screens of several sizes: marks stand as far
// apart as a target is wide, and the bar has room below the marks.
func TestFinger(t *testing.T) {
	for _, touch := range []float32{31, 54, 72} {
		for _, zoom := range []float64{1, 3, 20} {
			b, _ := stage(t, 1920, func(b *Timeline) {
				b.SetTouch(touch)
				b.SetMode(ByDate)
			})
			b.dates.zoomTo(zoom, 700)
			b.place()
			for i := range b.marks[1:] {
				if d := b.marks[i+1].x - b.marks[i].x; d < float64(touch)-1e-6 {
					t.Errorf("touch %v, zoom %v: two marks are %v apart", touch, zoom, d)
				}
			}
			if d := -b.marksFrom() - (b.dotMid() + touch/2); d < -1 {
				t.Errorf("touch %v: a target for marks reaches %v into that of the bar", touch, -d)
			}
			for _, o := range []fyne.CanvasObject{b.paint.pill, b.paint.plus, b.paint.minus, b.paint.ask} {
				p, s := o.Position(), o.Size()
				if s.Width < touch || s.Height < touch || p.Y+s.Height > b.top()+b.dotMid()-touch/2 {
					t.Errorf("touch %v: %T is %v large, and ends at %v", touch, o, s, p.Y+s.Height)
				}
			}
		}
	}
}

// TestPressOpensTold opens the card of an event that is told, and leaves the voice.
func TestPressOpensTold(t *testing.T) {
	b, _ := stage(t, 1920, func(b *Timeline) { b.SetMode(ByDate); b.SetAt(at(5, 0)) })
	seeks, opened := listen(b), ""
	b.OnOpen = func(id string) { opened = id }
	x := b.screen(b.dateX[b.rankOf[6]]) // the coup of 1963, alone
	pressAt(b, x, b.BarY()+dotY)
	b.MouseUp(nil)
	if opened != "coup" || len(seeks.at) > 0 {
		t.Errorf("opened %q, wishes %+v", opened, seeks)
	}
	pressAt(b, x, b.BarY()) // on the bar it moves the voice
	b.MouseUp(nil)
	if b.At() != at(1, 41) {
		t.Errorf("the voice is at %v", b.At())
	}
}
