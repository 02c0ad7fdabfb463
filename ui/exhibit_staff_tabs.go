package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"homs/chapters"
	"homs/ui/kiosk"
	"homs/ui/screens"
	"homs/ui/theme"
	"homs/ui/widgets/pane"
)

func (s *staff) healthItems() []pane.Item {
	e, w, h := s.e, s.e.a.words, s.health
	_, why := h.Judge(s.judged)
	var items []pane.Item
	for _, reason := range why {
		words := reason.Text
		if reason.Name != "" {
			words = w.Get("health_"+reason.Name, reason.Pairs...)
		}
		items = append(items, s.say(words, 25, theme.Ivory))
	}
	return append(items,
		s.fact(w.Get("staff_version"), h.Version),
		s.fact(w.Get("staff_story"), h.Story),
		s.fact(w.Get("staff_as_of"), e.a.o.Programme.AsOf.Words(w.Language())),
		s.fact(w.Get("staff_running"), span(time.Duration(h.Uptime)*time.Second)),
		s.fact(w.Get("staff_memory"), fmt.Sprintf("%d MB", h.Memory/1e6)),
		s.fact(w.Get("staff_late"), fmt.Sprintf("%d / %d", h.Late, h.Frames)),
		s.fact(w.Get("staff_file"), e.o.File.Path))
}

// span is a length in days, hours and minutes.
func span(d time.Duration) string {
	days := int(d.Hours()) / 24
	words := fmt.Sprintf("%d:%02d", int(d.Hours())%24, int(d.Minutes())%60)
	if days > 0 {
		words = fmt.Sprintf("%d d %s", days, words)
	}
	return words
}

func (s *staff) visitItems() []pane.Item {
	w := s.e.a.words
	return []pane.Item{
		s.times("staff_quiet", []int{30, 45, 60, 90, 120, 180, 300}, func(k *kiosk.Settings) *int { return &k.QuietSeconds }),
		s.times("staff_countdown", []int{20, 30, 45, 60, 90, 120}, func(k *kiosk.Settings) *int { return &k.CountdownSeconds }),
		s.times("staff_attract", []int{20, 25, 30}, func(k *kiosk.Settings) *int { return &k.AttractSeconds }),
		s.begins(),
		s.offered(),
		s.flag("staff_leave_out", func(k *kiosk.Settings) *bool { return &k.LeaveOut }),
		s.say(w.Get("staff_leave_out_means"), 20, theme.Second),
		s.flag("staff_covers", func(k *kiosk.Settings) *bool { return &k.Covers }),
	}
}

// times are lengths to choose from; one that was set in the file stands among them.
func (s *staff) times(word string, seconds []int, of func(*kiosk.Settings) *int) pane.Item {
	now := *of(&s.e.o.Settings)
	if !slices.Contains(seconds, now) {
		seconds = append(seconds, now)
		slices.Sort(seconds)
	}
	var list []option
	for _, n := range seconds {
		list = append(list, s.choose(s.e.a.words.Get("staff_seconds", "seconds", strconv.Itoa(n)), now == n, func(k *kiosk.Settings) { *of(k) = n }))
	}
	return s.row(s.e.a.words.Get(word), list...)
}

// begins is the language of a visit's beginning.
func (s *staff) begins() pane.Item {
	now := visitPrefs(s.e.o.Settings, s.e.a.o.Programme).Language
	var list []option
	for _, l := range s.e.a.languages() {
		list = append(list, s.choose(languageName(l), now == string(l), func(k *kiosk.Settings) { k.Language = string(l) }))
	}
	return s.row(s.e.a.words.Get("staff_language"), list...)
}

// offered are the languages that visitors can choose; one at least.
func (s *staff) offered() pane.Item {
	now := s.e.a.languages()
	var list []option
	for _, l := range s.e.a.o.Programme.Languages {
		list = append(list, s.choose(languageName(l), slices.Contains(now, l), func(k *kiosk.Settings) {
			k.Languages = nil
			for _, o := range s.e.a.o.Programme.Languages {
				if slices.Contains(now, o) != (o == l) {
					k.Languages = append(k.Languages, string(o))
				}
			}
			if len(k.Languages) == len(s.e.a.o.Programme.Languages) {
				k.Languages = nil
			}
		}))
	}
	return s.row(s.e.a.words.Get("staff_languages"), list...)
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

func (s *staff) soundItems() []pane.Item {
	e, w := s.e, s.e.a.words
	testing := !e.testing.IsZero()
	ceiling := s.volume("staff_ceiling", wholeSteps, func(k *kiosk.Settings) *float64 { return &k.VolumeCeiling })
	if e.o.Settings.HeadphonesOnly {
		ceiling = s.volume("staff_ceiling", softSteps, func(k *kiosk.Settings) *float64 { return &k.HeadphoneCeiling })
	}
	return []pane.Item{
		s.row(w.Get("sound"), option{w.Get("staff_sound_test"), testing, e.startSoundTest}),
		s.flag("staff_headphones", func(k *kiosk.Settings) *bool { return &k.HeadphonesOnly }),
		s.say(w.Get("staff_headphones_means"), 20, theme.Second),
		ceiling,
		s.volume("staff_volume", wholeSteps, func(k *kiosk.Settings) *float64 { return &k.Volume }),
	}
}

// The steps of a volume; the soft ones are for what is worn on the ears.
var (
	wholeSteps = []float64{0.2, 0.4, 0.6, 0.8, 1}
	softSteps  = []float64{0.2, 0.3, 0.4, 0.5, 0.6}
)

func (s *staff) volume(word string, steps []float64, of func(*kiosk.Settings) *float64) pane.Item {
	var list []option
	now := *of(&s.e.o.Settings)
	steps = slices.Clone(steps)
	if !slices.ContainsFunc(steps, func(v float64) bool { return abs(v-now) < 0.005 }) {
		steps = append(steps, now)
		slices.Sort(steps)
	}
	for _, v := range steps {
		list = append(list, s.choose(fmt.Sprintf("%.0f %%", v*100), abs(now-v) < 0.005, func(k *kiosk.Settings) { *of(k) = v }))
	}
	return s.row(s.e.a.words.Get(word), list...)
}

func (s *staff) screenItems() []pane.Item {
	e, w := s.e, s.e.a.words
	var list []option
	shown := screens.Choose(e.monitors, e.o.Settings.Monitor)
	list = append(list, option{w.Get("staff_automatic"), shown < 0, func() { e.set(func(k *kiosk.Settings) { k.Monitor = "" }) }})
	for i, m := range e.monitors {
		list = append(list, option{fmt.Sprintf("%d  %s  %d × %d", i+1, m.Name, m.Width, m.Height), shown == i, func() {
			e.set(func(k *kiosk.Settings) { k.Monitor = m.Name })
			e.fill()
		}})
	}
	return []pane.Item{
		s.row(w.Get("staff_monitor"), list...),
		s.diagonal(),
		s.flag("staff_low", func(k *kiosk.Settings) *bool { return &k.LowControls }),
		s.say(w.Get("staff_low_means"), 20, theme.Second),
	}
}

// diagonal is how large the screen is, by half inches.
func (s *staff) diagonal() pane.Item {
	e, w := s.e, s.e.a.words
	now := e.inches()
	by := func(d float64) func() {
		return func() {
			e.set(func(k *kiosk.Settings) { k.DiagonalInches = min(max(float64(int(now*2+0.5))/2+d, 7), 150) })
		}
	}
	return s.row(w.Get("staff_diagonal"),
		option{"−5", false, by(-5)}, option{"−0.5", false, by(-0.5)},
		option{words: fmt.Sprintf("%.1f″  =  %.0f cm", now, now*2.54)},
		option{"+0.5", false, by(0.5)}, option{"+5", false, by(5)},
		s.choose(w.Get("staff_automatic"), e.o.Settings.DiagonalInches == 0, func(k *kiosk.Settings) { k.DiagonalInches = 0 }))
}

func (s *staff) hoursItems() []pane.Item {
	e, w := s.e, s.e.a.words
	h := e.o.Settings.Open()
	week, plain := h.Week()
	items := []pane.Item{s.row(w.Get("staff_hours"),
		s.choose(w.Get("staff_always"), len(h) == 0, func(k *kiosk.Settings) { k.Hours = nil }),
		s.choose(w.Get("staff_by_day"), len(h) > 0, func(k *kiosk.Settings) {
			if len(k.Hours) == 0 {
				k.Hours = kiosk.Usual().Lines()
			}
		}))}
	switch {
	case len(h) == 0:
	case !plain:
		items = append(items, s.say(strings.Join(e.o.Settings.Hours, "\n"), 23, theme.Ivory), s.say(w.Get("staff_hours_by_file"), 20, theme.Second))
	default:
		for d := range week {
			items = append(items, s.day(week, d))
		}
	}
	return items
}

// day is one day of the week, by half hours.
func (s *staff) day(week kiosk.Week, d int) pane.Item {
	w := s.e.a.words
	with := func(span kiosk.Span) func() {
		week := week
		week[d] = span
		return func() {
			s.e.set(func(k *kiosk.Settings) {
				if k.Hours = week.Lines(); len(k.Hours) == 0 {
					k.Hours = nil
				}
			})
		}
	}
	name := w.Get(weekdays[d])
	v := week[d]
	if v.Closed() {
		return s.row(name, option{w.Get("staff_closed"), true, with(kiosk.Usual()[d])})
	}
	const step = 30
	earlier := kiosk.Span{From: max(v.From-step, 0), To: v.To}
	later := kiosk.Span{From: min(v.From+step, v.To-step), To: v.To}
	shorter := kiosk.Span{From: v.From, To: max(v.To-step, v.From+step)}
	longer := kiosk.Span{From: v.From, To: min(v.To+step, v.From+24*60)}
	return s.row(name,
		option{"−", false, with(earlier)}, option{words: kiosk.Clock(v.From)}, option{"+", false, with(later)},
		option{"−", false, with(shorter)}, option{words: kiosk.Clock(v.To)}, option{"+", false, with(longer)},
		option{w.Get("staff_closed"), false, with(kiosk.Span{})})
}

var weekdays = [7]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
