package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/pane"
)

// eventPage is the card of one event: when and where, what is known, what is disputed
// and by whom, and what it rests on.
type eventPage struct {
	a     *App
	event *chapters.Event
}

func (e *eventPage) title() string { return e.a.words.Get("what_rests_on") }

// label implements labelled: the event's title is the heading.
func (e *eventPage) label() {}

func (e *eventPage) follow(*drawer, time.Duration) {}

func (e *eventPage) tapped(*drawer, int, fyne.Position) {}

func (e *eventPage) fill(d *drawer) []pane.Item {
	w, lang, v := e.a.words, e.a.words.Language(), e.event
	d.pane.Gap = d.a.look.Of(16)
	items := []pane.Item{
		d.paragraph(v.Title.In(lang), text.Serif, text.Medium, 38, 46, theme.Ivory),
		e.facts(d),
		d.paragraph(v.Summary.In(lang), text.Sans, text.Regular, 24, 36, theme.Ivory),
	}
	if v.Dispute != nil {
		parts := []pane.Item{
			d.heading("disputed"),
			d.paragraph(v.Dispute.About.In(lang), text.Sans, text.Regular, 23, 34, theme.Ivory),
		}
		if len(v.Dispute.By) > 0 {
			by := w.Get("disputed_by") + ": " + strings.Join(v.Dispute.By, "; ")
			parts = append(parts, d.paragraph(by, text.Sans, text.Regular, 20, 30, theme.Second))
		}
		items = append(items, d.column(2, parts...))
	}
	if v.Told {
		items = append(items, d.button(button.Filled, w.Get("hear_it_told")+"  ·  "+chapters.FormatTimecode(v.At), e.hear))
	}
	items = append(items, d.sourceList(v.Sources)...)
	items = e.known(d, items)
	items = e.people(d, items)
	items = e.neighbours(d, items)
	items = append(items, d.takeHome(v.Title.In(lang)+", "+v.Date.Words(lang), v.Sources)...)
	return append(items, d.paragraph(e.asOf(), text.Sans, text.Regular, theme.SmallLabel, 30, theme.Second))
}

// hear goes to the moment that the film tells the event.
func (e *eventPage) hear() {
	e.a.open(e.a.stage)
	e.a.player.seek(e.event.At)
	e.a.player.play()
}

// facts are date, place and grade, beside a map of the place.
func (e *eventPage) facts(d *drawer) pane.Item {
	w, lang, v, l := e.a.words, e.a.words.Language(), e.event, e.a.look
	k := l.Of
	parts := []pane.Item{d.paragraph(v.Date.Words(lang), text.Serif, text.Medium, 27, 36, theme.AmberText)}
	if pl := e.a.o.Programme.Places[v.Place]; pl != nil {
		parts = append(parts, d.paragraph(pl.Name.In(lang), text.Sans, text.Regular, 21, 32, theme.Second))
	}
	width := d.width()
	m := newPlaceMap(e.a, v)
	if m != nil {
		width -= k(mapWidth + 24)
	}
	y := float32(0)
	var objects []fyne.CanvasObject
	start := func(w float32) float32 {
		if l.rtl {
			return d.width() - w
		}
		return 0
	}
	for _, o := range parts {
		h := o.HeightFor(width)
		put(o, start(width), y, width, h)
		objects, y = append(objects, o), y+h
	}
	y += k(12)
	pill, size := e.grade(d, gradeWords(w, v.Grade, v.OneWeakSource, len(v.Sources)))
	put(pill, start(size.Width), y, size.Width, size.Height)
	objects, y = append(objects, pill), y+size.Height
	if m != nil {
		size := fyne.NewSize(k(mapWidth), k(mapWidth)*9/16)
		put(m, map[bool]float32{false: d.width() - size.Width}[l.rtl], k(6), size.Width, size.Height)
		objects, y = append(objects, m), max(y, size.Height+k(12))
	}
	return newGroup(y+k(4), objects...)
}

// grade is a pill that says how well the event is known.
func (e *eventPage) grade(d *drawer, words string) (fyne.CanvasObject, fyne.Size) {
	l := e.a.look
	k := l.Of
	line := text.NewLine(l.style(text.Sans, text.Medium, k(theme.LabelSize), theme.AmberText), words)
	m := line.MinSize()
	rim := canvas.NewRectangle(theme.Alpha(theme.AmberText, 0))
	rim.StrokeColor, rim.StrokeWidth = theme.AmberText, k(theme.Hairline)
	size := fyne.NewSize(m.Width+k(32), k(38))
	rim.CornerRadius = size.Height / 2
	put(rim, 0, 0, size.Width, size.Height)
	put(line, k(16), (size.Height-m.Height)/2, m.Width, m.Height)
	return newGroup(size.Height, rim, line), size
}

// known is the checked statements that the event is told from.
func (e *eventPage) known(d *drawer, items []pane.Item) []pane.Item {
	first := true
	for _, id := range e.event.Facts {
		if f := e.a.o.Programme.Facts[id]; f != nil {
			if first {
				items = append(items, d.heading("known"))
			}
			first = false
			items = append(items, d.fact(f)...)
		}
	}
	return items
}

func (e *eventPage) people(d *drawer, items []pane.Item) []pane.Item {
	p, lang := e.a.o.Programme, e.a.words.Language()
	first := true
	for _, id := range e.event.People {
		who := p.People[id]
		if who == nil {
			continue
		}
		if first {
			items = append(items, d.heading("people_and_groups"))
		}
		first = false
		items = append(items, d.column(0,
			d.paragraph(who.Name.In(lang), text.Serif, text.Medium, 25, 32, theme.Ivory),
			d.paragraph(who.Line.In(lang), text.Sans, text.Regular, 20, 30, theme.Second)))
	}
	return items
}

// neighbours are the events before and after, each one press away.
func (e *eventPage) neighbours(d *drawer, items []pane.Item) []pane.Item {
	list, w, lang := e.a.o.Programme.Events, e.a.words, e.a.words.Language()
	i := slices.Index(list, e.event)
	for _, n := range []struct {
		i    int
		word string
	}{{i - 1, "event_before"}, {i + 1, "event_after"}} {
		if n.i < 0 || n.i >= len(list) {
			continue
		}
		v := list[n.i]
		items = append(items, d.column(8,
			d.paragraph(w.Get(n.word)+"  ·  "+v.Date.Words(lang), text.Sans, text.Regular, theme.SmallLabel, 26, theme.Second),
			d.button(button.Outline, short(v.Title.In(lang), 46), func() { d.turn(&eventPage{e.a, v}) })))
	}
	return items
}

// asOf says what the chapter knew when it was written.
func (e *eventPage) asOf() string {
	for _, c := range e.a.o.Programme.Chapters {
		if c.ID == e.event.Chapter && c.Epilogue() {
			return e.a.words.Get("written_later")
		}
	}
	return e.a.words.Get("as_of")
}

// short cuts a text at a word so that it has at most n letters.
func short(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}
