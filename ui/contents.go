package ui

import (
	"fmt"
	"math"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/curtain"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/chaptercard"
	"homs/ui/widgets/icon"
	"homs/ui/widgets/plateview"
)

// contents is the first screen: what this is, and where to begin.
type contents struct {
	a     *App
	board *fyne.Container

	title, subtitle, length, warning, illustration *text.Line
	sentence                                       *text.Paragraph
	begin, over, language                          *button.Button
	links                                          []*button.Button
	cards                                          []*chaptercard.Card
}

func newContents(a *App) *contents {
	c := &contents{a: a}
	line := func() *text.Line { return text.NewLine(text.Style{}, "") }
	c.title, c.subtitle, c.length, c.warning, c.illustration = line(), line(), line(), line(), line()
	c.sentence = text.NewParagraph(text.Style{}, "")
	c.begin = button.New(button.Filled, "", button.Face{}, c.start)
	c.over = button.New(button.Plain, "", button.Face{}, func() { c.play(0) })
	c.language = button.New(button.Outline, "", button.Face{}, a.otherLanguage)
	objects := []fyne.CanvasObject{c.title, c.subtitle, c.sentence, c.begin, c.over, c.length, c.language, c.warning, c.illustration}
	for _, l := range []struct {
		word string
		open func()
	}{{"atlas", a.openAtlas}, {"sources", a.openSources}, {"settings", a.openSettings}} {
		b := button.New(button.Plain, l.word, button.Face{}, l.open)
		c.links = append(c.links, b)
		objects = append(objects, b)
	}
	for _, ch := range a.o.Programme.Chapters {
		card := chaptercard.New(func() { c.play(ch.Start) })
		c.cards = append(c.cards, card)
		objects = append(objects, card)
	}
	c.board = newBoard(objects...)
	return c
}

func (c *contents) object() fyne.CanvasObject { return c.board }

func (c *contents) shown(on bool) {
	if on {
		c.a.player.pause()
		if c.a.look.K > 0 {
			c.resize(c.a.look.size)
		}
	}
}

func (c *contents) touched(curtain.Input) {}

func (c *contents) wish(w wish, _ int) bool {
	switch w {
	case wishPlay:
		c.start()
	case wishSources:
		c.a.openSources()
	case wishHelp:
		c.a.openHelp()
	case wishEscape:
		return c.a.drawer.close()
	default:
		return false
	}
	return true
}

// place is where a visitor who goes on begins, 0 if there is no such place.
func (c *contents) place() time.Duration {
	at := time.Duration(c.a.player.prefs.Place * float64(time.Second))
	if at >= c.a.o.Programme.Duration-5*time.Second {
		return 0
	}
	return at
}

func (c *contents) start() { c.play(c.place()) }

func (c *contents) play(at time.Duration) {
	c.a.open(c.a.stage)
	c.a.player.seek(at)
	c.a.player.play()
}

// tick shows the title plate. It stands still: a repaint with all the cards costs a
// processor 60 ms, and this screen may stand for hours.
func (c *contents) tick(time.Time) plateview.Frame {
	f := plateview.Frame{Shade: plateview.Shade{Bottom: 1}}
	p, _ := c.a.scenery.pictures.get(c.a.o.Programme.TitlePlate)
	if p == nil || c.a.look.size.Height == 0 {
		return f
	}
	s := c.a.look.size
	x, y, zoom := float32(0.62), float32(0.5), float32(1)
	if c.a.look.rtl { // the tower stands beside the words, not behind them
		x, y, zoom = 1, 0.46, 1.2
	}
	f.Add(plateview.Layer{
		Picture: p, Opacity: 1,
		View: plateview.Cover(s.Width/s.Height, float32(p.Width)/float32(p.Height), x, y, zoom),
	})
	return f
}

func (c *contents) resize(s fyne.Size) {
	l, w, p, lang := c.a.look.upright(), c.a.words, c.a.o.Programme, c.a.words.Language()
	say := func(line *text.Line, words string, style text.Style, x, y float32) {
		line.SetStyle(style)
		line.SetText(words)
		m := line.MinSize()
		put(line, l.x(x, m.Width), y, m.Width, m.Height)
	}
	k := l.Of
	m := k(theme.Margin)
	say(c.title, p.Title.In(lang), l.style(text.Serif, text.Medium, k(theme.WorkTitle), theme.Ivory), m-k(5), k(108))
	say(c.subtitle, p.Subtitle.In(lang), l.style(text.Serif, text.Medium, k(theme.WorkSubtitle), theme.Ivory), m, k(290))
	style := l.style(text.Sans, text.Regular, k(26), theme.Ivory)
	style.LineHeight = k(39)
	c.sentence.SetStyle(style)
	c.sentence.SetText(p.Sentence.In(lang))
	width := k(640)
	if l.rtl {
		width = k(460)
	}
	put(c.sentence, l.x(m, width), k(390), width, c.sentence.HeightFor(width))

	words := w.Get("begin")
	at := c.place()
	if at > 0 {
		words = w.Get("go_on_from", "time", chapters.FormatTimecode(at), "chapter", p.ChapterAt(at).Title.In(lang))
	}
	c.begin.SetFace(button.Filled, button.Face{
		Icon: icon.Play, Words: words, Size: k(32), Pad: k(40), Line: k(theme.Hairline),
		Style: l.style(text.Sans, text.SemiBold, k(27), theme.NightSlate),
	})
	b := c.begin.MinSize()
	b.Height = max(k(78), l.touch)
	mid := l.lower(k(551)-b.Height/2) + b.Height/2
	put(c.begin, l.x(m, b.Width), mid-b.Height/2, b.Width, b.Height)
	after := m + b.Width + k(28)
	minutes := fmt.Sprint(int(math.Round(p.Duration.Minutes())))
	c.over.Hide()
	c.length.Show()
	if at > 0 {
		c.length.Hide()
		c.over.Show()
		c.over.SetFace(button.Plain, button.Face{Words: w.Get("start_over"), Pad: k(12), Line: k(theme.Hairline), Style: l.style(text.Sans, text.Regular, k(21), theme.Ivory)})
		o := l.finger(c.over.MinSize())
		put(c.over, l.x(after-k(12), o.Width), mid-o.Height/2, o.Width, o.Height)
	} else {
		say(c.length, w.Get("minutes_with_sound", "minutes", minutes), l.style(text.Sans, text.Regular, k(21), theme.Ivory), after, mid-k(21)*0.725)
	}

	showOnly(c.language, len(c.a.languages()) > 1)
	c.language.SetFace(button.Outline, button.Face{
		Words: w.Get("other_language"), Pad: k(30), Line: k(theme.Hairline),
		Style: text.Style{Family: text.Sans, Size: k(23), Colour: theme.Ivory, RTL: !l.rtl},
	})
	o := l.finger(fyne.NewSize(c.language.MinSize().Width, k(58)))
	put(c.language, l.x(s.Width-m-o.Width, o.Width), l.lower(k(48)), o.Width, o.Height)

	// Fingers need more room for the links below.
	c.a.putCards(l, c.cards, s.Height-k(101)-max(l.touch-k(57), 0), k(92))
	label := l.style(text.Sans, text.Regular, k(theme.SmallLabel), theme.Second)
	say(c.warning, w.Get("warning_contents"), label, m, s.Height-k(82))
	say(c.illustration, p.Illustration.In(lang), l.style(text.Sans, text.Regular, k(theme.LeastSize), theme.Second), 0, 0)
	i := c.illustration.MinSize()
	put(c.illustration, l.x(s.Width-m-i.Width, i.Width), s.Height-k(40), i.Width, i.Height)
	c.placeLinks(s)
}

func (c *contents) placeLinks(s fyne.Size) {
	l, w := c.a.look.upright(), c.a.words
	k := l.Of
	x := s.Width - k(theme.Margin)
	for i := len(c.links) - 1; i >= 0; i-- {
		b := c.links[i]
		b.SetFace(button.Plain, button.Face{Words: w.Get(b.Name), Pad: k(14), Line: k(theme.Hairline), Style: l.style(text.Sans, text.Regular, k(theme.LabelSize), theme.Ivory)})
		m := l.finger(b.MinSize())
		if i == len(c.links)-1 {
			x += k(14)
		}
		x -= m.Width
		put(b, l.x(x, m.Width), s.Height-k(44)-m.Height, m.Width, m.Height)
	}
}
