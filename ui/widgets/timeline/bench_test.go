package timeline

import (
	"math/rand/v2"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// thousand is a content of 1,000 events in fifteen years.
func thousand() Content {
	c := sample()
	r := rand.New(rand.NewPCG(1, 2))
	c.Ticks = nil
	for range 1000 {
		c.Ticks = append(c.Ticks, day("x", 2010+r.IntN(15), 1+r.IntN(12), 1+r.IntN(28), time.Duration(r.Int64N(int64(c.Length)))))
	}
	return c
}

func BenchmarkLayout1000(b *testing.B) {
	tl := New()
	tl.SetContent(thousand())
	tl.measure(1332)
	for b.Loop() {
		tl.measure(1332)
	}
}

func BenchmarkZoom1000(b *testing.B) {
	tl := New()
	tl.SetContent(thousand())
	tl.measure(1332)
	for b.Loop() {
		tl.dates.zoomTo(7, 400)
		tl.place()
	}
}

func BenchmarkHit1000(b *testing.B) {
	tl := New()
	tl.SetContent(thousand())
	tl.measure(1332)
	for b.Loop() {
		nearest(tl.marks, 600, 14)
	}
}

func BenchmarkSetAt(b *testing.B) {
	tl, _ := stage(b, 1920, nil)
	d := time.Duration(0)
	for b.Loop() {
		d = (d + 10*time.Millisecond) % tl.content.Length
		tl.SetAt(d)
	}
}

func BenchmarkDragMove(b *testing.B) {
	tl, _ := stage(b, 1920, nil)
	pressAt(tl, 100, tl.BarY())
	x := float32(100)
	for b.Loop() {
		x = 100 + float32(int(x+3)%1200)
		drag(tl, x, tl.BarY())
	}
}

func BenchmarkGlideFrame(b *testing.B) {
	tl, w := stage(b, 1920, nil)
	tl.glide.running = true
	tl.mode = ByDate
	s := tl.paint.ticks.Size()
	for b.Loop() {
		tl.glide.now = .5
		tl.paint.arrange()
		tl.paint.drawTicks(int(s.Width), 100)
	}
	_ = w
	_ = fyne.CurrentApp()
}
