package timeline

import "time"

// geometry is where everything stands for the present size. x counts from the bar's start.
type geometry struct {
	width  float64 // of the bar, Fyne units
	voice  voice
	dates  calendar
	voiceX []float64 // by place in byDate
	dateX  []float64
	marks  []mark
	spaces spacing
	rankOf []int  // by tick: place in byDate
	slits  []slit // kept, so that a drag allocates nothing
	starts []int
}

// measure lays out for a bar of that width. The zoom of the calendar is kept.
func (t *Timeline) measure(width float64) {
	u := float64(t.unit)
	t.width = max(width, 1)
	t.voice = newVoice(t.content.Length, t.content.Segments, t.width, gap*u)
	zoom, day := t.dates.zoom, t.dates.fraction(0)
	t.dates = newCalendar(t.content.Ticks, t.width, breakRoom*u)
	if zoom > 1 {
		t.dates.zoom = zoom
		t.dates.lay()
		t.dates.pan(t.dates.dayX(day))
	}
	t.spaces = spacing{6.5 * u, 13 * u}
	if finger := float64(t.touch) / 2; finger > 0 {
		t.spaces = spacing{max(t.spaces.dot, finger), max(t.spaces.ring, finger)}
	}
	t.voiceX = t.voiceX[:0]
	for _, i := range t.byDate {
		t.voiceX = append(t.voiceX, t.voice.x(t.content.Ticks[i].At))
	}
	t.place()
}

// place puts the ticks where the calendar has them at the present zoom.
func (t *Timeline) place() {
	t.dateX = t.dateX[:0]
	last := 0.0
	for n, i := range t.byDate {
		from, to := t.dates.span(&t.content.Ticks[i])
		x := (from + to) / 2
		if n > 0 {
			x = max(x, last) // the middle of a long time can lie in a wider year than its days
		}
		t.dateX, last = append(t.dateX, x), x
	}
	t.marks = cluster(t.dateX, t.spaces, t.marks[:0])
}

// toldBefore is the place in told of the last tick told at or before at, or -1.
func (t *Timeline) toldBefore(at time.Duration) int {
	n := -1
	for n+1 < len(t.told) && t.content.Ticks[t.told[n+1]].At <= at {
		n++
	}
	return n
}

// current is the tick told last, or -1.
func (t *Timeline) current() int {
	if n := t.toldBefore(t.at); n >= 0 {
		return t.told[n]
	}
	return -1
}

// knobX is where the knob stands in a mode.
func (t *Timeline) knobX(m Mode) float64 {
	if m == ByVoice {
		return t.voice.x(t.at)
	}
	i := t.current()
	if i < 0 && len(t.told) > 0 {
		i = t.told[0]
	}
	if i < 0 {
		return 0
	}
	return t.dateX[t.rankOf[i]]
}

// toldNear is the told tick that stands nearest to x by date, or -1.
func (t *Timeline) toldNear(x float64) int {
	best, reach := -1, 0.0
	for n, i := range t.byDate {
		if !t.content.Ticks[i].Told {
			continue
		}
		if d := abs(t.dateX[n] - x); best < 0 || d < reach {
			best, reach = i, d
		}
	}
	return best
}
