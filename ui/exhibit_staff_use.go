package ui

import (
	"errors"
	"fmt"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"homs/ui/kiosk"
	"homs/ui/theme"
	"homs/ui/widgets/pane"
)

// usePeriods are the days that use is added up over, with their words.
var usePeriods = []struct {
	word string
	days int
}{{"staff_today", 1}, {"staff_week", 7}, {"staff_month", 30}, {"staff_all", kiosk.KeptDays}}

// useItems is how the exhibit is used, and takes it away on a stick.
func (s *staff) useItems() []pane.Item {
	w := s.e.a.words
	items := []pane.Item{s.row(w.Get("staff_counts"), option{w.Get("staff_export"), false, s.export})}
	if s.copied != "" {
		items = append(items, s.say(s.copied, 23, theme.AmberText))
	}
	for i, sum := range s.sums {
		mean := time.Duration(0)
		if sum.Visits > 0 {
			mean = sum.Length / time.Duration(sum.Visits)
		}
		words := w.Get("staff_visits_of", "visits", fmt.Sprint(sum.Visits), "mean", fmt.Sprintf("%.1f", mean.Minutes()), "drags", fmt.Sprint(sum.Drags))
		items = append(items, s.fact(w.Get(usePeriods[i].word), words))
	}
	if n := len(s.sums); n > 0 {
		all := s.sums[n-1]
		for _, c := range s.e.a.o.Programme.Chapters {
			k := fmt.Sprint(c.Number)
			items = append(items, s.fact(k+"  ·  "+c.Title.In(w.Language()),
				w.Get("staff_chapter_of", "started", fmt.Sprint(all.Started[k]), "finished", fmt.Sprint(all.Finished[k]))))
		}
		for _, l := range s.e.a.o.Programme.Languages {
			items = append(items, s.fact(languageName(l), w.Get("staff_language_of", "visits", fmt.Sprint(all.Spoken[string(l)]))))
		}
	}
	return append(items, s.say(w.Get("staff_no_persons"), 20, theme.Second))
}

// addUp reads the counts, off the UI goroutine: a disk may be slow.
func (s *staff) addUp() {
	go func() {
		var sums []kiosk.Sum
		for _, p := range usePeriods {
			sum, err := s.e.o.Counts.Sum(p.days, time.Now())
			if err != nil {
				slog.Error("exhibit", "error", err)
				return
			}
			sums = append(sums, sum)
		}
		fyne.Do(func() {
			s.sums = sums
			s.resize()
		})
	}()
}

// export copies the counts to a stick, and says what became of it.
func (s *staff) export() {
	s.copied = s.e.a.words.Get("staff_exporting")
	s.resize()
	folder := s.e.o.Settings.ExportFolder
	go func() {
		file, err := s.e.o.Counts.Export(folder, time.Now())
		fyne.Do(func() {
			w := s.e.a.words
			switch {
			case errors.Is(err, kiosk.ErrNoStick):
				s.copied = w.Get("staff_no_stick")
			case err != nil:
				slog.Error("exhibit", "error", err)
				s.copied = w.Get("staff_not_exported") + " " + err.Error()
			default:
				s.copied = w.Get("staff_exported") + " " + file
			}
			s.resize()
		})
	}()
}
