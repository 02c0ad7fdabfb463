// Package captionbar shows the words being spoken, the one of the moment marked.
package captionbar

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/theme"
)

// Lines is the most lines that a caption has.
const Lines = 2

// A Bar shows one caption, centred, standing on its lower edge. It is drawn again only
// when a word, not a moment, has passed.
type Bar struct {
	widget.BaseWidget

	style text.Style
	lines []string
	words []int   // how many words each line has
	last  float32 // width of the last line
	word  int     // in the caption, or text.None
	rows  [Lines]*text.Paragraph
}

var (
	_ fyne.Widget     = (*Bar)(nil)
	_ fyne.Accessible = (*Bar)(nil)
)

// New returns an empty bar.
func New() *Bar {
	b := &Bar{word: text.None}
	for i := range b.rows {
		b.rows[i] = text.NewParagraph(text.Style{}, "")
		b.rows[i].Hide()
	}
	b.ExtendBaseWidget(b)
	return b
}

// PaintBy has each line painted by what is made for it, where that can. The bar must lie in what
// fills the window.
func (b *Bar) PaintBy(painter func() text.Painter) {
	for _, row := range b.rows {
		row.PaintBy(painter())
	}
}

// Move implements fyne.CanvasObject.
func (b *Bar) Move(pos fyne.Position) {
	b.BaseWidget.Move(pos)
	for _, row := range b.rows {
		row.Within(pos)
	}
}

// SetStyle sets the letters; alignment and shadow are the bar's own.
func (b *Bar) SetStyle(s text.Style) {
	s.Align, s.Shadow = text.Center, true
	if s != b.style {
		b.style = s
		b.place()
	}
}

// Say shows a caption's lines, and marks the word with the number word, counted through
// the lines by white space; text.None marks none. No lines show nothing.
func (b *Bar) Say(lines []string, word int) {
	if len(lines) > Lines {
		lines = lines[:Lines]
	}
	if !slices.Equal(lines, b.lines) {
		b.lines = append(b.lines[:0], lines...)
		b.words = b.words[:0]
		for _, l := range lines {
			b.words = append(b.words, count(l))
		}
		b.word = word
		b.place()
		return
	}
	if word != b.word {
		b.word = word
		b.mark()
	}
}

// RTL tells whether the caption is read from the right.
func (b *Bar) RTL() bool { return b.style.RTL }

// Text is what the bar shows.
func (b *Bar) Text() []string { return b.lines }

// End is where the last line ends in the bar, in its own direction, and the middle of that
// line. It is not ok while nothing is shown.
func (b *Bar) End() (x, y float32, ok bool) {
	n := len(b.lines) - 1
	if n < 0 {
		return 0, 0, false
	}
	row, half := b.rows[n], b.last/2
	if b.style.RTL {
		half = -half
	}
	return b.Size().Width/2 + half, row.Position().Y + row.Size().Height/2, true
}

// AccessibilityLabel is the caption.
func (b *Bar) AccessibilityLabel() string {
	s := ""
	for i, l := range b.lines {
		if i > 0 {
			s += " "
		}
		s += l
	}
	return s
}

// AccessibilityRole is text.
func (b *Bar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func count(s string) int {
	n, in := 0, false
	for _, r := range s {
		space := r == ' ' || r == '\u00a0'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

// place sets the lines on the lower edge.
func (b *Bar) place() {
	size := b.Size()
	h := b.style.LineHeight
	if h == 0 {
		h = b.style.Size * 1.45
	}
	for i, row := range b.rows {
		if i >= len(b.lines) {
			row.Hide()
			continue
		}
		row.SetStyle(b.style)
		row.SetText(b.lines[i])
		// No wider than its words: software rasterisers pay for every pixel, also for clear ones.
		b.last = text.Measure(b.style, b.lines[i]).Width
		w := min(size.Width, float32(math.Ceil(float64(b.last+b.style.Size))))
		row.Resize(fyne.NewSize(w, h))
		row.Move(fyne.NewPos(float32(math.Round(float64(size.Width-w)/2)), size.Height-h*float32(len(b.lines)-i)))
		row.Show()
	}
	b.mark()
}

func (b *Bar) mark() {
	first := 0
	for i := range b.lines {
		w := b.word - first
		first += b.words[i]
		if b.word == text.None || w < 0 || w >= b.words[i] {
			w = text.None
		}
		b.rows[i].Mark(w, theme.AmberText)
		b.rows[i].Underline(text.Rule{Colour: theme.Amber, Drop: b.style.Size * drop(b.style.RTL), Thick: b.style.Size * 0.075})
	}
	canvas.Refresh(b)
}

// drop is how far below the baseline the line under the spoken word is, in ems: clear of the
// dots under Arabic letters.
func drop(rtl bool) float32 {
	if rtl {
		return 0.36
	}
	return 0.24
}

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer { return &renderer{b} }

type renderer struct{ b *Bar }

func (r *renderer) Destroy()           {}
func (r *renderer) Layout(fyne.Size)   { r.b.place() }
func (r *renderer) Refresh()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *renderer) Objects() []fyne.CanvasObject {
	var o []fyne.CanvasObject
	for _, row := range r.b.rows {
		o = append(o, row)
	}
	return o
}
