package mapview

import (
	"image"
	"image/color"
	"math"

	"homs/ui/text"
)

// A Label is a name on the map, with a date below it if it has one.
type Label struct {
	At    Point   // what it names
	Reach float64 // of the mark there, in pixels from At
	Lines []text.Style
	Words []string
	Sides []Side // where it may stand, best first
	Firm  bool   // the first side is wished for: it stands there even on a road
	Halo  color.NRGBA
	Slip  bool // on a slip of paper
	Need  int  // the most needed are placed first
	Far   bool // it may stand away from its mark, with a line leading there
	// Turn is how far the words lean, in degrees clockwise. Those that lean have no slip.
	Turn float64
	// Rule is the colour of a round frame: the number of a road stands in one. None if it
	// is transparent.
	Rule color.NRGBA
	// Dark are the colours of the lines where the ground is dark, and DarkHalo the rim.
	Dark     []color.NRGBA
	DarkHalo color.NRGBA
}

// Side is where a label stands.
type Side uint8

// The sides.
const (
	Right Side = iota
	Left
	Above
	Below
	RightAbove
	RightBelow
	LeftAbove
	LeftBelow
	On
)

// Around is every side but On, in the order that reads best.
var Around = []Side{Right, Left, Above, Below, RightAbove, RightBelow, LeftAbove, LeftBelow}

// A Placed label has its place: Box is the room it takes, in pixels.
type Placed struct {
	Label
	Index  int // in the labels given
	Box    image.Rectangle
	Leader bool // it stands away from its mark: a line leads there
}

const (
	slipPadX = 12
	slipPadY = 4
	apart    = 5 // between labels, in pixels
)

// size is the room of a label.
func (l *Label) size() (w, h int) {
	for i, s := range l.Words {
		m := text.Measure(l.Lines[i], s)
		w, h = max(w, int(math.Ceil(float64(m.Width)))), h+int(math.Ceil(float64(m.Height)))
	}
	if l.Slip {
		w, h = w+2*slipPadX, h+2*slipPadY
	}
	if l.Turn != 0 {
		sin, cos := math.Sincos(l.Turn * math.Pi / 180)
		fw, fh := float64(w), float64(h)
		w, h = int(math.Ceil(fw*math.Abs(cos)+fh*math.Abs(sin))), int(math.Ceil(fw*math.Abs(sin)+fh*math.Abs(cos)))
	}
	return w, h
}

func (l *Label) box(side Side, away float64) image.Rectangle {
	w, h := l.size()
	r := l.Reach + 6 + away
	d := r * .75
	x, y := l.At.X, l.At.Y
	fw, fh := float64(w), float64(h)
	switch side {
	case Right:
		x, y = x+r, y-fh/2
	case Left:
		x, y = x-r-fw, y-fh/2
	case Above:
		x, y = x-fw/2, y-r-fh+2
	case Below:
		x, y = x-fw/2, y+r-2
	case RightAbove:
		x, y = x+d, y-d-fh+4
	case RightBelow:
		x, y = x+d, y+d-4
	case LeftAbove:
		x, y = x-d-fw, y-d-fh+4
	case LeftBelow:
		x, y = x-d-fw, y+d-4
	default:
		x, y = x-fw/2, y-fh/2
	}
	return image.Rect(0, 0, w, h).Add(image.Pt(int(math.Round(x)), int(math.Round(y))))
}

// Place finds room for labels inside room and off what is taken, and off avoid where there
// is room elsewhere. The most needed come first; one that finds no room is left out.
func Place(labels []Label, room image.Rectangle, taken, avoid []image.Rectangle) []Placed {
	order := make([]int, 0, len(labels))
	for need := 9; need >= 0; need-- {
		for i := range labels {
			if min(max(labels[i].Need, 0), 9) == need {
				order = append(order, i)
			}
		}
	}
	// Marks keep labels off, other than their own.
	marks := make([]image.Rectangle, len(labels))
	for i, l := range labels {
		r := int(math.Ceil(l.Reach)) + 1
		p := image.Pt(int(l.At.X), int(l.At.Y))
		marks[i] = image.Rectangle{p.Sub(image.Pt(r, r)), p.Add(image.Pt(r, r))}
	}
	var out []Placed
	free := func(b image.Rectangle, i int) bool {
		if !b.In(room) {
			return false
		}
		for _, t := range taken {
			if b.Overlaps(t) {
				return false
			}
		}
		for _, p := range out {
			if b.Inset(-apart).Overlaps(p.Box) {
				return false
			}
		}
		for j, m := range marks {
			if j != i && labels[j].Reach > 0 && b.Overlaps(m) {
				return false
			}
		}
		return true
	}
	clear := func(b image.Rectangle) bool {
		for _, a := range avoid {
			if b.Overlaps(a) {
				return false
			}
		}
		return true
	}
	for _, i := range order {
		l := labels[i]
		if at := image.Pt(int(l.At.X), int(l.At.Y)); !at.In(room) || l.Need < told && covered(at, taken) {
			continue
		}
		best := Placed{Index: -1}
	search:
		for _, away := range []float64{0, 10, 22, 48, 80, 112, 150, 190} {
			if away > 10 && (!l.Far || best.Index >= 0) {
				break
			}
			for _, side := range l.Sides {
				b := l.box(side, away)
				if !free(b, i) {
					continue
				}
				if best.Index < 0 {
					best = Placed{l, i, b, away > 22}
				}
				if side == On || l.Firm && side == l.Sides[0] || clear(b) {
					best = Placed{l, i, b, away > 22}
					break search
				}
			}
		}
		if best.Index >= 0 {
			out = append(out, best)
		}
	}
	return out
}

// told is the need from which a label stands even if its mark is covered.
const told = 7

func covered(at image.Point, by []image.Rectangle) bool {
	for _, r := range by {
		if r.Dx() > 40 && at.In(r) {
			return true
		}
	}
	return false
}
