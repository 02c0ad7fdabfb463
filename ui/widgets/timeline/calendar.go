package timeline

import (
	"math"
	"sort"
)

const (
	breakRoom  = 22  // what a break takes at 1080p, at any zoom
	emptyRoom  = 0.3 // the room of a year without events that is not worth a break
	shortEmpty = 2   // years: a longer run without events is broken
	crowd      = 0.9
)

// calendar is the axis of history. It is piecewise even, by this rule:
//
//   - A piece is one year. Its room is 0.35 + n^0.9 for the n events that begin in it, so a
//     dense year gets more room, but each event of it less. Within its piece a year is
//     even: each day is as wide as the next.
//   - A run of one or two years without an event keeps its place, 0.3 a year. A longer one is
//     cut out: a break of fixed width, drawn as two strokes, stands for it.
//   - Zoom multiplies all years and no break.
//
// The axis begins with the year of the first event and ends with that of the last.
type calendar struct {
	pieces []piece
	left   []float64 // where each piece begins at the present zoom, and where the last ends
	zoom   float64   // 1 shows everything
	shift  float64   // how much of the axis is before the bar's start
	width  float64   // of the bar
	cut    float64   // width of a break
	rooms  float64   // sum
	breaks int
}

// piece is a run of days: to is the day after its last.
type piece struct {
	from, to int
	room     float64
	broken   bool
}

// newCalendar makes the axis for the events, each from a first to a last day.
func newCalendar(ticks []Tick, width, cut float64) calendar {
	c := calendar{zoom: 1, width: max(width, 1), cut: cut}
	begin := map[int]int{} // events by year
	for _, t := range ticks {
		y, _, _ := civil(t.FromDay)
		begin[y]++
		if y, _, _ := civil(t.ToDay); begin[y] == 0 {
			begin[y] = 0
		}
	}
	years := make([]int, 0, len(begin))
	for y := range begin {
		years = append(years, y)
	}
	sort.Ints(years)
	if len(years) == 0 {
		years = []int{1970}
	}
	for i, y := range years {
		if i > 0 {
			c.empty(years[i-1]+1, y)
		}
		c.add(piece{DayOf(y, 1, 1), DayOf(y+1, 1, 1), 0.35 + math.Pow(float64(begin[y]), crowd), false})
	}
	if c.breaks > 0 {
		c.cut = min(c.cut, c.width/3/float64(c.breaks))
	}
	c.lay()
	return c
}

// empty adds the years from first to before last, in which nothing begins.
func (c *calendar) empty(first, last int) {
	if last-first > shortEmpty {
		c.add(piece{from: DayOf(first, 1, 1), to: DayOf(last, 1, 1), broken: true})
		return
	}
	for y := first; y < last; y++ {
		c.add(piece{DayOf(y, 1, 1), DayOf(y+1, 1, 1), emptyRoom, false})
	}
}

func (c *calendar) add(p piece) {
	c.pieces = append(c.pieces, p)
	c.rooms += p.room
	if p.broken {
		c.breaks++
	}
}

// lay places the pieces for the present zoom.
func (c *calendar) lay() {
	if cap(c.left) < len(c.pieces)+1 {
		c.left = make([]float64, 0, len(c.pieces)+1)
	}
	unit := c.zoom * (c.width - c.cut*float64(c.breaks)) / c.rooms
	x := 0.0
	c.left = append(c.left[:0], 0)
	for _, p := range c.pieces {
		if p.broken {
			x += c.cut
		} else {
			x += p.room * unit
		}
		c.left = append(c.left, x)
	}
	c.shift = min(c.shift, x-c.width)
	if c.shift < 1e-6 {
		c.shift = 0
	}
}

// dayX is where a day begins; fractions of a day count.
func (c *calendar) dayX(day float64) float64 {
	n := sort.Search(len(c.pieces), func(i int) bool { return float64(c.pieces[i].to) > day })
	n = min(n, len(c.pieces)-1)
	p := c.pieces[n]
	share := (day - float64(p.from)) / float64(p.to-p.from)
	return c.left[n] + min(max(share, 0), 1)*(c.left[n+1]-c.left[n]) - c.shift
}

// x is the middle of a day.
func (c *calendar) x(day int) float64 { return c.dayX(float64(day) + .5) }

// fraction is the day at x with the part of it that has passed.
func (c *calendar) fraction(x float64) float64 {
	x += c.shift
	n := sort.Search(len(c.pieces), func(i int) bool { return c.left[i+1] > x })
	n = min(n, len(c.pieces)-1)
	p := c.pieces[n]
	share := (x - c.left[n]) / max(c.left[n+1]-c.left[n], 1e-9)
	return float64(p.from) + min(max(share, 0), 1)*float64(p.to-p.from)
}

func (c *calendar) place(x float64) int {
	return min(max(int(math.Floor(c.fraction(x))), c.pieces[0].from), c.pieces[len(c.pieces)-1].to-1)
}

// most is the zoom at which the narrowest day with an event's year fills the bar.
func (c *calendar) most() float64 {
	least := math.Inf(1)
	for _, p := range c.pieces {
		if !p.broken {
			least = min(least, p.room/float64(p.to-p.from))
		}
	}
	return max(c.width*c.rooms/(least*(c.width-c.cut*float64(c.breaks))), 1)
}

// zoomTo changes the zoom and keeps what stands at x there.
func (c *calendar) zoomTo(zoom, x float64) {
	day := c.fraction(x)
	// The day there may not outgrow the bar.
	most := c.most()
	if i := c.pieceAt(x); !c.pieces[i].broken {
		most = max(min(most, c.zoom*c.width*.9/c.dayWidth(i)), 1)
	}
	c.zoom = min(max(zoom, 1), most)
	c.lay()
	c.shift += c.dayX(day) - x
	c.lay()
}

// whole shows everything.
func (c *calendar) whole() {
	c.zoom, c.shift = 1, 0
	c.lay()
}

// show brings the days from first to before last into view, with some room beside them.
func (c *calendar) show(first, last int) {
	c.zoom, c.shift = 1, 0
	c.lay()
	for range 4 { // breaks inside do not grow: each step comes nearer
		a, b := c.dayX(float64(first)), c.dayX(float64(last))
		c.zoom = min(max(c.zoom*c.width*.9/max(b-a, 1e-6), 1), c.most())
		c.lay()
	}
	c.shift += (c.dayX(float64(first))+c.dayX(float64(last)))/2 - c.width/2
	c.lay()
}

// pan moves the view by d units along the axis.
func (c *calendar) pan(d float64) {
	c.shift += d
	c.lay()
}

// span is from where to where a tick reaches, in units.
func (c *calendar) span(t *Tick) (from, to float64) {
	if t.Timed {
		day := float64(t.FromDay)
		return c.dayX(day + t.FromHour/24), c.dayX(day + t.ToHour/24)
	}
	return c.dayX(float64(t.FromDay)), c.dayX(float64(max(t.ToDay, t.FromDay)) + 1)
}
