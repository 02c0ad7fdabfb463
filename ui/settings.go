package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"homs/ui/prefs"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/pane"
)

// settingsPage lets a visitor choose. Every choice works at once.
type settingsPage struct{ a *App }

func (s *settingsPage) title() string { return s.a.words.Get("settings") }

func (s *settingsPage) follow(*drawer, time.Duration) {}

func (s *settingsPage) tapped(*drawer, int, fyne.Position) {}

// choice is one of the things that a setting can be.
type choice struct {
	word string
	on   bool
	take func(*prefs.Prefs)
}

func (s *settingsPage) fill(d *drawer) []pane.Item {
	p := s.a.player.prefs
	flag := func(word string, on bool, set func(*prefs.Prefs, bool)) []pane.Item {
		return s.setting(d, word, []choice{
			{"on", on, func(p *prefs.Prefs) { set(p, true) }},
			{"off", !on, func(p *prefs.Prefs) { set(p, false) }},
		})
	}
	size := func(v string) choice {
		return choice{v, p.CaptionSize == v, func(p *prefs.Prefs) { p.CaptionSize = v }}
	}
	var items []pane.Item
	items = append(items, flag("captions", p.Captions, func(p *prefs.Prefs, on bool) { p.Captions = on })...)
	items = append(items, s.setting(d, "captions_size", []choice{size("small"), size("medium"), size("large")})...)
	items = append(items, flag("reduced_motion", p.StillPicture, func(p *prefs.Prefs, on bool) { p.StillPicture = on })...)
	items = append(items, flag("high_contrast", p.HighContrast, func(p *prefs.Prefs, on bool) { p.HighContrast = on })...)
	items = append(items, flag("bed_sound", p.Bed, func(p *prefs.Prefs, on bool) { p.Bed = on })...)
	items = append(items, flag("scrub_sound", p.ScrubSound, func(p *prefs.Prefs, on bool) { p.ScrubSound = on })...)
	return append(items, flag("skip_hard_passages", p.LeaveOut, func(p *prefs.Prefs, on bool) { p.LeaveOut = on })...)
}

// setting is a name and its choices beside one another.
func (s *settingsPage) setting(d *drawer, word string, choices []choice) []pane.Item {
	l, w := s.a.look, s.a.words
	k := l.Of
	name := d.paragraph(w.Get(word), text.Sans, text.Regular, 23, 34, theme.Ivory)
	high := max(k(54), l.touch)
	b := newGroup(high + k(6))
	x := float32(0)
	for _, c := range choices {
		kind := button.Outline
		if c.on {
			kind = button.Chosen
		}
		o := button.New(kind, w.Get(word)+": "+w.Get(c.word), button.Face{
			Words: w.Get(c.word), Pad: k(26), Line: k(theme.Hairline),
			Style: l.style(text.Sans, text.Medium, k(21), theme.Ivory),
		}, func() { s.a.player.change(c.take) })
		m := l.finger(o.MinSize())
		at := x
		if l.rtl {
			at = d.width() - x - m.Width
		}
		put(o, at, 0, m.Width, high)
		x += m.Width + k(12)
		b.board.Add(o)
	}
	return []pane.Item{name, b}
}

// helpPage is the table of keys.
type helpPage struct{ a *App }

func (h *helpPage) title() string { return h.a.words.Get("keys") }

func (h *helpPage) follow(*drawer, time.Duration) {}

func (h *helpPage) tapped(*drawer, int, fyne.Position) {}

func (h *helpPage) fill(d *drawer) []pane.Item {
	l, w := h.a.look, h.a.words
	k := l.Of
	var items []pane.Item
	for i := 0; i < len(bindings); {
		word, keys := bindings[i].word, ""
		for ; i < len(bindings) && bindings[i].word == word; i++ {
			if keys != "" {
				keys += "   "
			}
			keys += bindings[i].shown
		}
		key := text.NewLine(l.style(text.Sans, text.Medium, k(21), theme.AmberText), keys)
		what := d.paragraph(w.Get(word), text.Sans, text.Regular, 22, 32, theme.Ivory)
		column := k(220)
		width := d.width() - column
		kx, wx := float32(0), column
		if l.rtl {
			kx, wx = d.width()-key.MinSize().Width, 0
		}
		height := max(what.HeightFor(width), k(32))
		put(key, kx, 0, key.MinSize().Width, k(32))
		put(what, wx, 0, width, height)
		items = append(items, newGroup(height, key, what))
	}
	return items
}

// libraryPage is all the sources of the film.
type libraryPage struct{ a *App }

func (s *libraryPage) title() string { return s.a.words.Get("all_sources") }

func (s *libraryPage) follow(*drawer, time.Duration) {}

func (s *libraryPage) tapped(*drawer, int, fyne.Position) {}

func (s *libraryPage) fill(d *drawer) []pane.Item {
	var items []pane.Item
	for _, src := range sortedSources(s.a.o.Programme) {
		items = append(items, d.source(src))
	}
	return items
}
