package mapview

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"

	"homs/ui/text"
)

var (
	paper  = color.NRGBA{0xf4, 0xec, 0xdc, 0xf2}
	shadow = color.NRGBA{0x11, 0x11, 0x11, 0x50}
	thin   = color.NRGBA{0xf4, 0xec, 0xdc, 0xe6}
)

// Label draws a placed label, and returns it in the colours that its ground asked for.
func (s *Sheet) Label(p Placed) Placed {
	if p.Leader {
		s.leader(p)
	}
	if !p.Slip && len(p.Dark) > 0 && s.Light(p.Box) < darkGround {
		p.Halo = p.DarkHalo
		p.Lines = append([]text.Style(nil), p.Lines...)
		for i := range p.Lines {
			p.Lines[i].Colour = p.Dark[min(i, len(p.Dark)-1)]
		}
	}
	s.words(p)
	return p
}

// CutEdge is the room around a label that is cut out, for its shadow and its rim, in pixels.
const CutEdge = 12

// Cut returns a label by itself, without its line, as Label drew it, and how far the corner
// of the picture lies from the corner of the label's box.
func Cut(p Placed) (*image.RGBA, image.Point) {
	corner := p.Box.Min.Sub(image.Pt(CutEdge, CutEdge))
	s := newSheet(p.Box.Dx()+2*CutEdge, p.Box.Dy()+2*CutEdge)
	p.Box = p.Box.Sub(corner)
	p.At = Point{p.At.X - float64(corner.X), p.At.Y - float64(corner.Y)}
	s.words(p)
	return s.Image, image.Pt(-CutEdge, -CutEdge)
}

// words writes a label in the colours it has.
func (s *Sheet) words(p Placed) {
	if p.Turn != 0 {
		s.leaning(p)
		return
	}
	at, width := p.Box.Min, p.Box.Dx()
	switch {
	case p.Rule.A > 0:
		frame := rounded(p.Box.Inset(1), 7)
		s.Fill([][]Point{rounded(p.Box.Add(image.Pt(1, 2)), 8)}, shadow)
		s.Fill([][]Point{frame}, paper)
		s.Stroke([][]Point{append(frame, frame[0])}, 2, p.Rule)
	case p.Slip:
		s.Slip(p.Box)
	}
	if p.Slip {
		at, width = at.Add(image.Pt(slipPadX, slipPadY)), width-2*slipPadX
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

func (s *Sheet) leader(p Placed) {
	to := Point{
		math.Min(math.Max(p.At.X, float64(p.Box.Min.X)), float64(p.Box.Max.X)),
		math.Min(math.Max(p.At.Y, float64(p.Box.Min.Y)), float64(p.Box.Max.Y)),
	}
	line := Trim([]Point{p.At, to}, p.Reach, 0)
	s.Stroke([][]Point{line}, 4, thin)
	s.Stroke([][]Point{line}, 1.5, color.NRGBA{0x2b, 0x2a, 0x2b, 0xe0})
}

// Slip lays a slip of paper on the map.
func (s *Sheet) Slip(r image.Rectangle) {
	s.rect(r.Add(image.Pt(2, 3)), shadow)
	s.rect(r, paper)
}

// rounded is the outline of a rectangle with round corners of a radius.
func rounded(r image.Rectangle, radius float64) (ring []Point) {
	for i, c := range [4]Point{
		{float64(r.Max.X) - radius, float64(r.Max.Y) - radius},
		{float64(r.Min.X) + radius, float64(r.Max.Y) - radius},
		{float64(r.Min.X) + radius, float64(r.Min.Y) + radius},
		{float64(r.Max.X) - radius, float64(r.Min.Y) + radius},
	} {
		for k := range 7 {
			sin, cos := math.Sincos((float64(i) + float64(k)/6) * math.Pi / 2)
			ring = append(ring, Point{c.X + radius*cos, c.Y + radius*sin})
		}
	}
	return ring
}

// leaning draws a line of words at their angle around the middle of their box.
func (s *Sheet) leaning(p Placed) {
	m := text.Measure(p.Lines[0], p.Words[0])
	const pad = 12 // for the rim
	w, h := int(math.Ceil(float64(m.Width)))+2*pad, int(math.Ceil(float64(m.Height)))+2*pad
	flat := newSheet(w, h)
	flat.Text(image.Pt(pad, pad), p.Lines[0], p.Words[0], p.Halo)
	sin, cos := math.Sincos(p.Turn * math.Pi / 180)
	cx, cy := float64(p.Box.Min.X+p.Box.Max.X)/2, float64(p.Box.Min.Y+p.Box.Max.Y)/2
	mx, my := float64(w)/2, float64(h)/2
	draw.CatmullRom.Transform(s.Image, f64.Aff3{cos, -sin, cx - cos*mx + sin*my, sin, cos, cy - sin*mx - cos*my}, flat.Image, flat.Image.Rect, draw.Over, nil)
}

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
