package ui

import (
	"fmt"

	"homs/chapters"
	"homs/ui/theme"
	"homs/ui/widgets/chaptercard"
)

// putCards puts the cards of the chapters above bottom, each with words under its picture
// that are so high: in one row, or in rows of three where the screen stands on its side. It
// returns where they begin.
func (a *App) putCards(l look, cards []*chaptercard.Card, bottom, words float32) (top float32) {
	k, lang := l.Of, a.words.Language()
	gap, columns := k(20), max(len(cards), 1)
	if l.size.Height > l.size.Width {
		columns = min(columns, 3)
	}
	width := (l.size.Width - 2*k(theme.Margin) - gap*float32(columns-1)) / float32(columns)
	width = min(width, k(384))
	high := width*9/16 + words
	rows := (len(cards) + columns - 1) / columns
	top = bottom - float32(rows)*high
	for i, card := range cards {
		c := a.o.Programme.Chapters[i]
		card.SetFace(chaptercard.Face{
			Picture: a.thumbs.get(c.CardPlate), Number: fmt.Sprint(c.Number), Title: c.Title.In(lang),
			Details: chapters.FormatTimecode(c.End-c.Start) + "  ·  " + c.Years.In(lang), RTL: l.rtl, K: l.K,
		})
		put(card, l.x(k(theme.Margin)+float32(i%columns)*(width+gap), width), top+float32(i/columns)*high, width, high)
	}
	return top
}
