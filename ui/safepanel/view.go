package safepanel

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/theme"
)

// view shows one page at a time: page 0 has the chapters, then comes one for each beat. It
// has nothing but rectangles and lines of text, and draws only when it is touched.
type view struct {
	widget.BaseWidget
	story   Story
	pages   []place
	first   []int // page of each chapter
	at      int   // page
	inches  float64
	dark    bool
	laid    fyne.Size
	objects []fyne.CanvasObject
	keys    []key
	pressed int // index of keys, -1 for none
	touched func()
}

// place is a page of a chapter.
type place struct {
	chapter int
	Page
}

// key is something that can be pressed, and the page it leads to.
type key struct {
	x, y, w, h float32
	to         int
	face       *canvas.Rectangle
}

var (
	_ fyne.Widget        = (*view)(nil)
	_ desktop.Mouseable  = (*view)(nil)
	_ desktop.Cursorable = (*view)(nil)
)

func newView(s Story, inches float64, touched func()) *view {
	v := &view{story: s, inches: inches, pressed: -1, touched: touched, pages: []place{{chapter: -1}}}
	for i, c := range s.Chapters {
		v.first = append(v.first, len(v.pages))
		for _, p := range c.Pages {
			v.pages = append(v.pages, place{i, p})
		}
	}
	v.ExtendBaseWidget(v)
	return v
}

// turn goes to a page.
func (v *view) turn(to int) {
	v.at = min(max(to, 0), len(v.pages)-1)
	v.lay(v.Size())
	v.Refresh()
}

// night makes the screen dark outside the opening hours.
func (v *view) night(on bool) {
	if on != v.dark {
		v.dark = on
		v.turn(0)
	}
}

// lay makes the objects of the page.
func (v *view) lay(s fyne.Size) {
	v.objects, v.keys, v.pressed, v.laid = nil, nil, -1, s
	if v.dark || s.Width < 1 {
		return
	}
	d := drawing{v, theme.UnitsFor(s), s, theme.TouchSize * theme.Millimetre(s, v.inches)}
	d.message()
	if p := v.pages[v.at]; p.chapter < 0 {
		d.contents()
	} else {
		d.page(p)
	}
}

// drawing lays one page out.
type drawing struct {
	v     *view
	u     theme.Units
	size  fyne.Size
	touch float32 // the smallest thing to touch, in Fyne units
}

// room is how far the text of a page may come.
func (d drawing) foot() float32 { return max(d.u.Of(104), d.touch) }

func (d drawing) style(f text.Family, size float32, c color.NRGBA, lang string) text.Style {
	return text.Style{Family: f, Weight: text.Medium, Size: d.u.Of(size), Colour: c, RTL: lang == "ar"}
}

// line puts a line of text with its start, or in Arabic its end, at x.
func (d drawing) line(words string, st text.Style, x, y float32) float32 {
	if words == "" {
		return 0
	}
	l := text.NewLine(st, words)
	m := l.MinSize()
	if st.RTL {
		x -= m.Width
	}
	l.Resize(m)
	l.Move(fyne.NewPos(x, y))
	d.v.objects = append(d.v.objects, l)
	return m.Width
}

func (d drawing) rule(x, y, w float32) {
	r := canvas.NewRectangle(theme.Alpha(theme.Ivory, 0.25))
	r.Resize(fyne.NewSize(w, max(d.u.Of(theme.Hairline), 1)))
	r.Move(fyne.NewPos(x, y))
	d.v.objects = append(d.v.objects, r)
}

// key puts a key with words in both languages at its ends.
func (d drawing) key(x, y, w, h float32, words Words, size float32, to int) {
	face := canvas.NewRectangle(theme.Alpha(theme.Ivory, restingFace))
	face.CornerRadius = d.u.Of(10)
	face.Resize(fyne.NewSize(w, h))
	face.Move(fyne.NewPos(x, y))
	d.v.objects = append(d.v.objects, face)
	for _, l := range Languages {
		st := d.style(text.Serif, size, theme.Ivory, l)
		at := x + d.u.Of(32)
		if st.RTL {
			at = x + w - d.u.Of(32)
		}
		d.line(words[l], st, at, y+h/2-text.Measure(st, words[l]).Height/2)
	}
	d.v.keys = append(d.v.keys, key{x, y, w, h, to, face})
}

const restingFace, pressedFace = 0.08, 0.24

// message says, at the top, why there is text.
func (d drawing) message() {
	k := d.u.Of
	for _, l := range Languages {
		st := d.style(text.Sans, 26, theme.AmberText, l)
		x := k(theme.Margin)
		if st.RTL {
			x = d.size.Width - x
		}
		d.line(d.v.story.Words["panel_repair"][l], st, x, k(44))
	}
	d.rule(k(theme.Margin), k(104), d.size.Width-2*k(theme.Margin))
}

func (d drawing) contents() {
	k, s := d.u.Of, d.v.story
	left, right := k(theme.Margin), d.size.Width-k(theme.Margin)
	for _, l := range Languages {
		x := left
		if l == "ar" {
			x = right
		}
		d.line(s.Title[l], d.style(text.Serif, 104, theme.Ivory, l), x, k(128))
		d.line(s.Subtitle[l], d.style(text.Serif, 44, theme.Second, l), x, k(278))
	}
	top, gap := k(388), k(20)
	rows := float32((len(s.Chapters) + 1) / 2)
	high := max(min((d.size.Height-top-k(theme.Margin)-gap*(rows-1))/max(rows, 1), k(190)), d.touch)
	wide := (right - left - gap) / 2
	for i, c := range s.Chapters {
		words := Words{"ar": c.Title["ar"], "en": fmt.Sprintf("%d   %s", i+1, c.Title["en"])}
		d.key(left+float32(i%2)*(wide+gap), top+float32(i/2)*(high+gap), wide, high, words, 40, d.v.first[i])
	}
}

func (d drawing) page(p place) {
	k, s := d.u.Of, d.v.story
	left, right := k(theme.Margin), d.size.Width-k(theme.Margin)
	c := s.Chapters[p.chapter]
	column := k(560)
	d.line(fmt.Sprint(p.chapter+1), d.style(text.Serif, 84, theme.AmberText, "en"), left, k(130))
	y := k(270)
	for _, l := range Languages {
		d.paragraph(c.Title[l], d.style(text.Serif, 44, theme.Ivory, l), left, &y, column-k(60))
		d.paragraph(c.Years[l], d.style(text.Sans, 26, theme.Second, l), left, &y, column-k(60))
		y += k(26)
	}
	y = k(140)
	at := left + column
	for _, l := range Languages {
		if p.Text[l] != "" || l == Languages[0] {
			d.paragraph(p.Title[l], d.style(text.Serif, 56, theme.Ivory, l), at, &y, right-at)
		}
	}
	y += k(26)
	foot := d.size.Height - k(theme.Margin) - d.foot()
	d.fitting(p.Text, at, y, right-at, foot-k(30)-y)
	high, wide, gap := d.foot(), k(390), k(20)
	d.key(left, foot, column-k(60), high, s.Words["panel_contents"], 34, 0)
	if d.v.at > 1 {
		d.key(right-2*wide-gap, foot, wide, high, s.Words["panel_back"], 34, d.v.at-1)
	}
	if d.v.at < len(d.v.pages)-1 {
		d.key(right-wide, foot, wide, high, s.Words["panel_next"], 34, d.v.at+1)
	}
	st := d.style(text.Sans, 24, theme.Second, "en")
	d.line(fmt.Sprintf("%d / %d", d.v.at, len(d.v.pages)-1), st, at, foot+high/2-text.Measure(st, "0").Height/2)
}

// paragraph puts wrapped text at y, and moves y below it.
func (d drawing) paragraph(words string, st text.Style, x float32, y *float32, width float32) {
	if words == "" {
		return
	}
	p := text.NewParagraph(st, words)
	h := p.HeightFor(width)
	p.Resize(fyne.NewSize(width, h))
	p.Move(fyne.NewPos(x, *y))
	d.v.objects = append(d.v.objects, p)
	*y += h
}

// fitting puts the text of a page as large as it fits, one language below the other.
func (d drawing) fitting(words Words, x, y, width, height float32) {
	const largest, smallest, step = 48, 18, 3
	style := func(size float32, lang string) text.Style {
		st := d.style(text.Serif, size, theme.Ivory, lang)
		st.LineHeight = d.u.Of(size * 1.4)
		return st
	}
	size := float32(largest)
	for ; size > smallest; size -= step {
		all := float32(0)
		for l, t := range words {
			all += text.NewParagraph(style(size, l), t).HeightFor(width) + d.u.Of(size)
		}
		if all-d.u.Of(size) <= height {
			break
		}
	}
	for _, l := range Languages {
		if words[l] != "" {
			d.paragraph(words[l], style(size, l), x, &y, width)
			y += d.u.Of(size)
		}
	}
}
