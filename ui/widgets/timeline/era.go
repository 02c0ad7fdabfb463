package timeline

import (
	"fyne.io/fyne/v2"
)

const (
	eraTop = 46 // below this, by date, the eras are meant and not the bar
	eraMid = 78 // and below this those of the second row
)

// spot is the room that the name of an era takes along the bar.
type spot struct {
	extent
	era int
}

// eraAt is the era that a place in the widget means, or -1: what is named there, else what
// there was at that time.
func (t *Timeline) eraAt(p fyne.Position) int {
	d := p.Y - t.top()
	if t.mode != ByDate || d < eraTop*t.unit {
		return -1
	}
	x, row := t.onBar(p.X), 0
	if d > eraMid*t.unit {
		row = 1
	}
	if t.paint != nil {
		for _, s := range t.paint.labels.spots {
			if t.content.Eras[s.era].Row == row && x >= s.from && x <= s.to {
				return s.era
			}
		}
	}
	day := t.dates.place(x)
	for ; row >= 0; row-- {
		for i, e := range t.content.Eras {
			if e.Row == row && day >= e.FromDay && day <= e.ToDay {
				return i
			}
		}
	}
	return -1
}

// ticksOf are the ticks, by date, whose middle lies in an era.
func (t *Timeline) ticksOf(e *Era) []int {
	first, last := len(t.byDate), 0
	for n, i := range t.byDate {
		tick := &t.content.Ticks[i]
		if day := (tick.FromDay + max(tick.ToDay, tick.FromDay)) / 2; day >= e.FromDay && day <= e.ToDay {
			first, last = min(first, n), max(last, n+1)
		}
	}
	return t.byDate[min(first, last):last]
}

// openEra comes closer to an era, and lists what happened in it.
func (t *Timeline) openEra(n int) {
	e := &t.content.Eras[n]
	t.travel(func() { t.dates.show(e.FromDay, e.ToDay+1) })
	if ticks := t.ticksOf(e); len(ticks) > 0 {
		t.openList(ticks, t.width/2, e.Title, e.DateWords)
	}
}
