package timeline

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestEra touches the name of an era: the bar comes closer, its list opens with the last
// event of it, and one touch more opens that.
func TestEra(t *testing.T) {
	for _, touch := range []float32{0, 72} {
		b, w := stage(t, 1920, func(b *Timeline) {
			b.SetReducedMotion(true)
			b.SetTouch(touch)
			b.SetMode(ByDate)
		})
		w.Resize(fyne.NewSize(1500, 1200))
		b.Move(fyne.NewPos(84, 900))
		siege := 4
		x := b.screen(b.dates.dayX(float64(b.content.Eras[siege].FromDay)) + 30)
		opened := ""
		b.OnOpen = func(id string) { opened = id }
		seeks := listen(b)
		pressAt(b, x, b.BarY()+eraY)
		drag(b, x+b.slop()*.9, b.BarY()+eraY+3) // a finger is never quite still
		b.MouseUp(nil)
		l, ok := w.Canvas().Overlays().Top().(*list)
		if !ok || len(seeks.at) > 0 || l.heads[0].Text() != "Siege of the Old City" {
			t.Fatalf("touch %v: no list, or the voice moves: %+v", touch, seeks)
		}
		if a, z := b.dates.place(0), b.dates.place(b.width); a > b.content.Eras[siege].FromDay || z < b.content.Eras[siege].ToDay || b.dates.zoom < 2 {
			t.Errorf("touch %v: the bar shows %v to %v", touch, a, z)
		}
		named := false
		for _, s := range b.paint.labels.spots {
			named = named || s.era == siege
		}
		if !named {
			t.Errorf("touch %v: come closer, the era has no name", touch)
		}
		last := b.content.Ticks[l.ticks[len(l.ticks)-1]].ID
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if opened != last || last != "buses" {
			t.Errorf("touch %v: opened %q, the last is %q", touch, opened, last)
		}
	}
}

// TestZoomStays lays the same story out anew, in another size and language.
func TestZoomStays(t *testing.T) {
	b, _ := stage(t, 1920, func(b *Timeline) { b.SetMode(ByDate) })
	first, last := DayOf(2013, 1, 1), DayOf(2014, 6, 1)
	b.ShowDays(first, last)
	zoom, left := b.dates.zoom, b.dates.fraction(0)
	for i, width := range []float32{1300, 900, 2000} {
		c := sample()
		c.Label = nil
		b.SetRTL(i%2 == 0)
		b.SetContent(c)
		b.Resize(fyne.NewSize(width, b.Size().Height))
		if now := b.dates.fraction(0); b.dates.zoom != zoom || now < left-1 || now > left+1 {
			t.Errorf("width %v: zoom %v at %v became %v at %v", width, zoom, left, b.dates.zoom, now)
		}
	}
	c := sample()
	c.Ticks = c.Ticks[:20]
	if b.SetContent(c); b.dates.zoom != 1 {
		t.Errorf("another story begins at zoom %v", b.dates.zoom)
	}
}
