package ui

import (
	"image/color"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/ui/kiosk"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/icon"
	"homs/ui/widgets/pane"
)

// staff is what the staff see behind the PIN: how the exhibit is, and what they can set. The
// tabs stand where reading begins, and what a tab holds beside them.
type staff struct {
	e     *exhibit
	board *fyne.Container
	back  *canvas.Rectangle
	head  *text.Line
	light *canvas.Circle
	level *text.Line
	shut  *button.Button
	tabs  []*button.Button
	ends  []*button.Button // start again, quit
	pane  *pane.Pane

	tab    int
	judged time.Time
	health kiosk.Health
	sums   []kiosk.Sum // of use; none while they are added up
	copied string      // what became of the last export
}

// The tabs, and their words.
const (
	healthTab = iota
	visitsTab
	soundTab
	screenTab
	hoursTab
	useTab
)

var staffTabs = [...]string{"staff_health", "staff_visits", "staff_sound", "staff_screen", "staff_hours", "staff_use"}

// items is what the tab holds.
func (s *staff) items() []pane.Item {
	return [...]func() []pane.Item{s.healthItems, s.visitItems, s.soundItems, s.screenItems, s.hoursItems, s.useItems}[s.tab]()
}

// judgeEvery is how often the health on the screen is judged anew.
const judgeEvery = 2 * time.Second

var levelColour = map[kiosk.Level]color.NRGBA{
	kiosk.Green: {0x9c, 0xc8, 0x8a, 0xff}, kiosk.Amber: theme.AmberText, kiosk.Red: {0xf0, 0x8a, 0x7a, 0xff},
}

func newStaff(e *exhibit) *staff {
	s := &staff{
		e: e, back: canvas.NewRectangle(theme.NightSlate), light: canvas.NewCircle(theme.Ivory),
		head: text.NewLine(text.Style{}, ""), level: text.NewLine(text.Style{}, ""), pane: pane.New(0),
	}
	s.shut = button.New(button.Plain, "close", button.Face{}, func() { s.close() })
	objects := []fyne.CanvasObject{s.back, s.head, s.light, s.level, s.pane, s.shut}
	for i, t := range staffTabs {
		b := button.New(button.Outline, t, button.Face{}, func() { s.turn(i) })
		s.tabs = append(s.tabs, b)
		objects = append(objects, b)
	}
	if e.o.End != nil {
		s.ends = append(s.ends, button.New(button.Outline, "staff_restart", button.Face{}, func() { s.end(true) }))
	}
	s.ends = append(s.ends, button.New(button.Outline, "quit", button.Face{}, func() { s.end(false) }))
	for _, b := range s.ends {
		objects = append(objects, b)
	}
	s.board = newBoard(objects...)
	s.board.Hide()
	return s
}

func (s *staff) shown() bool { return s.board.Visible() }

func (s *staff) open(now time.Time) {
	s.copied, s.sums = "", nil
	s.judge(now)
	s.board.Show()
	s.turn(healthTab)
}

func (s *staff) close() {
	s.pane.SetItems(nil)
	s.board.Hide()
	s.e.repaint()
}

// turn goes over to a tab.
func (s *staff) turn(tab int) {
	s.tab = tab
	if tab == useTab {
		s.addUp()
	}
	s.e.a.panel.drop()
	s.pane.ScrollTo(0)
	s.resize()
}

func (s *staff) judge(now time.Time) { s.health, s.judged = s.e.health(now), now }

// tick judges the health anew now and then.
func (s *staff) tick(now time.Time) {
	if !s.shown() || now.Sub(s.judged) < judgeEvery {
		return
	}
	was, _ := s.health.Judge(now)
	s.judge(now)
	if is, _ := s.health.Judge(now); is != was || s.tab == healthTab {
		s.resize()
	}
}

// set changes the settings, keeps them and puts them to work.
func (e *exhibit) set(f func(*kiosk.Settings)) {
	f(&e.o.Settings)
	if err := e.o.File.Save(e.o.Settings); err != nil {
		slog.Error("the settings cannot be kept", "error", err)
		e.o.Trouble = err
	} else {
		e.o.Trouble = nil
	}
	s := e.o.Settings
	e.visit.SetTimes(s.Quiet(), s.Countdown())
	e.hours = s.Open()
	e.deck.ceiling = s.Ceiling()
	e.a.player.prefs = visitPrefs(s, e.a.o.Programme)
	e.a.player.applySound()
	e.a.changed()
}

// end asks whether to end the program as staff want it, and does.
func (s *staff) end(restart bool) {
	w, word, sure := s.e.a.words, "quit", "staff_quit_sure"
	if restart {
		word, sure = "staff_restart", "staff_sure"
	}
	s.e.a.panel.put(question{
		head: w.Get(word), body: w.Get(sure), first: w.Get("back"), second: w.Get(word),
		answer: func(back bool) {
			if !back {
				s.e.end(restart)
			}
		},
	})
}

// end ends the program.
func (e *exhibit) end(restart bool) {
	slog.Info("exhibit: staff end it", "restart", restart)
	if e.o.End != nil {
		e.o.End(restart)
	}
	e.a.fyne.Quit()
}

// column is where the tabs end, from the start of the line.
func (s *staff) column() float32 {
	k := s.e.a.look.Of
	return k(theme.Margin + 330)
}

// width is the room beside the tabs.
func (s *staff) width() float32 {
	k := s.e.a.look.Of
	return s.e.a.look.size.Width - s.column() - k(80) - k(theme.Margin)
}

func (s *staff) resize() {
	l, w := s.e.a.look, s.e.a.words
	if l.K == 0 || !s.shown() {
		return
	}
	k := l.Of
	m := k(theme.Margin)
	s.back.Resize(l.size)
	say := func(o *text.Line, words string, st text.Style, x, mid float32) float32 {
		o.SetStyle(st)
		o.SetText(words)
		size := o.MinSize()
		put(o, l.x(x, size.Width), mid-size.Height/2, size.Width, size.Height)
		return x + size.Width
	}
	mid := k(88)
	say(s.head, w.Get("staff"), l.style(text.Serif, text.Medium, k(50), theme.Ivory), m, mid)
	level, _ := s.health.Judge(time.Now())
	s.light.FillColor = levelColour[level]
	put(s.light, l.x(s.column()+k(80), k(22)), mid-k(11), k(22), k(22))
	say(s.level, w.Get("health_"+level.String()), l.style(text.Serif, text.Medium, k(34), levelColour[level]), s.column()+k(122), mid)
	s.shut.Name = w.Get("close")
	s.shut.SetFace(button.Plain, button.Face{Icon: icon.Close, Size: k(28), Pad: k(24), Line: k(theme.Hairline)})
	b := l.finger(s.shut.MinSize())
	put(s.shut, l.x(l.size.Width-k(40)-b.Width, b.Width), mid-b.Height/2, b.Width, b.Height)

	high := max(k(68), l.touch)
	y := k(168)
	for i, o := range s.tabs {
		kind := button.Outline
		if i == s.tab {
			kind = button.Chosen
		}
		s.label(o, kind, w.Get(staffTabs[i]))
		put(o, l.x(m, k(330)), y, k(330), high)
		y += high + k(12)
	}
	y = l.size.Height - k(48)
	for i := len(s.ends) - 1; i >= 0; i-- {
		y -= high
		s.label(s.ends[i], button.Outline, w.Get(s.ends[i].Name))
		put(s.ends[i], l.x(m, k(330)), y, k(330), high)
		y -= k(12)
	}
	at := s.pane.Offset()
	s.pane.Gap = k(22)
	put(s.pane, l.x(s.column()+k(80), s.width()), k(168), s.width(), l.size.Height-k(168)-k(48))
	s.pane.SetItems(s.items())
	s.pane.ScrollTo(at)
	s.e.repaint()
}

func (s *staff) label(b *button.Button, kind button.Kind, words string) {
	l := s.e.a.look
	b.SetFace(kind, button.Face{Words: words, Pad: l.Of(20), Line: l.Of(theme.Hairline), Style: l.style(text.Sans, text.Medium, l.Of(23), theme.Ivory)})
}
