package ui

import (
	"image/color"

	"fyne.io/fyne/v2"

	"homs/ui/kiosk"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/pane"
)

// nameWidth is the room for the name of a setting, in the look's units.
const nameWidth = 380

// option is one of the things that can be pressed in a row. Without a press it only says how
// something is.
type option struct {
	words string
	on    bool
	press func()
}

// choose is an option that changes the settings.
func (s *staff) choose(words string, on bool, f func(*kiosk.Settings)) option {
	return option{words, on, func() { s.e.set(f) }}
}

// flag is a setting that is on or off.
func (s *staff) flag(word string, of func(*kiosk.Settings) *bool) pane.Item {
	w, on := s.e.a.words, *of(&s.e.o.Settings)
	return s.row(w.Get(word),
		s.choose(w.Get("on"), on, func(k *kiosk.Settings) { *of(k) = true }),
		s.choose(w.Get("off"), !on, func(k *kiosk.Settings) { *of(k) = false }))
}

// say is a text over the whole room.
func (s *staff) say(words string, size float32, c color.NRGBA) pane.Item {
	l := s.e.a.look
	st := l.style(text.Sans, text.Regular, l.Of(size), c)
	st.LineHeight = l.Of(size * 1.45)
	return text.NewParagraph(reads(st, words), words)
}

// fact is a name and what is so.
func (s *staff) fact(name, words string) pane.Item {
	l := s.e.a.look
	k := l.Of
	st := l.style(text.Sans, text.Regular, k(23), theme.Ivory)
	st.LineHeight = k(33)
	if reads(st, words).RTL != l.rtl { // beside its name, whatever it is written in
		st.Align = text.End
	}
	p := text.NewParagraph(reads(st, words), words)
	room := s.width() - k(nameWidth)
	h := p.HeightFor(room)
	g := newGroup(h)
	s.name(g, name, k(33))
	put(p, s.x(k(nameWidth), room), 0, room, h)
	g.board.Add(p)
	return g
}

// name puts the name of a row at its start, in the middle of its height.
func (s *staff) name(g *group, words string, high float32) {
	l := s.e.a.look
	p := s.say(words, 23, theme.Second).(*text.Paragraph)
	room := l.Of(nameWidth - 24)
	h := p.HeightFor(room)
	put(p, s.x(0, room), max((high-h)/2, 0), room, h)
	g.board.Add(p)
}

// x places something in a row, from the start of the line.
func (s *staff) x(at, w float32) float32 {
	if s.e.a.look.rtl {
		return s.width() - at - w
	}
	return at
}

// row is a name and options beside one another, in as many lines as they need.
func (s *staff) row(name string, options ...option) pane.Item {
	l := s.e.a.look
	k := l.Of
	high, gap := max(k(58), l.touch), k(12)
	g := newGroup(high)
	s.name(g, name, high)
	x, y := k(nameWidth), float32(0)
	for _, o := range options {
		kind := button.Outline
		switch {
		case o.press == nil:
			kind = button.Plain
		case o.on:
			kind = button.Chosen
		}
		b := button.New(kind, name+": "+o.words, button.Face{
			Words: o.words, Pad: k(26), Line: k(theme.Hairline), Style: reads(l.style(text.Sans, text.Medium, k(21), theme.Ivory), o.words),
		}, o.press)
		var object fyne.CanvasObject = b
		size := l.finger(b.MinSize())
		size.Height = high
		if o.press == nil {
			line := text.NewLine(l.style(text.Sans, text.Medium, k(21), theme.Ivory), o.words)
			object, size = line, line.MinSize()
		}
		if x > k(nameWidth) && x+size.Width > s.width() {
			x, y = k(nameWidth), y+high+gap
		}
		put(object, s.x(x, size.Width), y+(high-size.Height)/2, size.Width, size.Height)
		g.board.Add(object)
		x += size.Width + gap
	}
	g.h = y + high
	return g
}
