package ui

import (
	"fmt"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
)

// prompt asks whether anybody is still there, in both languages, and shows what remains
// of the countdown. Any touch answers it.
type prompt struct {
	e           *exhibit
	board       *fyne.Container
	scrim       *canvas.Rectangle
	track, left *canvas.Rectangle
	ask, back   [2]*text.Line
	goOn        *button.Button
	seconds     int // shown
}

var bothLanguages = [2]chapters.Language{chapters.English, "ar"}

func newPrompt(e *exhibit) *prompt {
	p := &prompt{
		e: e, scrim: canvas.NewRectangle(theme.Alpha(theme.NightSlate, 0.8)),
		track: canvas.NewRectangle(theme.Alpha(theme.Ivory, 0.25)), left: canvas.NewRectangle(theme.Amber),
		goOn: button.New(button.Filled, "", button.Face{}, nil),
	}
	objects := []fyne.CanvasObject{p.scrim, p.track, p.left, p.goOn}
	for i := range p.ask {
		p.ask[i], p.back[i] = text.NewLine(text.Style{}, ""), text.NewLine(text.Style{}, "")
		objects = append(objects, p.ask[i], p.back[i])
	}
	p.board = newBoard(objects...)
	p.board.Hide()
	return p
}

func (p *prompt) show(on bool) {
	defer p.e.repaint()
	if !on {
		p.board.Hide()
		return
	}
	p.seconds = -1
	p.resize()
	p.board.Show()
}

// tick counts down.
func (p *prompt) tick(now time.Time) {
	if !p.board.Visible() {
		return
	}
	left := p.e.visit.Left(now)
	if n := int(math.Ceil(left.Seconds())); n != p.seconds {
		p.seconds = n
		p.say()
	}
	s := p.track.Size()
	part := float32(left.Seconds() / p.e.o.Settings.Countdown().Seconds())
	if w := float32(math.Round(float64(s.Width * part))); w != p.left.Size().Width {
		p.left.Resize(fyne.NewSize(w, s.Height))
	}
}

func (p *prompt) resize() {
	l := p.e.a.look.upright()
	if l.K == 0 {
		return
	}
	k := l.Of
	mid := l.size.Height / 2
	p.scrim.Resize(l.size)
	p.line(p.ask[0], bothLanguages[0], "still_there", text.Serif, 72, mid-k(250))
	p.line(p.ask[1], bothLanguages[1], "still_there", text.Serif, 72, mid-k(150))
	w := p.e.a.words
	p.goOn.SetFace(button.Filled, button.Face{
		Words: w.in(bothLanguages[0], "touch_to_go_on") + "   " + w.in(bothLanguages[1], "touch_to_go_on"), Pad: k(64), Line: k(theme.Hairline),
		Style: l.style(text.Sans, text.SemiBold, k(30), theme.NightSlate),
	})
	m := p.goOn.MinSize()
	h := max(k(100), l.touch)
	put(p.goOn, (l.size.Width-m.Width)/2, mid+k(130), m.Width, h)
	put(p.track, l.size.Width/2-k(320), mid+k(292), k(640), max(k(6), 2))
	p.left.Move(p.track.Position())
	p.say()
}

// say shows the seconds.
func (p *prompt) say() {
	n := fmt.Sprint(max(p.seconds, 0))
	mid, k := p.e.a.look.size.Height/2, p.e.a.look.upright().Of
	for i, l := range bothLanguages {
		p.line(p.back[i], l, "returns_in", text.Sans, 27, mid+k(46*float32(i)-8), "seconds", n)
	}
}

func (p *prompt) line(o *text.Line, l chapters.Language, key string, f text.Family, size, y float32, pairs ...string) {
	k := p.e.a.look.upright().Of
	o.SetStyle(text.Style{Family: f, Weight: text.Medium, Size: k(size), Colour: theme.Ivory, RTL: l == "ar"})
	o.SetText(p.e.a.words.in(l, key, pairs...))
	m := o.MinSize()
	put(o, (p.e.a.look.size.Width-m.Width)/2, y, m.Width, m.Height)
}
