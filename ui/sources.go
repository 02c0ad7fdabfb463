package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
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
	d.pane.Gap = d.a.look.Of(16)
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
		items = append(items, d.fact(f)...)
		for _, id := range f.Sources {
			if !slices.Contains(sources, id) {
				sources = append(slices.Clone(sources), id)
			}
		}
	}
	if items = append(items, d.sourceList(sources)...); len(sources) > 0 {
		items = append(items, d.takeHome(b.Title.In(lang), sources)...)
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
