package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/pane"
)

// gradeWords says how well something is known.
func gradeWords(w *Words, g chapters.Grade, weak bool, sources int) string {
	s := w.Get(string(g))
	switch {
	case weak:
		s += "  ·  " + w.Get("one_weak_source")
	case sources == 1:
		s += "  ·  " + w.Get("one_source")
	}
	return s
}

// column sets parts under one another, gap units of the look apart, as one item.
func (d *drawer) column(gap float32, parts ...pane.Item) pane.Item {
	y, width := float32(0), d.width()
	objects := make([]fyne.CanvasObject, len(parts))
	for i, o := range parts {
		if i > 0 {
			y += d.a.look.Of(gap)
		}
		h := o.HeightFor(width)
		put(o, 0, y, width, h)
		objects[i], y = o, y+h
	}
	return newGroup(y, objects...)
}

// rule is a thin line across the column.
func (d *drawer) rule() pane.Item {
	line := canvas.NewRectangle(theme.Alpha(theme.Ivory, 0.22))
	put(line, 0, 0, d.width(), max(d.a.look.Of(1), 1))
	return newGroup(max(d.a.look.Of(1), 1), line)
}

// heading begins a part of a page.
func (d *drawer) heading(word string) pane.Item {
	return d.paragraph(d.a.words.Get(word), text.Serif, text.Medium, 30, 46, theme.AmberText)
}

// fact is a checked statement: how well it is known, and who says otherwise.
func (d *drawer) fact(f *chapters.Fact) []pane.Item {
	w := d.a.words
	parts := []pane.Item{
		d.paragraph(gradeWords(w, f.Grade, false, len(f.Sources)), text.Sans, text.Medium, theme.SmallLabel, 26, theme.AmberText),
		d.paragraph(f.Text.In(w.Language()), text.Sans, text.Regular, 23, 34, theme.Ivory),
	}
	if n := f.Note.In(w.Language()); n != "" {
		parts = append(parts, d.paragraph(n, text.Sans, text.Regular, 20, 30, theme.Second))
	}
	return []pane.Item{d.column(4, parts...)}
}

// sourceList is a heading and the sources with the ids.
func (d *drawer) sourceList(ids []string) []pane.Item {
	var items []pane.Item
	for _, id := range ids {
		s := d.a.o.Programme.Sources[id]
		if s == nil {
			continue
		}
		if items == nil {
			items = append(items, d.heading("sources"))
		}
		items = append(items, d.rule(), d.source(s))
	}
	return items
}

// source is one source: what it is called, who wrote and published it, when, and where it is
// to be found if it has a public address.
func (d *drawer) source(s *chapters.Source) pane.Item {
	w := d.a.words
	parts := []pane.Item{
		d.paragraph(s.Title, text.Serif, text.Medium, 25, 32, theme.Ivory),
		d.paragraph(sourceLine(w, s), text.Sans, text.Regular, theme.LabelSize, 27, theme.Second),
	}
	switch {
	case s.Mirror:
		parts = append(parts, d.paragraph(w.Get("read_as_copy"), text.Sans, text.Regular, theme.LeastSize, 25, quiet))
	case s.URL != "":
		parts = append(parts, d.paragraph(s.URL, text.Sans, text.Regular, theme.LeastSize, 25, quiet))
	}
	return d.column(2, parts...)
}

// quiet is for what is there to be looked up, not to be read.
var quiet = theme.Alpha(theme.Second, 0.72)

// rightToLeft is the mark of that direction: without it the day of a date that follows a
// Latin name would be read as part of the name.
const rightToLeft = "\u200f"

// sourceLine says who wrote and published a source, and when.
func sourceLine(w *Words, s *chapters.Source) string {
	date := s.Date
	if d, err := chapters.ParseDate(s.Date, "", ""); err == nil {
		date = d.Words(w.Language())
	}
	if date == "" {
		date = w.Get("undated")
	}
	if w.RTL() {
		date = rightToLeft + date
	}
	var parts []string
	for _, part := range []string{s.Author, s.Publisher, date} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "  ·  ")
}
