package ui

import (
	"time"

	"homs/chapters"
	"homs/ui/prefs"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
)

// warn asks whether to go on into a chapter that is hard to bear.
func (s *stage) warn(c *chapters.Chapter) {
	w, lang := s.a.words, s.a.words.Language()
	s.dress()
	s.a.panel.put(question{
		head: c.Warning.Title.In(lang), body: c.Warning.Text.In(lang),
		first: w.Get("warning_go"), second: w.Get("warning_leave_out"),
		answer: func(first bool) {
			s.a.player.answer(first)
			s.input = time.Now()
			s.dress()
		},
	})
}

// offer is the way round hard passages that stands on the stage while the voice warns of them.
type offer struct {
	a      *App
	button *button.Button
}

func newOffer(a *App) *offer {
	o := &offer{a: a}
	o.button = button.New(button.Filled, "warning_leave_passages", button.Face{}, o.take)
	o.button.Hide()
	return o
}

// take leaves hard passages out from here on; the settings bring them back.
func (o *offer) take() {
	o.button.Hide()
	o.a.player.change(func(p *prefs.Prefs) { p.LeaveOut = true })
}

// follow shows the offer while it is made.
func (o *offer) follow(at time.Duration) {
	on := o.a.player.offersLeavingOut(at) && !o.a.panel.Visible()
	if on == o.button.Visible() {
		return
	}
	if on {
		o.button.Show()
		o.a.repaint()
	} else {
		o.button.Hide()
	}
}

// place puts it over the caption, whose top is at y.
func (o *offer) place(l look, y float32) {
	k := l.Of
	words := o.a.words.Get("warning_leave_passages")
	o.button.Name = words
	o.button.SetFace(button.Filled, button.Face{
		Words: words, Pad: k(34), Line: k(theme.Hairline), Style: l.style(text.Sans, text.SemiBold, k(24), theme.NightSlate),
	})
	m := l.finger(o.button.MinSize())
	h := max(m.Height, k(60))
	put(o.button, (l.size.Width-m.Width)/2, y-k(36)-h, m.Width, h)
}
