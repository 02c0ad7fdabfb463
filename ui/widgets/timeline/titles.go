package timeline

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"homs/ui/text"
)

// leastTitle is the room at 1080p from which on an event is named beside its mark.
const leastTitle = 96

// titles names events beside their marks, where the next mark leaves room and no earlier one
// lasts so long that it would run through the words.
func (l *labels) titles(p *painter) {
	t, u := p.t, float64(p.t.unit)
	now := t.current()
	before := math.Inf(-1) // how far marks reach that came before
	for n, m := range t.marks {
		_, from := t.reach(m)
		through := before > from
		before = max(before, from)
		if through || m.count() > 1 || m.x < 0 || m.x > t.width {
			continue
		}
		i := t.byDate[m.first]
		from += 8 * u
		to := t.width + float64(t.Inset()) + 8*u
		for _, o := range t.marks[n+1 : min(n+4, len(t.marks))] {
			left, _ := t.reach(o)
			to = min(to, left)
		}
		room := to - 14*u - from
		if room < leastTitle*u {
			continue
		}
		style := t.style(labelSize-2, second)
		if i == now {
			style.Colour = ivory
		}
		s := l.fit(style, t.content.Ticks[i].Title, float32(room))
		if s == "" {
			continue
		}
		line := l.line(style, s)
		size := line.MinSize()
		line.Resize(size)
		line.Move(fyne.NewPos(t.along(from, size.Width), t.top()+t.dotMid()-size.Height/2))
	}
}

// fit cuts a title at a word so that it is no wider than room; it is empty if less than two
// words have room.
func (l *labels) fit(style text.Style, s string, room float32) string {
	if l.sizeOf(style, s).Width <= room {
		return s
	}
	words := strings.Fields(s)
	for n := len(words) - 1; n > 1; n-- {
		if s = strings.Join(words[:n], " ") + " …"; l.sizeOf(style, s).Width <= room {
			return s
		}
	}
	return ""
}

// label is what the size of a label depends on.
type label struct {
	size   float32
	family text.Family
	weight text.Weight
	words  string
}

// sizeOf is how large a label is. Sizes are kept: a view that moves asks again each frame.
func (l *labels) sizeOf(style text.Style, s string) fyne.Size {
	k := label{style.Size, style.Family, style.Weight, s}
	size, ok := l.sizes[k]
	if !ok {
		if l.sizes == nil || len(l.sizes) > mostSizes {
			l.sizes = map[label]fyne.Size{}
		}
		size = text.Measure(style, s)
		l.sizes[k] = size
	}
	return size
}

// mostSizes bounds the sizes kept, at about 100 bytes each.
const mostSizes = 4000

// reach is from where to where a mark is drawn, with what shows how exact its date is.
func (t *Timeline) reach(m mark) (from, to float64) {
	u := float64(t.unit)
	if m.count() > 1 {
		return m.x - ringSize/2*u, m.x + ringSize/2*u
	}
	tick, a, b := t.seen(&t.content.Ticks[t.byDate[m.first]])
	from, to = m.x-dotSize/2*u, m.x+dotSize/2*u
	switch {
	case tick.Before:
		return b - bracket*u, b
	case tick.After:
		return a, a + bracket*u
	case tick.About, tick.Timed:
		soft := max(12*u, (b-a)/2*.35)
		a, b = a-soft, b+soft
	case tick.Precision == Day && tick.ToDay <= tick.FromDay:
		return from, to
	}
	return min(from, a), max(to, b)
}
