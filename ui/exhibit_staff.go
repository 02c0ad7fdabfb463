package ui

import (
	"fmt"
	"image/color"
	"log/slog"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/kiosk"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/pane"
)

// staffPage is what staff see behind the PIN: how the exhibit is, and what they can set.
type staffPage struct{ e *exhibit }

// soundTest is how long the voice is heard for a test.
const soundTest = 5 * time.Second

func (s *staffPage) title() string { return s.e.a.words.Get("staff") }

func (s *staffPage) follow(*drawer, time.Duration) {}

func (s *staffPage) tapped(*drawer, int, fyne.Position) {}

func (s *staffPage) fill(d *drawer) []pane.Item {
	e, w := s.e, s.e.a.words
	h := e.health(time.Now())
	level, why := h.Judge(time.Now())
	items := []pane.Item{d.paragraph(w.Get("health_"+level.String()), text.Serif, text.Medium, 34, 46, levelColour[level])}
	for _, reason := range why {
		items = append(items, d.paragraph(reason, text.Sans, text.Regular, 22, 32, theme.Ivory))
	}
	for _, line := range [][2]string{
		{"staff_version", h.Version},
		{"staff_story", h.Story},
		{"staff_as_of", e.a.o.Programme.AsOf.Words(w.Language())},
		{"staff_running", (time.Duration(h.Uptime) * time.Second).String()},
		{"staff_memory", fmt.Sprintf("%d MB", h.Memory/1e6)},
	} {
		items = append(items, d.paragraph(w.Get(line[0])+": "+line[1], text.Sans, text.Regular, 22, 32, theme.Second))
	}
	items = append(items, s.row(d, "", option{w.Get("staff_sound_test"), !e.testing.IsZero(), e.startSoundTest})...)
	items = append(items, s.volumes(d)...)
	items = append(items, s.times(d, "staff_quiet", []int{30, 60, 120, 300}, func(k *kiosk.Settings) *int { return &k.QuietSeconds })...)
	items = append(items, s.times(d, "staff_countdown", []int{20, 30, 60, 120}, func(k *kiosk.Settings) *int { return &k.CountdownSeconds })...)
	items = append(items, s.languages(d)...)
	items = append(items, s.row(d, "skip_hard_passages",
		s.set(w.Get("on"), e.o.Settings.LeaveOut, func(k *kiosk.Settings) { k.LeaveOut = true }),
		s.set(w.Get("off"), !e.o.Settings.LeaveOut, func(k *kiosk.Settings) { k.LeaveOut = false }))...)
	items = append(items, s.row(d, "staff_covers",
		s.set(w.Get("on"), e.o.Settings.Covers, func(k *kiosk.Settings) { k.Covers = true }),
		s.set(w.Get("off"), !e.o.Settings.Covers, func(k *kiosk.Settings) { k.Covers = false }))...)
	hours := strings.Join(e.o.Settings.Hours, ", ")
	if hours == "" {
		hours = w.Get("staff_always")
	}
	items = append(items, d.paragraph(w.Get("staff_hours")+": "+hours, text.Sans, text.Regular, 22, 32, theme.Second))
	items = append(items, d.paragraph(w.Get("staff_file")+": "+e.o.File.Path, text.Sans, text.Regular, 22, 32, theme.Second))
	ends := []option{{w.Get("quit"), false, func() { e.end(false) }}}
	if e.o.End != nil {
		ends = append([]option{{w.Get("staff_restart"), false, func() { e.end(true) }}}, ends...)
	}
	return append(items, s.row(d, "", ends...)...)
}

var levelColour = map[kiosk.Level]color.NRGBA{
	kiosk.Green: {0x9c, 0xc8, 0x8a, 0xff}, kiosk.Amber: theme.AmberText, kiosk.Red: {0xf0, 0x8a, 0x7a, 0xff},
}

// option is one of the things that can be pressed in a row.
type option struct {
	words string
	on    bool
	press func()
}

// set is an option that changes the settings.
func (s *staffPage) set(words string, on bool, f func(*kiosk.Settings)) option {
	return option{words, on, func() { s.e.set(f) }}
}

func (s *staffPage) volumes(d *drawer) []pane.Item {
	var list []option
	for _, v := range []float64{0.25, 0.5, 0.75, 1} {
		on := abs(s.e.o.Settings.VolumeCeiling-v) < 0.01
		list = append(list, s.set(fmt.Sprintf("%.0f %%", v*100), on, func(k *kiosk.Settings) { k.VolumeCeiling = v }))
	}
	return s.row(d, "staff_ceiling", list...)
}

func (s *staffPage) times(d *drawer, word string, seconds []int, of func(*kiosk.Settings) *int) []pane.Item {
	var list []option
	for _, n := range seconds {
		list = append(list, s.set(fmt.Sprintf("%d s", n), *of(&s.e.o.Settings) == n, func(k *kiosk.Settings) { *of(k) = n }))
	}
	return s.row(d, word, list...)
}

func (s *staffPage) languages(d *drawer) []pane.Item {
	now := visitPrefs(s.e.o.Settings, s.e.a.o.Programme).Language
	var list []option
	for _, l := range s.e.a.o.Programme.Languages {
		list = append(list, s.set(languageName(l), now == string(l), func(k *kiosk.Settings) { k.Language = string(l) }))
	}
	return s.row(d, "staff_language", list...)
}

func languageName(l chapters.Language) string {
	switch l {
	case chapters.English:
		return "English"
	case "ar":
		return "العربية"
	}
	return string(l)
}

// row is a name and options beside one another, in as many lines as they need.
func (s *staffPage) row(d *drawer, word string, options ...option) []pane.Item {
	l := s.e.a.look
	k := l.Of
	var items []pane.Item
	if word != "" {
		items = append(items, d.paragraph(s.e.a.words.Get(word), text.Sans, text.Regular, 23, 34, theme.Ivory))
	}
	high := max(k(58), l.touch)
	b := newGroup(high)
	x := float32(0)
	for _, o := range options {
		kind := button.Outline
		if o.on {
			kind = button.Chosen
		}
		c := button.New(kind, o.words, button.Face{
			Words: o.words, Pad: k(26), Line: k(theme.Hairline), Style: l.style(text.Sans, text.Medium, k(21), theme.Ivory),
		}, o.press)
		w := max(c.MinSize().Width, l.touch)
		if x > 0 && x+w > d.width() {
			items = append(items, b)
			b, x = newGroup(high), 0
		}
		at := x
		if l.rtl {
			at = d.width() - x - w
		}
		put(c, at, 0, w, high)
		b.board.Add(c)
		x += w + k(12)
	}
	return append(items, b)
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
	e.deck.ceiling = s.VolumeCeiling
	e.a.player.prefs = visitPrefs(s, e.a.o.Programme)
	e.a.player.applySound()
	e.a.changed()
}

// startSoundTest lets the first words of the film be heard for a while.
func (e *exhibit) startSoundTest() {
	p := e.a.o.Programme
	at := time.Duration(0)
	if len(p.Narrated) > 0 && len(p.Chapters) > 0 {
		if t := p.Chapters[0].Captions[p.Narrated[0]]; t != nil && len(t.Cues) > 0 {
			at = t.Cues[0].Start
		}
	}
	e.testing = time.Now().Add(soundTest)
	e.deck.silent = false
	e.deck.Seek(at)
	e.deck.Play()
	e.a.drawer.dress()
}

func (e *exhibit) endSoundTest() {
	e.testing = time.Time{}
	e.deck.silent = true
	e.deck.Pause()
	e.deck.Seek(0)
	e.a.drawer.dress()
}

// end ends the program as staff want it.
func (e *exhibit) end(restart bool) {
	slog.Info("exhibit: staff end it", "restart", restart)
	if e.o.End != nil {
		e.o.End(restart)
	}
	e.a.quit()
}
