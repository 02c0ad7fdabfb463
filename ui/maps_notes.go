package ui

import (
	"fmt"
	"image"
	"image/color"
	"math"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/mapview"
)

const (
	noteSize = 18
	noteLine = 24
)

// noteRow is a line of the notes, behind a sign if it explains one.
type noteRow struct{ words, sign string }

// noteRows is what the map says of itself: the signs it uses, what is approximate and its
// sources.
func (d *mapDrawing) noteRows() (rows []noteRow) {
	note := func(key, sign string) {
		if s := d.p.Maps.Notes[key].In(d.lang); s != "" {
			rows = append(rows, noteRow{s, sign})
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
	note("country_sources_1", "")
	note("country_sources_2", "")
	return rows
}

func (d *mapDrawing) noteStyle() text.Style {
	return text.Style{Size: noteSize, Colour: theme.Second, RTL: d.lang == "ar", LineHeight: noteLine}
}

// notesRoom is what the notes take: above the captions, where a line begins.
func (d *mapDrawing) notesRoom() image.Rectangle {
	rows := d.noteRows()
	width, height := 0.0, len(rows)*noteLine
	for _, r := range rows {
		w := float64(text.Measure(d.noteStyle(), r.words).Width)
		if r.sign != "" {
			w += noteSign
		}
		width = math.Max(width, w)
	}
	if d.v.Kilometre() > 0 {
		height += noteScale
	}
	left, end := d.left(), d.low()-8
	if d.lang == "ar" {
		left = d.right() - int(width)
	}
	return image.Rect(left, end-height, left+int(width)+1, end).Inset(-8)
}

const (
	noteSign  = 66 // room for a sign
	noteScale = 34 // room for the scale
)

// notes writes them.
func (d *mapDrawing) notes() {
	room := d.notesRoom().Inset(8)
	rtl := d.lang == "ar"
	if d.v.Map == chapters.MapCity {
		d.sheet.Slip(room.Inset(-12), theme.Alpha(theme.NightSlate, .74))
	} else {
		d.sheet.Shade(rtl, float64(room.Min.Y+30), float64(room.Dx())+120, 130, theme.Alpha(theme.NightSlate, .84))
	}
	st := d.noteStyle()
	x := func(at, w float64) float64 {
		if rtl {
			return float64(d.right()) - at - w
		}
		return float64(d.left()) + at
	}
	y := room.Min.Y
	if d.v.Kilometre() > 0 {
		d.scale(y, st, x)
		y += noteScale
	}
	for _, r := range d.noteRows() {
		at := 0.0
		if r.sign != "" {
			d.key(r.sign, mapview.Point{X: x(0, 50), Y: float64(y) + noteLine/2})
			at += noteSign
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
func (d *mapDrawing) key(sign string, p mapview.Point) {
	s := d.sheet
	line := []mapview.Point{p, {X: p.X + 50, Y: p.Y}}
	mid := mapview.Point{X: p.X + 25, Y: p.Y}
	bar := []mapview.Point{{X: p.X, Y: p.Y - 8}, {X: p.X + 50, Y: p.Y - 8}, {X: p.X + 50, Y: p.Y + 8}, {X: p.X, Y: p.Y + 8}}
	switch sign {
	case "person":
		s.Stroke([][]mapview.Point{mapview.Trim(line, 0, 10)}, 4, mapAmber, 10, 6)
		s.Arrow(line, 15, mapAmber)
	case "armed":
		s.Stroke([][]mapview.Point{mapview.Trim(line, 0, 8)}, 2, theme.Ivory)
		s.Arrow(line, 13, theme.Ivory)
	case "hatch":
		s.Hatch([][]mapview.Point{bar}, 8, 1.6, theme.Ivory)
		s.Stroke(closed([][]mapview.Point{bar}), 1.2, theme.Ivory)
	case "ring":
		s.Stroke([][]mapview.Point{line}, 2, theme.Ivory, 10, 4)
	case "claim":
		s.Stroke([][]mapview.Point{line}, 1.4, theme.Ivory, 2, 3)
	case "about":
		s.Ring(mid, 8, 2, theme.Ivory)
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
	d.sheet.Stroke([][]mapview.Point{{a, b}, {{X: a.X, Y: at - 6}, {X: a.X, Y: at + 6}}, {{X: b.X, Y: at - 6}, {X: b.X, Y: at + 6}}}, 2, theme.Ivory)
	size := math.Ceil(float64(text.Measure(st, words).Width))
	d.sheet.Text(image.Pt(int(x(w+14, size)), y), st, words, color.NRGBA{})
}
