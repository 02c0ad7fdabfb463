package timeline

// inkAxis draws the bar of the calendar: the eras of row 0 are its segments, two strokes
// stand for years in which nothing happens, and row 1 is a thin line below.
func (p *painter) inkAxis(y, alpha float32) {
	t, u := p.t, p.t.unit
	h := float32(barThin) * u
	if t.hand.held {
		h = barHeld * u
	}
	from := 0.0
	run := func(to float64) {
		if to-from > 7*float64(u) {
			a, b := t.screen(from), t.screen(to)
			p.sheet.draw(shape{x: (a + b) / 2, y: y, w: max(a-b, b-a) / 2, h: h / 2, radius: 1.5 * u}, ahead, alpha)
		}
	}
	cuts := t.cuts()
	for _, c := range cuts {
		if c.from >= t.width {
			break
		}
		if c.to <= 0 {
			continue
		}
		run(min(c.from, t.width))
		from = max(c.to, 0)
		if c.broken {
			p.inkBreak(t.screen((c.from+c.to)/2), y, alpha)
		}
	}
	run(t.width)
	for _, e := range t.content.Eras {
		if e.Row == 0 {
			continue
		}
		a := max(t.dates.dayX(float64(e.FromDay)), 0)
		b := min(t.dates.dayX(float64(e.ToDay)+1), t.width)
		if b > a {
			x0, x1 := t.screen(a), t.screen(b)
			p.sheet.draw(shape{x: (x0 + x1) / 2, y: y + eraLine*u, w: max(x1-x0, x0-x1) / 2, h: u}, second, alpha*.5)
		}
	}
}

func (p *painter) inkBreak(x, y, alpha float32) {
	u := p.t.unit
	for _, dx := range [2]float32{-3.5 * u, 3.5 * u} {
		for i := float32(-7); i <= 7; i += .5 { // a slanted stroke, as dots close together
			p.sheet.draw(shape{x: x + dx - i*.4*u, y: y + i*u, w: .9 * u, h: .9 * u, radius: .9 * u}, second, alpha*.55)
		}
	}
}

// slit is a part of the bar that is not drawn.
type slit struct {
	from, to float64
	broken   bool
}

// cuts are the slits of the bar by date, in order, without overlap.
func (t *Timeline) cuts() []slit {
	c, u := &t.dates, float64(t.unit)
	s := t.slits[:0]
	era := 0
	starts := t.eraStarts()
	for i, q := range c.pieces {
		for era < len(starts) && starts[era] < q.to {
			if x := c.dayX(float64(starts[era])); !q.broken && x > 1 {
				s = append(s, slit{x - gap*u/2, x + gap*u/2, false})
			}
			era++
		}
		if q.broken {
			a := c.left[i] - c.shift
			s = append(s, slit{a + 3*u, a + c.cut - 3*u, true})
		}
	}
	t.slits = s
	return s
}

// eraStarts are the first days of the eras on the bar, in order.
func (t *Timeline) eraStarts() []int {
	s := t.starts[:0]
	for _, e := range t.content.Eras {
		if e.Row == 0 {
			s = append(s, e.FromDay)
		}
	}
	t.starts = s
	return s
}
