package timeline

import (
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"homs/ui/text"
)

// labels are the words of the calendar: years, eras, and the numbers of clusters. Lines are
// kept and used again.
type labels struct {
	box   *fyne.Container
	lines []*text.Line
	used  int
	taken []extent // of the row being set
	spots []spot   // where eras are named

	sizes map[label]fyne.Size // of labels seen before
}

// extent is the room that a label takes along the bar.
type extent struct{ from, to float64 }

func (l *labels) holder() *fyne.Container {
	if l.box == nil {
		l.box = container.NewWithoutLayout()
	}
	return l.box
}

// line is the next free line, dressed.
func (l *labels) line(style text.Style, s string) *text.Line {
	if l.used == len(l.lines) {
		n := text.NewLine(style, s)
		l.lines = append(l.lines, n)
		l.box.Add(n)
	}
	n := l.lines[l.used]
	l.used++
	n.SetStyle(style)
	n.SetText(s)
	show(n, true)
	return n
}

// lay sets all labels for the present view.
func (l *labels) lay(p *painter) {
	l.holder()
	l.used = 0
	if p.mix() > 0 {
		l.years(p)
		l.eras(p)
		if p.mix() > .5 {
			l.counts(p)
			l.titles(p)
		}
	}
	for _, n := range l.lines[l.used:] {
		show(n, false)
	}
	l.fade(p)
}

func (l *labels) fade(p *painter) {
	for _, n := range l.lines[:l.used] {
		n.SetOpacity(p.mix() * p.t.fade)
	}
}

// put centres a label at x if its row has room there.
func (l *labels) put(p *painter, style text.Style, s string, x float64, y float32, between float64) bool {
	size := l.sizeOf(style, s)
	half := float64(size.Width) / 2
	x = min(max(x, half-float64(p.t.Inset())), p.t.width+float64(p.t.Inset())-half)
	e := extent{x - half - between/2, x + half + between/2}
	for _, o := range l.taken {
		if e.from < o.to && o.from < e.to {
			return false
		}
	}
	l.taken = append(l.taken, e)
	n := l.line(style, s)
	n.Resize(size)
	n.Move(fyne.NewPos(p.t.screen(x)-size.Width/2, p.t.top()+y-size.Height/2))
	return true
}

// years names years, then months and days where they are wide enough. First come the
// first and the last year in view, then years after a break, then dense ones.
func (l *labels) years(p *painter) {
	t, c, u := p.t, &p.t.dates, float64(p.t.unit)
	l.taken = l.taken[:0]
	style := t.serif(yearSize, ivory)
	small := t.serif(yearSize-2, second)
	y := yearY * p.t.unit
	first, last := c.pieceAt(0), c.pieceAt(t.width)
	seen := false // a year is named at the left
	name := func(i int) {
		q := c.pieces[i]
		if x := c.dayX(float64(q.from)); !q.broken && x > -20*u && x < t.width+10*u {
			year, _, _ := civil(q.from)
			if l.put(p, style, t.content.Label(year, 0, 0), x, y, 8*u) && x < t.width/4 {
				seen = true
			}
		}
	}
	name(first)
	if !seen && c.zoom > 1 { // the year's start is out of view: say where we are
		year, month, day := civil(c.place(0))
		switch w := c.dayWidth(first); {
		case w*4 < t.width:
			day = 0
			if w*365 < t.width*4 {
				month = 0
			}
		}
		s := t.content.Label(year, month, day)
		l.put(p, style, s, float64(l.sizeOf(style, s).Width)/2, y, 14*u)
	}
	for least := 4.0; least > 0; least -= 1 { // dense years first
		for i := first; i <= last; i++ {
			if c.pieces[i].room >= least || (least == 1 && c.pieces[i].room >= 1) {
				name(i)
			}
		}
	}
	for i := first; i <= last; i++ {
		q := c.pieces[i]
		w := c.dayWidth(i)
		if q.broken || w*30 < 46*u {
			continue
		}
		year, _, _ := civil(q.from)
		a, b := max(q.from, c.place(0)), min(q.to, c.place(t.width)+2)
		for m := 1; m <= 12; m++ {
			if d := DayOf(year, m, 1); m > 1 && d >= a && d < b {
				l.put(p, small, t.content.Label(0, m, 0), c.dayX(float64(d)), y, 12*u)
			}
		}
		if w < 34*u {
			continue
		}
		for d := a; d < b; d++ {
			_, _, day := civil(d)
			at := c.x(d)
			if w >= fullDay*u { // the name of a wide day stands where it begins
				at = c.dayX(float64(d))
			}
			if day > 1 && at > 0 && at < t.width {
				l.put(p, small, t.content.Label(0, 0, day), at, y, 10*u)
			}
			if t.timed[d] && w >= fullDay*u {
				l.hours(p, d, w, y)
			}
		}
	}
}

// fullDay is how wide a day must be at 1080p to be divided into hours.
const fullDay = 340

// hours names the hours of a day, so many as its width has room for.
func (l *labels) hours(p *painter, day int, width float64, y float32) {
	t, u := p.t, float64(p.t.unit)
	every := 6
	if width > 900*u {
		every = 3
	}
	style := t.clockStyle(second)
	style.Size = (labelSize - 2) * t.unit
	for h := every; h < 24; h += every {
		if x := t.dates.dayX(float64(day) + float64(h)/24); x > 0 && x < t.width {
			l.put(p, style, strconv.Itoa(h)+":00", x, y, 10*u)
		}
	}
}

// eras names the eras that are in view and have room for their name.
func (l *labels) eras(p *painter) {
	t, u := p.t, float64(p.t.unit)
	quiet := t.style(labelSize-2, second)
	told := math.MinInt
	if i := t.current(); i >= 0 {
		told = t.content.Ticks[i].FromDay
	}
	l.spots = l.spots[:0]
	for row := range 2 {
		l.taken = l.taken[:0]
		y := float32(eraY) * t.unit
		if row == 1 {
			y = eraLow * t.unit
		}
		for rank := range 3 { // first what fills the view, then what its name fits into
			for i, e := range t.content.Eras {
				if e.Row != row {
					continue
				}
				style := quiet
				if i == t.hand.over || told >= e.FromDay && told <= e.ToDay {
					style.Colour = ivory
				}
				from := max(t.dates.dayX(float64(e.FromDay)), 0)
				to := min(t.dates.dayX(float64(e.ToDay)+1), t.width)
				if to-from < 2*u {
					continue
				}
				w := float64(l.sizeOf(style, e.Title).Width)
				wide, own := w <= to-from, 2
				switch {
				case to-from > t.width/3:
					own = 0
				case wide:
					own = 1
				}
				if own != rank {
					continue
				}
				if (wide || from+w <= t.width+float64(t.Inset())) && l.put(p, style, e.Title, from+w/2, y, 12*u) {
					l.spots = append(l.spots, spot{l.taken[len(l.taken)-1], i})
				}
			}
		}
	}
}

// counts are the numbers in the rings.
func (l *labels) counts(p *painter) {
	t := p.t
	for _, m := range t.marks {
		if m.count() < 2 || m.x < -ringSize || m.x > t.width+ringSize {
			continue
		}
		style := t.style(countSize, ivory)
		style.Weight = text.Medium
		n := l.line(style, strconv.Itoa(m.count()))
		size := n.MinSize()
		n.Resize(size)
		n.Move(fyne.NewPos(t.screen(m.x)-size.Width/2, t.top()+t.dotMid()-size.Height/2))
	}
}

// pieceAt is the number of the piece at x.
func (c *calendar) pieceAt(x float64) int {
	day := c.place(x)
	for i, p := range c.pieces {
		if day < p.to {
			return i
		}
	}
	return len(c.pieces) - 1
}

// dayWidth is how wide one day is in piece i.
func (c *calendar) dayWidth(i int) float64 {
	p := c.pieces[i]
	return (c.left[i+1] - c.left[i]) / math.Max(float64(p.to-p.from), 1)
}
