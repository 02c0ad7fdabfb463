package ui

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"strings"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/mapview"
)

const (
	noteSize  = 18
	noteLine  = 24
	noteWidth = 400
	noteSign  = 66 // room for a sign
	noteScale = 34 // room for the scale
	noteGap   = 8  // between the signs and the rest
	notePad   = 14 // of the slip that notes stand on where the ground is light
)

// darkSea is the lightness of the ground under which notes stand on it without a slip.
const darkSea = 0.34

// noteRow is a line of the notes, behind a sign if it explains one.
type noteRow struct {
	words, sign string
	in          bool // it stands in line with the words behind a sign
}

// noteRows is what the map says of itself: the signs it uses, what is approximate and its
// sources.
func (d *mapDrawing) noteRows() []noteRow {
	if d.rows == nil {
		d.rows = d.noteRowsOf()
	}
	return d.rows
}

func (d *mapDrawing) noteRowsOf() (rows []noteRow) {
	note := func(key, sign string) {
		for i, s := range d.wrapped(d.p.Maps.Notes[key].In(d.lang), sign != "") {
			if i > 0 {
				rows = append(rows, noteRow{words: s, in: sign != ""})
				continue
			}
			rows = append(rows, noteRow{s, sign, sign != ""})
		}
	}
	for _, sign := range []string{"person", "armed", "hatch", "ring", "about"} {
		if d.used[sign] {
			note(sign, sign)
		}
	}
	if d.v.Map == chapters.MapCity {
		note("city", "")
		return rows
	}
	if d.sees("claim") {
		note("claim", "claim")
	}
	note("country", "")
	note("country_sources", "")
	return rows
}

// wrapped breaks a note into lines that keep to the width of the notes, all about as long.
func (d *mapDrawing) wrapped(s string, behindSign bool) []string {
	width := float32(noteWidth)
	if d.v.Notes > 0 {
		width = float32(d.v.Notes)
	}
	if behindSign {
		width -= noteSign
	}
	lines := d.wrapTo(s, width)
	for n := len(lines); n > 1 && width > 60; {
		width -= 12
		narrow := d.wrapTo(s, width)
		if len(narrow) > n {
			break
		}
		lines = narrow
	}
	return lines
}

func (d *mapDrawing) wrapTo(s string, width float32) (lines []string) {
	st := d.noteStyle(theme.Second)
	space := text.Measure(st, "a b").Width - text.Measure(st, "ab").Width
	line, long := "", float32(0)
	for _, word := range strings.Fields(s) {
		w := text.Measure(st, word).Width
		switch {
		case line == "":
			line, long = word, w
		case long+space+w <= width:
			line, long = line+" "+word, long+space+w
		default:
			lines = append(lines, line)
			line, long = word, w
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

func (d *mapDrawing) noteStyle(c color.NRGBA) text.Style {
	return text.Style{Size: noteSize, Colour: c, RTL: d.lang == "ar", LineHeight: noteLine}
}

// notesRoom is what the notes take: above the captions, where a line begins.
func (d *mapDrawing) notesRoom() image.Rectangle {
	rows := d.noteRows()
	width, height := 0.0, len(rows)*noteLine
	for _, r := range rows {
		w := float64(text.Measure(d.noteStyle(theme.Second), r.words).Width)
		if r.in {
			w += noteSign
		}
		width = math.Max(width, w)
	}
	if d.v.Kilometre() > 0 {
		height += noteScale
	}
	if rows[0].in {
		height += noteGap
	}
	left, end := d.left(), d.low()-notePad
	if d.lang == "ar" {
		left = d.right() - int(width)
	}
	return image.Rect(left, end-height, left+int(width)+1, end).Inset(-notePad)
}

// dark reports whether ivory words can be read all over a part of the map as it is.
func (d *mapDrawing) dark(r image.Rectangle) bool {
	if d.v.Map == chapters.MapCity && d.v.Notes == 0 {
		return false // houses and trees are no ground for words
	}
	const cells = 6
	for i := range cells {
		for k := range cells {
			part := image.Rect(r.Dx()*i/cells, r.Dy()*k/cells, r.Dx()*(i+1)/cells, r.Dy()*(k+1)/cells)
			if d.sheet.Light(part.Add(r.Min)) > darkSea {
				return false
			}
		}
	}
	return true
}

// notes writes them: on the sea or the dark table as they are, on land on a slip.
func (d *mapDrawing) notes() {
	slip := d.notesRoom()
	room := slip.Inset(notePad)
	rtl := d.lang == "ar"
	main, second := theme.Ivory, theme.Second
	if !d.dark(room) {
		d.sheet.Slip(slip)
		main, second = ink, noteInk
	}
	x := func(at, w float64) float64 {
		if rtl {
			return float64(d.right()) - at - w
		}
		return float64(d.left()) + at
	}
	y := room.Min.Y
	if d.v.Kilometre() > 0 {
		d.scale(y, d.noteStyle(main), x)
		y += noteScale
	}
	rows := d.noteRows()
	for i, r := range rows {
		if i > 0 && rows[i-1].in && !r.in {
			y += noteGap
		}
		at, st := 0.0, d.noteStyle(second)
		if r.sign != "" {
			d.key(r.sign, mapview.Point{X: x(0, 50), Y: float64(y) + noteLine/2}, main)
		}
		if r.in {
			at, st = noteSign, d.noteStyle(main)
		}
		w := math.Ceil(float64(text.Measure(st, r.words).Width))
		d.sheet.Text(image.Pt(int(x(at, w)), y), st, r.words, color.NRGBA{})
		y += noteLine
	}
}

// sees reports whether something of a style lies on the sheet.
func (d *mapDrawing) sees(style string) bool {
	for _, e := range d.items {
		if e.Style != style {
			continue
		}
		for _, l := range d.lines(e.MapItem, false) {
			for _, p := range l {
				if p.X > 0 && p.X < chapters.MapWidth && p.Y > 0 && p.Y < float64(d.low()) {
					return true
				}
			}
		}
	}
	return false
}

// key draws a sign of the notes, 50 pixels wide from its left end at p.
func (d *mapDrawing) key(sign string, p mapview.Point, c color.NRGBA) {
	s := d.sheet
	line := []mapview.Point{p, {X: p.X + 50, Y: p.Y}}
	mid := mapview.Point{X: p.X + 25, Y: p.Y}
	bar := []mapview.Point{{X: p.X, Y: p.Y - 8}, {X: p.X + 50, Y: p.Y - 8}, {X: p.X + 50, Y: p.Y + 8}, {X: p.X, Y: p.Y + 8}}
	switch sign {
	case "person":
		s.Stroke([][]mapview.Point{mapview.Trim(line, 0, 10)}, 4, mapAmber, 10, 6)
		s.Arrow(line, 15, mapAmber)
	case "armed":
		s.Stroke([][]mapview.Point{mapview.Trim(line, 0, 8)}, 2, c)
		s.Arrow(line, 13, c)
	case "hatch":
		s.Hatch([][]mapview.Point{bar}, 8, 1.6, c)
		s.Stroke(closed([][]mapview.Point{bar}), 1.2, c)
	case "ring":
		s.Stroke([][]mapview.Point{line}, 2, c, 10, 4)
	case "claim":
		s.Stroke([][]mapview.Point{line}, 1.4, c, 2, 3)
	case "about":
		s.Ring(mid, 8, 2, c)
	}
}

// scale draws a bar of a round number of kilometres.
func (d *mapDrawing) scale(y int, st text.Style, x func(at, w float64) float64) {
	km := d.v.Kilometre()
	length := 1.0
	for _, n := range []float64{2, 5, 10, 20, 50, 100, 200} {
		if n*km <= 260 {
			length = n
		}
	}
	w := length * km
	words := fmt.Sprintf("%.0f km", length)
	if u := d.p.Maps.Notes["km"].In(d.lang); u != "" {
		words = fmt.Sprintf("%.0f %s", length, u)
	}
	left := x(0, w)
	at := float64(y) + noteLine/2
	a, b := mapview.Point{X: left, Y: at}, mapview.Point{X: left + w, Y: at}
	d.sheet.Stroke([][]mapview.Point{{a, b}, {{X: a.X, Y: at - 6}, {X: a.X, Y: at + 6}}, {{X: b.X, Y: at - 6}, {X: b.X, Y: at + 6}}}, 2, st.Colour)
	size := math.Ceil(float64(text.Measure(st, words).Width))
	d.sheet.Text(image.Pt(int(x(w+14, size)), y), st, words, color.NRGBA{})
}
