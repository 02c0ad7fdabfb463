package ui

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
)

// heading is the top of the stage: chapter and beat at the start of the line, the date
// and the place of what is told at its end.
type heading struct {
	chapter, beat, date, place *text.Line
	look                       look
	said                       [4]string
}

func newHeading() *heading {
	line := func() *text.Line { return text.NewLine(text.Style{}, "") }
	return &heading{chapter: line(), beat: line(), date: line(), place: line()}
}

func (h *heading) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.chapter, h.beat, h.date, h.place}
}

func (h *heading) lines() []*text.Line { return []*text.Line{h.chapter, h.beat, h.date, h.place} }

// say shows what is told at at: a told event's date and place, else its beat's.
func (h *heading) say(p *chapters.Programme, at time.Duration, lang chapters.Language) {
	c, b := p.ChapterAt(at), p.BeatAt(at)
	if c == nil || b == nil {
		return
	}
	date, place := b.Date, b.Place
	if e := p.EventAt(at); e != nil {
		date, place = e.Date, e.Place
	}
	said := [4]string{fmt.Sprintf("%d  ·  %s", c.Number, c.Title.In(lang)), b.Title.In(lang), date.Words(lang), ""}
	if pl := p.Places[place]; pl != nil {
		said[3] = pl.Name.In(lang)
	}
	if said == h.said {
		return
	}
	h.said = said
	h.put()
}

// put says and places the lines.
func (h *heading) put() {
	l := h.look
	if l.K == 0 {
		return
	}
	k := l.Of
	top := [4]float32{48, 78, 38, 100}
	for i, line := range h.lines() {
		line.SetText(h.said[i])
		m := line.MinSize()
		x := k(theme.Margin)
		if i >= 2 {
			x = l.size.Width - x - m.Width
		}
		put(line, l.x(x, m.Width), k(top[i]), m.Width, m.Height)
	}
}

func (h *heading) resize(l look) {
	h.look = l
	k := l.Of
	h.chapter.SetStyle(l.style(text.Sans, text.Regular, k(theme.LabelSize+1), theme.Second))
	h.beat.SetStyle(l.style(text.Serif, text.Medium, k(theme.ChapterTitle), theme.Ivory))
	h.date.SetStyle(l.style(text.Serif, text.Medium, k(theme.DateSize), theme.Ivory))
	h.place.SetStyle(l.style(text.Sans, text.Regular, k(theme.LabelSize+1), theme.Second))
	h.put()
}

// fade sets how much of the heading is seen, 0 to 1.
func (h *heading) fade(x float32) {
	for _, line := range h.lines() {
		line.SetOpacity(float64(x))
	}
}
