package ui

import (
	"fmt"
	"log/slog"
	"math"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/icon"
)

// pad takes the PIN of staff. It opens only where one is set, and goes away by itself.
type pad struct {
	e       *exhibit
	board   *fyne.Container
	back    *canvas.Rectangle
	head    *text.Line
	dots    *text.Line
	shut    *button.Button
	digits  []*button.Button // 1 to 9, take back, 0, done
	typed   string
	trying  bool
	wait    time.Time // until when no PIN is taken
	seconds int       // of it, shown
	last    time.Time // touch
}

// padRest is how long the pad stays without a touch, and longestPin how much it takes.
const padRest, longestPin = 20 * time.Second, 12

func newPad(e *exhibit) *pad {
	p := &pad{
		e: e, back: canvas.NewRectangle(theme.NightSlate),
		head: text.NewLine(text.Style{}, ""), dots: text.NewLine(text.Style{}, ""),
	}
	p.shut = button.New(button.Plain, "close", button.Face{}, p.close)
	objects := []fyne.CanvasObject{p.back, p.head, p.dots, p.shut}
	for i := range 12 {
		b := button.New(button.Outline, fmt.Sprint(padKey(i)), button.Face{}, func() { p.press(i) })
		p.digits = append(p.digits, b)
		objects = append(objects, b)
	}
	p.board = newBoard(objects...)
	p.board.Hide()
	return p
}

// padKey is what stands on key i of the pad.
func padKey(i int) string {
	return []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "←", "0", "OK"}[i]
}

func (p *pad) shown() bool { return p.board.Visible() }

func (p *pad) touched(now time.Time) { p.last = now }

func (p *pad) open(now time.Time) {
	if p.e.o.Settings.PinHash == "" || p.shown() {
		return
	}
	p.typed, p.trying, p.last, p.seconds = "", false, now, 0
	p.hold(now)
	p.board.Show()
	p.resize()
	p.e.repaint()
}

func (p *pad) close() {
	p.typed = ""
	p.board.Hide()
	p.e.repaint()
}

// hold asks how long no PIN is taken.
func (p *pad) hold(now time.Time) { p.wait = now.Add(p.e.o.Guard.Wait(now)) }

func (p *pad) tick(now time.Time) {
	if !p.shown() {
		return
	}
	if now.Sub(p.last) >= padRest {
		p.close()
		return
	}
	if n := int(math.Ceil(max(p.wait.Sub(now), 0).Seconds())); n != p.seconds {
		p.seconds = n
		p.say()
	}
}

func (p *pad) press(i int) {
	if p.trying || p.wait.After(time.Now()) {
		return
	}
	switch {
	case i == 9:
		p.typed = p.typed[:max(len(p.typed)-1, 0)]
	case i == 11:
		p.try()
	case len(p.typed) < longestPin:
		p.typed += padKey(i)
	}
	p.say()
}

// try hands the PIN over; hashing it takes longer than a frame.
func (p *pad) try() {
	pin, hash := p.typed, p.e.o.Settings.PinHash
	if p.typed = ""; pin == "" {
		return
	}
	p.trying = true
	go func() {
		ok, err := p.e.o.Guard.Try(hash, pin, time.Now())
		if err != nil {
			slog.Error("the PIN cannot be tried", "error", err)
		}
		fyne.Do(func() {
			p.trying = false
			if !p.shown() {
				return
			}
			now := time.Now()
			if !ok {
				slog.Warn("a wrong PIN was given")
				p.hold(now)
				p.say()
				return
			}
			p.close()
			p.e.visit.Staff(true, now)
		})
	}()
}

// say shows how many digits were typed, or how long to wait.
func (p *pad) say() {
	l := p.e.a.look.upright()
	words := strings.Repeat("●  ", len(p.typed))
	if p.seconds > 0 {
		words = p.e.a.words.Get("staff_wait", "seconds", fmt.Sprint(p.seconds))
	}
	p.dots.SetStyle(l.style(text.Sans, text.Regular, l.Of(28), theme.AmberText))
	p.dots.SetText(strings.TrimSpace(words))
	m := p.dots.MinSize()
	put(p.dots, (l.size.Width-m.Width)/2, l.size.Height/2-l.Of(270), m.Width, m.Height)
}

func (p *pad) resize() {
	l := p.e.a.look.upright()
	if l.K == 0 || !p.shown() {
		return
	}
	k := l.Of
	p.back.Resize(l.size)
	p.head.SetStyle(l.style(text.Serif, text.Medium, k(50), theme.Ivory))
	p.head.SetText(p.e.a.words.Get("staff"))
	m := p.head.MinSize()
	put(p.head, (l.size.Width-m.Width)/2, l.size.Height/2-k(350), m.Width, m.Height)
	side := max(k(110), l.touch)
	gap := k(20)
	x, y := l.size.Width/2-1.5*side-gap, l.lower(l.size.Height/2-k(200))
	for i, b := range p.digits {
		b.SetFace(button.Outline, button.Face{Words: padKey(i), Pad: k(12), Line: k(theme.Hairline), Style: text.Style{Family: text.Sans, Weight: text.Medium, Size: k(34), Colour: theme.Ivory}})
		put(b, x+float32(i%3)*(side+gap), y+float32(i/3)*(side+gap), side, side)
	}
	p.shut.SetFace(button.Plain, button.Face{Icon: icon.Close, Size: k(28), Pad: k(24), Line: k(theme.Hairline)})
	b := l.finger(p.shut.MinSize())
	put(p.shut, l.x(l.size.Width-k(34)-b.Width, b.Width), l.lower(k(34)), b.Width, b.Height)
	p.say()
}
