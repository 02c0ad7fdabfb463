package timeline

import "image/color"

// inkTicks draws all ticks on the sheet, between the two modes as far as the glide is.
func (p *painter) inkTicks() {
	t, u := p.t, p.t.unit
	mix := float32(p.mix())
	k := p.sheet.scale
	bar := round((t.top()-p.ticks.Position().Y)*k) / k // the middle of the bar on the sheet
	if mix > 0 {
		p.inkAxis(bar, mix)
	}
	now := t.current()
	y := bar + tickY*u + (t.dotMid()-tickY*u)*mix
	for n, i := range t.byDate {
		tick := &t.content.Ticks[i]
		if !tick.Told && mix == 0 {
			continue
		}
		to := t.dateX[n]
		from := t.voiceX[n]
		if !tick.Told {
			from = to
		}
		x := t.screen(from + (to-from)*float64(mix))
		if x < 0 || x > t.Size().Width {
			if mix < 1 || t.outside(tick) {
				continue
			}
		}
		ink := ivory
		if !tick.Told {
			ink = second
		}
		if i == now && mix > 0 {
			ink = ember
		}
		alone := mix
		if m := t.markOf(n); m >= 0 && t.marks[m].count() > 1 {
			alone = max(0, min(mix, 2*(1-mix))) // it goes into its cluster
		}
		if mix > 0 {
			p.inkSpan(tick, y, ink, alone)
			p.inkDot(tick, x, y, ink, alone)
		}
		if mix < 1 && tick.Told {
			p.inkTick(tick, x, y, ink, 1-mix)
		}
	}
	if mix > .5 {
		for _, m := range t.marks {
			if m.count() > 1 {
				rim := ivory
				if now >= 0 && t.rankOf[now] >= m.first && t.rankOf[now] < m.last {
					rim = ember
				}
				p.inkRing(m, bar+t.dotMid(), rim, 2*mix-1)
			}
		}
	}
}

// inkTick is a tick by voice: a stroke, or a diamond where it is disputed.
func (p *painter) inkTick(tick *Tick, x, y float32, ink color.NRGBA, alpha float32) {
	u := p.t.unit
	if tick.Disputed {
		p.inkDiamond(x, y, 5.5*u, ink, alpha)
		return
	}
	p.sheet.draw(shape{x: p.sheet.snap(x, tickW*u), y: y, w: tickW * u / 2, h: tickH * u / 2}, ink, alpha*.8)
}

func (p *painter) inkDiamond(x, y, r float32, ink color.NRGBA, alpha float32) {
	p.sheet.draw(shape{form: diamond, x: x, y: y, w: r, h: r, stroke: 1.75 * p.t.unit}, ink, alpha)
}

// inkDot is the mark of an event by date: a dot, smaller if it is not told, or a diamond.
func (p *painter) inkDot(tick *Tick, x, y float32, ink color.NRGBA, alpha float32) {
	u := p.t.unit
	if tick.Disputed {
		r := float32(6)
		if !tick.Told {
			r = 4.5
		}
		p.inkDiamond(x, y, r*u, ink, alpha)
		return
	}
	if tick.Before || tick.After {
		return // the bracket is the mark
	}
	r := float32(dotSize) / 2 * u
	if !tick.Told {
		r = 3 * u
	}
	p.sheet.draw(shape{x: x, y: y, w: r, h: r, radius: r}, ink, alpha)
}

// inkSpan draws how exactly the date is known, behind the dot.
func (p *painter) inkSpan(tick *Tick, y float32, ink color.NRGBA, alpha float32) {
	tick, a, b := p.t.seen(tick)
	p.inkExact(tick, p.t.screen(a), p.t.screen(b), y, ink, alpha)
}

// seen is from where to where a tick reaches as it is drawn: its hours show where a day is
// wide enough, and take an hour at least.
func (t *Timeline) seen(tick *Tick) (as *Tick, from, to float64) {
	c := &t.dates
	day := float64(tick.FromDay)
	from, to = c.span(tick)
	switch {
	case !tick.Timed:
	case c.dayX(day+1)-c.dayX(day) < hourRoom*float64(t.unit):
		whole := *tick
		whole.Timed = false
		from, to = c.span(&whole)
		return &whole, from, to
	case to <= from:
		from, to = c.dayX(day+(tick.FromHour-.5)/24), c.dayX(day+(tick.ToHour+.5)/24)
	}
	return tick, from, to
}

// hourRoom is how wide a day must be at 1080p for the time of day to show.
const hourRoom = 96

// inkExact draws a date that reaches from x0 to x1: a square bar for exact days from and to,
// a rounded one for a month, in three parts for a season, an outline for a year, soft ends
// for about and for times of day, an open bracket for before and after. What is one exact day has none.
func (p *painter) inkExact(tick *Tick, x0, x1, y float32, ink color.NRGBA, alpha float32) {
	u := p.t.unit
	half := max(max(x1-x0, x0-x1)/2, 1)
	h := float32(spanH) / 2 * u
	s := shape{x: (x0 + x1) / 2, y: y, w: max(half, 7*u), h: h}
	switch {
	case tick.Before || tick.After:
		p.inkBracket(x0, x1, y, tick, ink, alpha)
		return
	case tick.About || tick.Timed:
		soft := max(12*u, half*.35)
		s.w = half + soft
		s.softStart, s.softEnd = 2*soft, 2*soft
	case tick.Precision == Month:
		s.radius = h
	case tick.Precision == Season:
		part := s.w * 2 / 3
		for i := float32(-1); i <= 1; i++ {
			p.sheet.draw(shape{x: s.x + i*part, y: y, w: part/2 - .75*u, h: h, radius: 2 * u}, ink, alpha*.45)
		}
		return
	case tick.Precision == Year:
		s.radius, s.stroke = h, 1.5*u
		s.h -= s.stroke / 2
		p.sheet.draw(s, ink, alpha*.7)
		return
	case tick.ToDay > tick.FromDay:
		s.w = max(half, 5*u)
	default:
		return
	}
	p.sheet.draw(s, ink, alpha*.45)
}

// bracket is how far a date with one end reaches at 1080p.
const bracket = 30

// inkBracket draws a date that has one end only: a bracket there, fading towards the other.
func (p *painter) inkBracket(x0, x1, y float32, tick *Tick, ink color.NRGBA, alpha float32) {
	u := p.t.unit
	forward := tick.After != p.t.rtl // it fades to the right
	at := x0
	if tick.Before {
		at = x1
	}
	reach, h := bracket*u, float32(tickH)/2*u
	line := shape{x: at + reach/2, y: y, w: reach / 2, h: u, softEnd: reach}
	lip := shape{x: at + 2.5*u, w: 2.5 * u, h: u}
	if !forward {
		line = shape{x: at - reach/2, y: y, w: reach / 2, h: u, softStart: reach}
		lip.x = at - 2.5*u
	}
	p.sheet.draw(line, ink, alpha*.8)
	p.sheet.draw(shape{x: p.sheet.snap(at, 2*u), y: y, w: u, h: h}, ink, alpha)
	for _, lip.y = range [2]float32{y - h + u, y + h - u} {
		p.sheet.draw(lip, ink, alpha)
	}
}

// inkRing is a cluster; its number is a label.
func (p *painter) inkRing(m mark, y float32, rim color.NRGBA, alpha float32) {
	p.inkCircle(p.t.screen(m.x), y, rim, alpha)
}

func (p *painter) inkCircle(x, y float32, rim color.NRGBA, alpha float32) {
	u := p.t.unit
	r := float32(ringSize) / 2 * u
	p.sheet.draw(shape{x: x, y: y, w: r, h: r, radius: r}, night, alpha*.85)
	p.sheet.draw(shape{x: x, y: y, w: r, h: r, radius: r, stroke: 1.75 * u}, rim, alpha)
}

// outside says that nothing of a tick's span is in view.
func (t *Timeline) outside(tick *Tick) bool {
	a, b := t.dates.span(tick)
	return b < -60 || a > t.width+60
}

// markOf is the mark that holds the tick at place n of byDate, or -1.
func (t *Timeline) markOf(n int) int {
	lo, hi := 0, len(t.marks)
	for lo < hi {
		if mid := (lo + hi) / 2; t.marks[mid].last <= n {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(t.marks) {
		return -1
	}
	return lo
}
