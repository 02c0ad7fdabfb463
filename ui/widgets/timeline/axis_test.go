package timeline

import (
	"math/rand/v2"
	"sort"
	"testing"
	"time"
)

func TestDays(t *testing.T) {
	for _, c := range []struct{ y, m, d, n int }{
		{1970, 1, 1, 0}, {1969, 12, 31, -1}, {2000, 2, 29, 11016}, {2011, 4, 18, 15082}, {1600, 3, 1, -135080}, {218, 1, 1, -639905},
	} {
		if n := DayOf(c.y, c.m, c.d); n != c.n && c.y != 218 && c.y != 1600 {
			t.Errorf("day of %d-%d-%d is %d, not %d", c.y, c.m, c.d, n, c.n)
		}
		want := int(time.Date(c.y, time.Month(c.m), c.d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
		if n := DayOf(c.y, c.m, c.d); n != want {
			t.Errorf("day of %d-%d-%d is %d, the library says %d", c.y, c.m, c.d, n, want)
		}
	}
}

// FuzzDay goes from a day's number to its date and back.
func FuzzDay(f *testing.F) {
	for _, n := range []int{0, -1, 15082, -640000, 11016, -719468} {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, n int) {
		n %= 10_000_000
		y, m, d := civil(n)
		if back := DayOf(y, m, d); back != n || m < 1 || m > 12 || d < 1 || d > 31 {
			t.Fatalf("%d is %d-%d-%d, which is %d", n, y, m, d, back)
		}
	})
}

// anyContent is a programme made up at random.
func anyContent(r *rand.Rand) Content {
	c := Content{Length: time.Duration(1+r.IntN(3_600_000)) * time.Millisecond}
	var starts []time.Duration
	for range r.IntN(12) {
		starts = append(starts, time.Duration(r.Int64N(int64(c.Length))))
	}
	sort.Slice(starts, func(a, b int) bool { return starts[a] < starts[b] })
	for i, s := range starts {
		end := c.Length
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		c.Segments = append(c.Segments, Segment{Start: s, End: end, Label: "s"})
	}
	for range r.IntN(60) {
		tick := Tick{Told: r.IntN(3) > 0, At: time.Duration(r.Int64N(int64(c.Length)))}
		tick.FromDay = DayOf(2011+r.IntN(7), 1+r.IntN(12), 1+r.IntN(28))
		if r.IntN(8) == 0 {
			tick.FromDay = DayOf(r.IntN(2000), 1, 1)
		}
		tick.ToDay = tick.FromDay
		if r.IntN(3) == 0 {
			tick.ToDay += r.IntN(500)
		}
		c.Ticks = append(c.Ticks, tick)
	}
	return c
}

// TestLayouts lays out 2,000 programmes: the order is kept, there and back is within a
// unit, and no target reaches into another, at any zoom.
func TestLayouts(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	for n := range 2000 {
		b := New()
		b.content = anyContent(r)
		b.SetContent(b.content)
		b.SetUnit(.4 + 2*r.Float32())
		b.SetTouch(float32(n%3) * 36)
		b.measure(300 + 3000*r.Float64())
		if n%2 == 1 {
			b.dates.zoomTo(1+r.ExpFloat64()*20, b.width*r.Float64())
			b.place()
		}
		last, back := -1.0, 0.0
		for i := range 200 {
			at := b.content.Length * time.Duration(i) / 199
			x := b.voice.x(at)
			if x < last || x < 0 || x > b.width+1e-6 {
				t.Fatalf("layout %d: %v is at %v after %v of %v", n, at, x, last, b.width)
			}
			last = x
			back = b.voice.x(b.voice.place(x))
			if abs(back-x) > 1 {
				t.Fatalf("layout %d: voice %v comes back as %v", n, x, back)
			}
		}
		last = -1e18
		for x := 0.0; x <= b.width; x += b.width / 97 {
			d := b.dates.fraction(x)
			if d < last {
				t.Fatalf("layout %d: day %v after %v", n, d, last)
			}
			last = d
			if back := b.dates.dayX(d); abs(back-x) > 1 {
				t.Fatalf("layout %d: date %v comes back as %v", n, x, back)
			}
		}
		held := 0
		for i, m := range b.marks {
			held += m.count()
			if i == 0 {
				continue
			}
			p := b.marks[i-1]
			if m.x-p.x < b.spaces.half(m)+b.spaces.half(p)-1e-6 || m.first != p.last {
				t.Fatalf("layout %d: targets %v and %v overlap", n, p, m)
			}
		}
		if held != len(b.content.Ticks) {
			t.Fatalf("layout %d: the marks hold %d of %d ticks", n, held, len(b.content.Ticks))
		}
	}
}

func TestCalendarRule(t *testing.T) {
	c := newCalendar([]Tick{
		inYear("a", 1912, 0), inYear("b", 1914, 0), // 1913 is kept: a run of one
		day("c", 2011, 1, 1, 0), day("d", 2011, 6, 1, 0), day("e", 2011, 7, 1, 0),
	}, 1000, 22)
	if got := len(c.pieces); got != 5 || !c.pieces[3].broken || c.pieces[1].room != emptyRoom {
		t.Fatalf("pieces: %+v", c.pieces)
	}
	wide := func(i int) float64 { return c.left[i+1] - c.left[i] }
	if wide(3) != 22 {
		t.Errorf("the break is %v wide", wide(3))
	}
	if !(wide(4) > wide(0) && wide(4) < 3*wide(0)) {
		t.Errorf("three events have %v, one has %v", wide(4), wide(0))
	}
	c.zoomTo(8, 900)
	if abs(wide(3)-22) > 1e-9 {
		t.Errorf("zoomed in, the break is %v wide", wide(3))
	}
	if x := c.dayX(float64(DayOf(2012, 1, 1))); x < 1000-1e-6 {
		t.Errorf("zoomed in, the axis ends at %v", x)
	}
}

func TestZoomToOneDay(t *testing.T) {
	b := New()
	b.SetContent(sample())
	b.measure(1332)
	d := DayOf(2011, 4, 18)
	b.ShowDays(d, d+1)
	if w := b.dates.dayX(float64(d)+1) - b.dates.dayX(float64(d)); w < 1332*.8 || w > 1332 {
		t.Errorf("the day is %v of 1332 wide", w)
	}
	if n := b.dates.place(666); n != d {
		t.Errorf("the middle is day %d, not %d", n, d)
	}
	b.ShowDays(0, 0)
	if b.dates.zoom != 1 || b.dates.shift != 0 {
		t.Error("the whole is not shown again")
	}
}
