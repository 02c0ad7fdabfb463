package ui

import (
	"cmp"
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

// eventsAt is what happened at a place, in order.
func eventsAt(p *chapters.Programme, place string) (list []*chapters.Event) {
	for _, e := range p.Events {
		if e.Place == place {
			list = append(list, e)
		}
	}
	return list
}

// placePage is one place: what happened there and when, each one press from the moment of
// the film that tells it.
type placePage struct {
	a  *App
	id string
}

func (s *placePage) title() string {
	if p := s.a.o.Programme.Places[s.id]; p != nil {
		return p.Name.In(s.a.words.Language())
	}
	return s.id
}

func (s *placePage) follow(*drawer, time.Duration) {}

func (s *placePage) tapped(*drawer, int, fyne.Position) {}

func (s *placePage) fill(d *drawer) []pane.Item {
	p, w, lang := s.a.o.Programme, s.a.words, s.a.words.Language()
	var items []pane.Item
	if pl := p.Places[s.id]; pl != nil {
		if t := pl.Line.In(lang); t != "" {
			items = append(items, d.paragraph(t, text.Sans, text.Regular, 23, 34, theme.Second))
		}
		if !pl.Exact {
			items = append(items, d.paragraph(w.Get("place_not_exact"), text.Sans, text.Regular, theme.SmallLabel, 26, theme.Second))
		}
	}
	for _, e := range eventsAt(p, s.id) {
		items = append(items,
			d.paragraph(e.Date.Words(lang), text.Serif, text.Medium, 28, 36, theme.AmberText),
			d.button(button.Outline, short(e.Title.In(lang), 46), func() { d.turn(&eventPage{s.a, e}) }))
		if e.Told {
			items = append(items, d.button(button.Plain, w.Get("hear_it_told")+"  ·  "+chapters.FormatTimecode(e.At), func() {
				s.a.open(s.a.stage)
				s.a.player.seek(e.At)
				s.a.player.play()
			}))
		} else {
			items = append(items, d.paragraph(w.Get("not_told"), text.Sans, text.Regular, theme.SmallLabel, 26, theme.Second))
		}
	}
	return items
}

// placesPage is the map in words: every place at which something happened, and when.
type placesPage struct {
	a   *App
	ids []string // of the items
}

func (s *placesPage) title() string { return s.a.words.Get("places") }

func (s *placesPage) follow(*drawer, time.Duration) {}

func (s *placesPage) tapped(d *drawer, i int, _ fyne.Position) {
	if i < len(s.ids) {
		d.turn(&placePage{s.a, s.ids[i]})
	}
}

func (s *placesPage) fill(d *drawer) []pane.Item {
	p, lang := s.a.o.Programme, s.a.words.Language()
	var places []*chapters.Place
	for _, pl := range p.Places {
		if len(eventsAt(p, pl.ID)) > 0 {
			places = append(places, pl)
		}
	}
	slices.SortFunc(places, func(a, b *chapters.Place) int { return cmp.Compare(a.Name.In(lang), b.Name.In(lang)) })
	var items []pane.Item
	s.ids = nil
	for _, pl := range places {
		items = append(items, d.paragraph(pl.Name.In(lang), text.Serif, text.Medium, 30, 40, theme.Ivory))
		var lines []string
		for _, e := range eventsAt(p, pl.ID) {
			lines = append(lines, e.Date.Words(lang)+"  ·  "+e.Title.In(lang))
		}
		items = append(items, d.paragraph(strings.Join(lines, "\n"), text.Sans, text.Regular, 21, 32, theme.Second))
		s.ids = append(s.ids, pl.ID, pl.ID)
	}
	return items
}
