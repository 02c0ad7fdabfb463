package ui

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/chapters"
	"homs/ui/curtain"
	"homs/ui/kiosk"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/chaptercard"
	"homs/ui/widgets/plateview"
)

// attract is the screen while nobody is there: one picture of the story after another, in
// silence, and the chapters. Outside the opening hours it is dark.
type attract struct {
	e      *exhibit
	board  *fyne.Container
	front  *fyne.Container // what stands before the picture
	night  *canvas.Rectangle
	slides []string // plates
	n      int
	since  time.Time
	last   plateview.Frame

	titles, begin [2]*text.Line // in English and in Arabic
	illustration  *text.Line
	cards         []*chaptercard.Card
}

const (
	attractDissolve = 1500 * time.Millisecond
	attractZoom     = 0.05 // how much nearer a picture comes while it stays
	// attractStep is the step of a dissolve where the processor draws: a repaint costs it some
	// 45 ms. There the picture stands still between the dissolves.
	attractStep = 75 * time.Millisecond
)

func newAttract(e *exhibit) *attract {
	t := &attract{e: e, night: canvas.NewRectangle(color.Black), slides: slidesOf(e.a.o.Programme), since: time.Now()}
	var objects []fyne.CanvasObject
	line := func() *text.Line {
		l := text.NewLine(text.Style{}, "")
		objects = append(objects, l)
		return l
	}
	for i := range t.titles {
		t.titles[i], t.begin[i] = line(), line()
	}
	t.illustration = line()
	for range e.a.o.Programme.Chapters {
		c := chaptercard.New(nil)
		t.cards = append(t.cards, c)
		objects = append(objects, c)
	}
	t.front = newBoard(objects...)
	t.board = newBoard(t.front, t.night)
	t.board.Hide()
	return t
}

// slidesOf are the plates of the attract loop: one of each chapter in turn, none that
// needs a warning.
func slidesOf(p *chapters.Programme) []string {
	var rows [][]string
	seen := map[string]bool{}
	for _, c := range p.Chapters {
		var row []string
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				plate := p.Plates[s.Plate]
				if plate == nil || plate.Warning != "" || len(b.Hard) > 0 || seen[s.Plate] {
					continue
				}
				seen[s.Plate] = true
				row = append(row, s.Plate)
			}
		}
		rows = append(rows, row)
	}
	var list []string
	if p.TitlePlate != "" {
		list = append(list, p.TitlePlate)
	}
	for i, more := 0, true; more; i++ {
		more = false
		for _, row := range rows {
			if i < len(row) {
				more = true
				if row[i] != p.TitlePlate {
					list = append(list, row[i])
				}
			}
		}
	}
	return list
}

func (t *attract) object() fyne.CanvasObject { return t.board }

func (t *attract) touched(curtain.Input) {}

func (t *attract) wish(wish, int) bool { return true }

func (t *attract) shown(on bool) {
	t.since = time.Now()
	t.last = plateview.Frame{}
	if on {
		t.n++
	}
}

// tick shows the picture of the moment.
func (t *attract) tick(now time.Time) plateview.Frame {
	state := t.e.visit.State()
	night, front := showOnly(t.night, state == kiosk.Dark), showOnly(t.front, state == kiosk.Attract)
	if night || front {
		t.e.repaint()
	}
	if state == kiosk.Dark {
		return plateview.Frame{}
	}
	size := t.e.a.look.size
	if len(t.slides) == 0 || size.Height == 0 {
		return plateview.Frame{}
	}
	stay := t.e.o.Settings.Attract()
	if now.Sub(t.since) >= stay {
		t.since = now
		t.n++
	}
	into := now.Sub(t.since)
	switch {
	case t.e.a.plates.Software():
		into = into.Truncate(attractStep)
	case into > attractDissolve: // ten steps a second are enough for so slow a move
		into = into.Truncate(100 * time.Millisecond)
	}
	f := plateview.Frame{Shade: plateview.Shade{Top: 1, Bottom: 1}}
	mix := float32(1)
	if into < attractDissolve {
		mix = float32(ease(into.Seconds() / attractDissolve.Seconds()))
		// The one before goes on moving under the new one.
		if !t.lay(&f, t.n-1, stay+into, 1, size) {
			mix = 1
		}
	}
	if !t.lay(&f, t.n, into, mix, size) {
		if into < attractDissolve {
			t.since = now // it comes in when it is decoded
		}
		return t.last
	}
	if p, _ := t.picture(t.n + 1); p != nil {
		t.e.a.plates.Preload(p)
	}
	t.last = f
	return f
}

// showOnly shows or hides an object, and reports whether that is a change.
func showOnly(o fyne.CanvasObject, on bool) bool {
	if on == o.Visible() {
		return false
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
	return true
}

func (t *attract) picture(n int) (*plateview.Picture, bool) {
	return t.e.a.scenery.pictures.get(t.slides[(n+len(t.slides))%len(t.slides)])
}

// lay adds slide n, into its stay, to the frame, and reports whether it is there.
func (t *attract) lay(f *plateview.Frame, n int, into time.Duration, opacity float32, size fyne.Size) bool {
	p, settled := t.picture(n)
	if p == nil {
		return settled
	}
	u := into.Seconds() / t.e.o.Settings.Attract().Seconds()
	if t.e.a.plates.Software() {
		u = 0
	}
	f.Add(plateview.Layer{
		Picture: p, Opacity: opacity,
		View: plateview.Cover(size.Width/size.Height, float32(p.Width)/float32(p.Height), 0.5, 0.5, float32(1+attractZoom*u)),
	})
	return true
}

func (t *attract) resize(s fyne.Size) {
	l, p, w := t.e.a.look.upright(), t.e.a.o.Programme, t.e.a.words
	if l.K == 0 {
		return
	}
	k := l.Of
	t.night.Resize(s)
	say := func(line *text.Line, words string, rtl bool, size, x, y float32) {
		st := text.Style{Family: text.Serif, Weight: text.Medium, Size: k(size), Colour: theme.Ivory, RTL: rtl, Shadow: true}
		line.SetStyle(st)
		line.SetText(words)
		m := line.MinSize()
		put(line, (s.Width-m.Width)*x+k(theme.Margin)*(1-2*x), y, m.Width, m.Height)
	}
	say(t.titles[0], p.Title.In(chapters.English), false, 64, 0, k(52))
	say(t.titles[1], p.Title.In("ar"), true, 64, 1, k(48))
	top := t.e.a.putCards(l, t.cards, s.Height-k(68), k(112))
	say(t.begin[0], w.in(chapters.English, "touch_to_begin"), false, 96, 0.5, top-k(300))
	say(t.begin[1], w.in("ar", "touch_to_begin"), true, 96, 0.5, top-k(180))
	t.illustration.SetStyle(l.style(text.Sans, text.Regular, k(theme.LeastSize), theme.Second))
	t.illustration.SetText(p.Illustration.In(w.Language()))
	m := t.illustration.MinSize()
	put(t.illustration, l.x(s.Width-k(theme.Margin)-m.Width, m.Width), s.Height-k(40), m.Width, m.Height)
}

// feel shows that a finger was felt: on a card, or anywhere else (-1); -2 is no finger.
func (t *attract) feel(card int) {
	const anywhere = -1
	for i, c := range t.cards {
		if i == card {
			c.MouseIn(nil)
		} else {
			c.MouseOut()
		}
	}
	colour := theme.Ivory
	if card == anywhere {
		colour = theme.AmberText
	}
	for _, line := range t.begin {
		line.SetColour(colour)
	}
	t.e.repaint()
}

// cardAt is the card at a place, -1 if there is none.
func (t *attract) cardAt(at fyne.Position) int {
	for i, c := range t.cards {
		p, s := c.Position(), c.Size()
		if at.X >= p.X && at.X < p.X+s.Width && at.Y >= p.Y && at.Y < p.Y+s.Height {
			return i
		}
	}
	return -1
}

// in is a word in a given language, in English where that lacks it.
func (w *Words) in(l chapters.Language, key string, pairs ...string) string {
	was := w.language
	defer func() { w.language = was }()
	w.language = l
	return w.Get(key, pairs...)
}
