package timeline

import (
	"image/color"

	"homs/ui/text"
	"homs/ui/theme"
)

var (
	night  = theme.NightSlate
	ivory  = theme.Ivory
	second = theme.Second
	amber  = theme.Amber              // played
	ember  = theme.AmberText          // what is told now
	ahead  = theme.Alpha(ivory, 0.42) // the bar still to be played
)

// Sizes at 1080p; y is measured from the middle of the bar, downwards.
const (
	inset     = 16 // room at each end for the knob and for labels at the ends
	above     = 86 // from the widget's top to the middle of the bar
	below     = 112
	barThin   = 5
	barHeld   = 9
	knobSize  = 22
	knobHeld  = 26
	knobRing  = 4
	headY     = -64 // time, switch and zoom buttons
	headH     = 34
	tickY     = -17.5
	tickW     = 2
	tickH     = 13
	dotY      = -29
	marksFrom = 12 // above this the marks are meant, not the bar
	dotSize   = 9
	spanH     = 8
	ringSize  = 24
	nameY     = 38 // segments
	yearY     = 28 // labels of the calendar
	eraY      = 62
	eraLow    = 95 // second row of eras
	eraLine   = 80 // the line of a second-row era
	labelSize = 19
	yearSize  = 21
	timeSize  = 20
	countSize = 16
)

func (t *Timeline) style(size float32, c color.NRGBA) text.Style {
	return text.Style{Size: size * t.unit, Colour: c, RTL: t.rtl}
}

func (t *Timeline) serif(size float32, c color.NRGBA) text.Style {
	s := t.style(size, c)
	s.Family = text.Serif
	return s
}

// clockStyle is for figures, which run from the left in both directions.
func (t *Timeline) clockStyle(c color.NRGBA) text.Style {
	s := t.style(timeSize, c)
	s.RTL = false
	return s
}

// dim fades a colour.
func dim(c color.NRGBA, alpha float64) color.NRGBA {
	c.A = uint8(float64(c.A)*min(max(alpha, 0), 1) + .5)
	return c
}
