package ui

import (
	"testing"

	"homs/assets"
	"homs/chapters"
)

func TestCalendarLabels(t *testing.T) {
	w, err := LoadWords(assets.FS, []chapters.Language{"en", "ar"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		year, month, day int
		en, ar           string
	}{
		{2011, 0, 0, "2011", "2011"},
		{2011, 4, 0, "April 2011", "أبريل 2011"},
		{2011, 4, 18, "18 April 2011", "18 أبريل 2011"},
		{0, 4, 0, "Apr", "أبريل"},
		{0, 0, 18, "18", "18"},
		{0, 4, 18, "18", "18"},
	} {
		for lang, want := range map[chapters.Language]string{"en": c.en, "ar": c.ar} {
			w.language = lang
			if got := calendarLabel(w, c.year, c.month, c.day); got != want {
				t.Errorf("%s: %d-%d-%d is called %q, want %q", lang, c.year, c.month, c.day, got, want)
			}
		}
	}
}

// TestBarContent holds the bar to the story: every kind of date there is, the words of both
// languages, and ticks that the film tells in its order.
func TestBarContent(t *testing.T) {
	a, _ := newFilm(t, 1280, 720)
	timed := 0
	for _, lang := range a.o.Programme.Languages {
		a.words.language = lang
		c := barContent(a)
		if len(c.Ticks) != len(a.o.Programme.Events) || len(c.Eras) != len(a.o.Programme.Eras) || c.Length != a.o.Programme.Duration {
			t.Fatalf("%s: %d ticks, %d eras, %v", lang, len(c.Ticks), len(c.Eras), c.Length)
		}
		for i, tick := range c.Ticks {
			e := a.o.Programme.Events[i]
			if tick.Title == "" || tick.DateWords != e.Date.Words(lang) || tick.ToDay < tick.FromDay || tick.Told && tick.At != e.At {
				t.Errorf("%s: %+v of %s", lang, tick, e.ID)
			}
			if tick.Timed {
				timed++
			}
		}
		for _, s := range []string{c.Words.ZoomIn, c.Words.ZoomOut, c.Words.Whole, c.Words.Marks, c.Words.Legend.Season, c.Words.Legend.Break} {
			if s == "" || lang == "ar" && s[0] < 0x80 {
				t.Errorf("%s: the bar says %q", lang, s)
			}
		}
		for _, e := range c.Eras {
			if e.Title == "" || e.DateWords == "" {
				t.Errorf("%s: an era without words: %+v", lang, e)
			}
		}
	}
	if timed == 0 {
		t.Error("no event has an hour")
	}
}
