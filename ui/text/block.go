package text

import (
	"image"
	"image/color"
	"math"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// block is a piece of text set in lines, in device pixels.
type block struct {
	runes []rune
	words []span
	lines []row
	boxes [][]box // of each word: more than one where it is broken over lines or directions
	style Style
	scale float32     // device pixels a Fyne unit
	pitch float32     // between baselines
	room  int         // what it was wrapped to
	width int         // of the widest line
	cast  *image.RGBA // the shadow, once drawn
}

// span is a range of runes, end excluded.
type span struct{ start, end int }

// box is where something is drawn.
type box struct{ x, y, w, h float32 }

// row is one line: its runs from left to right.
type row struct {
	runs  []run
	left  fixed.Int26_6
	width fixed.Int26_6
}

type run struct {
	shaping.Output
	level int8
	x     fixed.Int26_6
}

const unwrapped = 1 << 20

// set lays text out in lines of at most room device pixels; a room of 0 makes one line.
func set(s string, st Style, scale float32, room int) *block {
	b := &block{style: st, scale: scale, pitch: st.lineHeight() * scale, room: room}
	if room <= 0 {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	b.runes = []rune(s)
	b.words = splitWords(b.runes)
	if len(b.runes) == 0 {
		return b
	}
	outs, lv := shape(b.runes, st, scale)
	for _, line := range wrap(outs, b.runes, st.RTL, room) {
		b.lines = append(b.lines, arrange(line, lv, b.runes))
	}
	for _, r := range b.lines {
		b.width = max(b.width, r.width.Ceil())
	}
	if room <= 0 {
		b.room = b.width
	}
	for i := range b.lines {
		b.lines[i].place(st, b.room)
	}
	b.boxes = b.wordBoxes()
	return b
}

func wrap(outs []shaping.Output, runes []rune, rtl bool, room int) []shaping.Line {
	if room <= 0 {
		return []shaping.Line{outs}
	}
	config := shaping.WrapConfig{Direction: di.DirectionLTR, DisableTrailingWhitespaceTrim: true}
	if rtl {
		config.Direction = di.DirectionRTL
	}
	var w shaping.LineWrapper
	lines, _ := w.WrapParagraph(config, min(room, unwrapped), runes, shaping.NewSliceIterator(outs))
	return lines
}

// arrange orders the runs of a line as they are seen; the wrapper knows directions only, not levels.
func arrange(line shaping.Line, lv []int8, runes []rune) row {
	trim(line, runes)
	own := make([]int8, len(line))
	var r row
	for i, o := range line {
		own[i] = lv[o.Runes.Offset]
		r.width += o.Advance
	}
	var x fixed.Int26_6
	for _, i := range visualOrder(own) {
		r.runs = append(r.runs, run{Output: line[i], level: own[i], x: x})
		x += line[i].Advance
	}
	return r
}

// place moves a line to where its alignment wants it.
func (r *row) place(st Style, room int) {
	free := fixed.I(room) - r.width
	switch {
	case st.Align == Center:
		r.left = free / 2
	case (st.Align == End) != st.RTL:
		r.left = free
	}
	for i := range r.runs {
		r.runs[i].x += r.left
	}
}

// trim makes the white space at the end of a line take no room (rule L1).
func trim(line shaping.Line, runes []rune) {
	for k := len(line) - 1; k >= 0; k-- {
		o := &line[k]
		o.Glyphs = append([]shaping.Glyph(nil), o.Glyphs...)
		for i := range o.Glyphs {
			j := len(o.Glyphs) - 1 - i
			if o.Direction.Progression() == di.TowardTopLeft {
				j = i
			}
			if !unicode.IsSpace(runes[o.Glyphs[j].TextIndex()]) {
				o.RecomputeAdvance()
				return
			}
			o.Glyphs[j].Advance = 0
		}
		o.RecomputeAdvance()
	}
}

// height is of all lines, in device pixels.
func (b *block) height() int { return int(math.Ceil(float64(b.pitch * float32(len(b.lines))))) }

// base is the baseline of a line, in device pixels.
func (b *block) base(line int) int {
	return int(math.Round(float64(b.pitch*float32(line) + b.style.Baseline()*b.scale)))
}

// draw draws the letters with the block's corner at p; those of the marked word, if there is one, in its own colour.
func (b *block) draw(dst *image.RGBA, p image.Point, c color.NRGBA, marked *span, mark color.NRGBA) {
	for n, line := range b.lines {
		base := p.Y + b.base(n)
		for _, r := range line.runs {
			x := fixed.I(p.X) + r.x
			for i := range r.Glyphs {
				g := &r.Glyphs[i]
				ink := c
				if at := g.TextIndex(); marked != nil && at >= marked.start && at < marked.end {
					ink = mark
				}
				if b.runes[g.TextIndex()] == '\n' { // a break is no letter, though faces have a box for it
					x += g.Advance
					continue
				}
				pen := x + g.XOffset + 8 // an eighth: the nearest quarter
				m := drawn(glyphKey{r.Face, g.GlyphID, int32(r.Size.Round()), uint8((pen & 63) >> 4)})
				if m.alpha != nil {
					blend(dst, m.alpha, m.at.Add(image.Pt(pen.Floor(), base-g.YOffset.Round())), ink)
				}
				x += g.Advance
			}
		}
	}
}
