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
	Halo  color.NRGBA
	Slip  bool // on a slip of paper
	Need  int  // the most needed are placed first
	Far   bool // it may stand away from its mark, with a line leading there
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

// Place finds room for labels inside room and off what is taken. The most needed come
// first; one that finds no room is left out.
func Place(labels []Label, room image.Rectangle, taken []image.Rectangle) []Placed {
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
	for _, i := range order {
		l := labels[i]
		if !image.Pt(int(l.At.X), int(l.At.Y)).In(room) {
			continue
		}
	search:
		for _, away := range []float64{0, 10, 22, 48, 80, 112, 150, 190} {
			if away > 10 && !l.Far {
				break
			}
			for _, side := range l.Sides {
				if b := l.box(side, away); free(b, i) {
					out = append(out, Placed{l, i, b, away > 22})
					break search
				}
				if side == On {
					continue
				}
			}
		}
	}
	return out
}

var (
	paper  = color.NRGBA{0xf4, 0xec, 0xdc, 0xf2}
	shadow = color.NRGBA{0x11, 0x11, 0x11, 0x50}
	thin   = color.NRGBA{0xf4, 0xec, 0xdc, 0xe6}
)

// Label draws a placed label.
func (s *Sheet) Label(p Placed) {
	at := p.Box.Min
	if p.Leader {
		s.leader(p)
	}
	if p.Slip {
		s.rect(p.Box.Add(image.Pt(2, 3)), shadow)
		s.rect(p.Box, paper)
		at = at.Add(image.Pt(slipPadX, slipPadY))
	}
	width := p.Box.Dx()
	if !p.Slip && len(p.Dark) > 0 && s.light(p.Box) < darkGround {
		p.Halo = p.DarkHalo
		p.Lines = append([]text.Style(nil), p.Lines...)
		for i := range p.Lines {
			p.Lines[i].Colour = p.Dark[min(i, len(p.Dark)-1)]
		}
	}
	if p.Slip {
		width -= 2 * slipPadX
	}
	mid := (p.Box.Min.X + p.Box.Max.X) / 2
	for i, words := range p.Words {
		st := p.Lines[i]
		m := text.Measure(st, words)
		x := at.X
		switch {
		case p.Slip || math.Abs(float64(mid)-p.At.X) < 3: // over or under its mark
			x += (width - int(m.Width)) / 2
		case float64(mid) < p.At.X:
			x += width - int(m.Width)
		}
		s.Text(image.Pt(x, at.Y), st, words, p.Halo)
		at.Y += int(math.Ceil(float64(m.Height)))
	}
}

// darkGround is the lightness under which dark words cannot be read.
const darkGround = 0.36

// light is how light the ground is on the average, 0 to 1.
func (s *Sheet) light(r image.Rectangle) float64 {
	r = r.Intersect(s.Image.Rect)
	sum, n := 0.0, 0
	for y := r.Min.Y; y < r.Max.Y; y += 2 {
		for x := r.Min.X; x < r.Max.X; x += 2 {
			d := s.Image.Pix[s.Image.PixOffset(x, y):]
			sum += .3*float64(d[0]) + .6*float64(d[1]) + .1*float64(d[2])
			n++
		}
	}
	return sum / 255 / math.Max(float64(n), 1)
}

func (s *Sheet) leader(p Placed) {
	to := Point{
		math.Min(math.Max(p.At.X, float64(p.Box.Min.X)), float64(p.Box.Max.X)),
		math.Min(math.Max(p.At.Y, float64(p.Box.Min.Y)), float64(p.Box.Max.Y)),
	}
	line := Trim([]Point{p.At, to}, p.Reach, 0)
	s.Stroke([][]Point{line}, 4, thin)
	s.Stroke([][]Point{line}, 1.5, color.NRGBA{0x2b, 0x2a, 0x2b, 0xe0})
}

// Slip lays an even piece of a colour on the map.
func (s *Sheet) Slip(r image.Rectangle, c color.NRGBA) { s.rect(r, c) }

func (s *Sheet) rect(r image.Rectangle, c color.NRGBA) {
	a := Point{float64(r.Min.X), float64(r.Min.Y)}
	b := Point{float64(r.Max.X), float64(r.Max.Y)}
	s.Fill([][]Point{{a, {b.X, a.Y}, b, {a.X, b.Y}}}, c)
}

// Text draws a line of text with its corner at p, over a soft rim of the halo's colour
// that parts it from the ground; no rim if the halo is transparent.
func (s *Sheet) Text(p image.Point, st text.Style, words string, halo color.NRGBA) {
	if halo.A > 0 {
		s.halo(p, st, words, halo)
	}
	text.Draw(s.Image, p, st, words)
}

func (s *Sheet) halo(p image.Point, st text.Style, words string, c color.NRGBA) {
	m := text.Measure(st, words)
	pad := int(st.Size * .6)
	w, h := int(m.Width)+2*pad, int(m.Height)+2*pad
	letters := image.NewRGBA(image.Rect(0, 0, w, h))
	black := st
	black.Colour = color.NRGBA{A: 255}
	text.Draw(letters, image.Pt(pad, pad), black, words)
	r := max(int(math.Round(float64(st.Size)*.11)), 2)
	rim := make([]float64, w*h)
	for y := range h {
		for x := range w {
			a := letters.Pix[4*(y*w+x)+3]
			if a < 8 {
				continue
			}
			for dy := -r; dy <= r; dy++ {
				for dx := -r; dx <= r; dx++ {
					d := math.Hypot(float64(dx), float64(dy))
					xx, yy := x+dx, y+dy
					if d > float64(r)+.5 || xx < 0 || yy < 0 || xx >= w || yy >= h {
						continue
					}
					v := float64(a) / 255 * math.Min(float64(r)+.5-d, 1)
					rim[yy*w+xx] = math.Max(rim[yy*w+xx], v)
				}
			}
		}
	}
	for y := range h {
		for x := range w {
			at := image.Pt(p.X-pad+x, p.Y-pad+y)
			if v := rim[y*w+x]; v > 0 && at.In(s.Image.Rect) {
				s.blend(at.X, at.Y, c, v*float64(c.A)/255)
			}
		}
	}
}
