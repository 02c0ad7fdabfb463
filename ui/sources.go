package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/pane"
)

// basis is what the sentence being heard rests on; it follows the voice.
type basis struct {
	a     *App
	shown string // which claim the column is for
	at    time.Duration
}

func newBasis(a *App) *basis { return &basis{a: a} }

func (s *basis) title() string { return s.a.words.Get("sources_now") }

// key names what the column is made for: the claim, or the beat between claims.
func (s *basis) key(at time.Duration) string {
	p := s.a.o.Programme
	b := p.BeatAt(at)
	if b == nil {
		return ""
	}
	if c := p.ClaimAt(at); c != nil {
		return b.ID + "/" + c.Words
	}
	return s.shown // between sentences the last one stays
}

func (s *basis) follow(d *drawer, at time.Duration) {
	k := s.key(at)
	if k == s.shown || !d.resting() {
		return
	}
	s.shown, s.at = k, at
	d.pane.SetItems(s.fill(d))
}

func (s *basis) fill(d *drawer) []pane.Item {
	p, w, lang := s.a.o.Programme, s.a.words, s.a.words.Language()
	at := s.at
	if s.shown == "" {
		at = s.a.o.Deck.At()
	}
	b := p.BeatAt(at)
	if b == nil {
		return nil
	}
	facts, sources := b.Facts, b.Sources
	items := []pane.Item{d.paragraph(b.Title.In(lang), text.Sans, text.Medium, theme.LabelSize, 28, theme.Second)}
	if c := p.ClaimAt(at); c != nil {
		facts, sources = c.Facts, c.Sources
		if q := sentenceAt(p, at, lang); q != "" {
			items = append(items, d.paragraph(q, text.Serif, text.Medium, 30, 41, theme.Ivory))
		}
	}
	for _, id := range facts {
		f := p.Facts[id]
		if f == nil {
			continue
		}
		items = append(items, d.paragraph(gradeWords(w, f.Grade, false, len(f.Sources)), text.Sans, text.Medium, theme.SmallLabel, 26, theme.AmberText))
		items = append(items, d.paragraph(f.Text.In(lang), text.Sans, text.Regular, 23, 34, theme.Ivory))
		if n := f.Note.In(lang); n != "" {
			items = append(items, d.paragraph(n, text.Sans, text.Regular, 21, 31, theme.Second))
		}
		for _, id := range f.Sources {
			if !slices.Contains(sources, id) {
				sources = append(slices.Clone(sources), id)
			}
		}
	}
	if len(sources) > 0 {
		items = append(items, d.paragraph(w.Get("sources"), text.Serif, text.Medium, 30, 48, theme.AmberText))
	}
	for _, id := range sources {
		if src := p.Sources[id]; src != nil {
			items = append(items, d.source(src))
		}
	}
	if len(sources) > 0 {
		items = append(items, d.takeHome(b, sources)...)
	}
	if len(items) == 1 {
		items = append(items, d.paragraph(w.Get("no_sources"), text.Sans, text.Regular, 23, 34, theme.Second))
	}
	return items
}

func (s *basis) tapped(*drawer, int, fyne.Position) {}

// sentenceAt is the sentence spoken at at.
func sentenceAt(p *chapters.Programme, at time.Duration, lang chapters.Language) string {
	c, claim, b := p.ChapterAt(at), p.ClaimAt(at), p.BeatAt(at)
	if claim == nil {
		return ""
	}
	track := c.Captions[lang]
	if track == nil {
		track = c.Captions[p.Narrated[0]]
	}
	words, starts := wordsOf(track, b)
	var out []string
	for i, w := range strings.Fields(words) {
		if starts[i] >= claim.Start && starts[i] < claim.End {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

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

// source is one source: what it is called, who published it, when, and where it is to be
// found if it has a public address.
func (d *drawer) source(s *chapters.Source) pane.Item {
	head := s.Title
	by := []string{}
	for _, part := range []string{s.Author, s.Publisher, s.Date} {
		if part != "" {
			by = append(by, part)
		}
	}
	body := fmt.Sprintf("%s\n%s", head, strings.Join(by, "  ·  "))
	if s.URL != "" && !s.Mirror {
		body += "\n" + s.URL
	}
	return d.paragraph(body, text.Sans, text.Regular, theme.LabelSize, 30, theme.Second)
}

// eventPage is the card of one event: when and where, what is known, what is disputed
// and by whom, and what it rests on.
type eventPage struct {
	a     *App
	event *chapters.Event
}

func (e *eventPage) title() string { return e.event.Date.Words(e.a.words.Language()) }

func (e *eventPage) follow(*drawer, time.Duration) {}

func (e *eventPage) tapped(*drawer, int, fyne.Position) {}

func (e *eventPage) fill(d *drawer) []pane.Item {
	p, w, lang, v := e.a.o.Programme, e.a.words, e.a.words.Language(), e.event
	var items []pane.Item
	if pl := p.Places[v.Place]; pl != nil {
		items = append(items, d.paragraph(pl.Name.In(lang), text.Sans, text.Regular, 22, 32, theme.Second))
	}
	items = append(items,
		d.paragraph(v.Title.In(lang), text.Serif, text.Medium, 38, 48, theme.Ivory),
		d.paragraph(gradeWords(w, v.Grade, v.OneWeakSource, len(v.Sources)), text.Sans, text.Medium, theme.LabelSize, 28, theme.AmberText),
		d.paragraph(v.Summary.In(lang), text.Sans, text.Regular, 25, 38, theme.Ivory))
	if v.Told {
		items = append(items, d.button(button.Outline, w.Get("hear_it_told")+"  ·  "+chapters.FormatTimecode(v.At), func() {
			e.a.open(e.a.stage)
			e.a.player.seek(v.At)
			e.a.player.play()
		}))
	}
	if v.Dispute != nil {
		items = append(items, d.paragraph(w.Get("disputed"), text.Serif, text.Medium, 30, 44, theme.AmberText))
		if s := v.Dispute.About.In(lang); s != "" {
			items = append(items, d.paragraph(s, text.Sans, text.Regular, 23, 34, theme.Ivory))
		}
		if len(v.Dispute.By) > 0 {
			items = append(items, d.paragraph(w.Get("disputed_by")+": "+strings.Join(v.Dispute.By, ", "), text.Sans, text.Regular, 22, 32, theme.Second))
		}
	}
	items = e.people(d, items)
	items = append(items, d.paragraph(w.Get("sources"), text.Serif, text.Medium, 30, 44, theme.AmberText))
	for _, id := range v.Sources {
		if s := p.Sources[id]; s != nil {
			items = append(items, d.source(s))
		}
	}
	return e.neighbours(d, items)
}

func (e *eventPage) people(d *drawer, items []pane.Item) []pane.Item {
	p, lang := e.a.o.Programme, e.a.words.Language()
	for _, id := range e.event.People {
		if who := p.People[id]; who != nil {
			items = append(items, d.paragraph(who.Name.In(lang)+": "+who.Line.In(lang), text.Sans, text.Regular, 22, 32, theme.Second))
		}
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
		items = append(items,
			d.paragraph(w.Get(n.word)+"  ·  "+v.Date.Words(lang), text.Sans, text.Regular, theme.SmallLabel, 26, theme.Second),
			d.button(button.Outline, short(v.Title.In(lang), 46), func() { d.turn(&eventPage{e.a, v}) }))
	}
	return items
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
