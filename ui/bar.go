package ui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"homs/chapters"
	"homs/ui/widgets/timeline"
)

// barContent is the programme as the bar knows it: spans, ticks and labels.
func barContent(a *App) timeline.Content {
	p, w, lang := a.o.Programme, a.words, a.words.Language()
	c := timeline.Content{
		Length: p.Duration,
		Label:  func(year, month, day int) string { return calendarLabel(w, year, month, day) },
		Words:  barWords(w),
	}
	for _, ch := range p.Chapters {
		c.Segments = append(c.Segments, timeline.Segment{ID: ch.ID, Label: ch.Short.In(lang), Start: ch.Start, End: ch.End})
		for _, b := range ch.Beats {
			c.Beats = append(c.Beats, b.Start)
		}
	}
	for _, e := range p.Events {
		tick := timeline.Tick{
			ID: e.ID, Title: e.Title.In(lang), DateWords: e.Date.Words(lang), At: e.At, Told: e.Told,
			FromDay: dayOf(e.Date.First()), ToDay: dayOf(e.Date.Last()), Precision: precision(e.Date),
			About: e.Date.About, Before: e.Date.Before, After: e.Date.After,
			Disputed: e.Grade == chapters.Contested, Timed: e.Date.Clock != "",
		}
		tick.FromHour, tick.ToHour = e.Date.Clock.Hours()
		c.Ticks = append(c.Ticks, tick)
	}
	for _, e := range p.Eras {
		c.Eras = append(c.Eras, timeline.Era{
			Title: e.Title.In(lang), DateWords: w.Get("span", "from", e.From.Words(lang), "to", e.To.Words(lang)),
			FromDay: dayOf(e.From.First()), ToDay: dayOf(e.To.Last()), Row: e.Row,
		})
	}
	return c
}

// barWords are the words on the bar in the language of now.
func barWords(w *Words) timeline.Words {
	return timeline.Words{
		ByVoice: w.Get("by_voice"), ByDate: w.Get("by_date"), Name: w.Get("timeline"),
		ZoomIn: w.Get("zoom_in"), ZoomOut: w.Get("zoom_out"), Whole: w.Get("zoom_whole"), Marks: w.Get("marks"),
		Legend: timeline.LegendWords{
			Day: w.Get("mark_day"), Span: w.Get("mark_span"), Month: w.Get("mark_month"), Season: w.Get("mark_season"),
			Year: w.Get("mark_year"), About: w.Get("mark_about"), Before: w.Get("mark_before"), After: w.Get("mark_after"),
			Disputed: w.Get("mark_disputed"), Untold: w.Get("mark_untold"), Several: w.Get("mark_several"), Break: w.Get("mark_break"),
		},
	}
}

var monthWords = [12]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// calendarLabel names a place of the calendar in the language of now: a year, a month of
// it, or a day. Year 0 asks for the short name without the year.
func calendarLabel(w *Words, year, month, day int) string {
	if year == 0 && day > 0 {
		return strconv.Itoa(day)
	}
	if month < 1 || month > 12 {
		return strconv.Itoa(year)
	}
	name := w.Get(monthWords[month-1])
	if i := strings.IndexByte(name, '/'); i > 0 {
		name = name[i+1:] // of the two Arabic names the one that is read everywhere
	}
	if year == 0 && w.Language() == chapters.English {
		return name[:3]
	}
	label := name
	if day > 0 {
		label = strconv.Itoa(day) + " " + label
	}
	if year != 0 {
		label += " " + strconv.Itoa(year)
	}
	return label
}

// dayOf counts a day as the bar does.
func dayOf(d chapters.Day) int { return timeline.DayOf(d.Year, max(d.Month, 1), max(d.DayOfMonth, 1)) }

func precision(d chapters.Date) timeline.Precision {
	switch d.Precision {
	case chapters.ByMonth:
		return timeline.Month
	case chapters.BySeason:
		return timeline.Season
	case chapters.ByYear:
		return timeline.Year
	}
	return timeline.Day
}

// eventByID is the event with the id, nil if there is none.
func eventByID(p *chapters.Programme, id string) *chapters.Event {
	for _, e := range p.Events {
		if e.ID == id {
			return e
		}
	}
	return nil
}

// sortedSources is all sources by publisher and date.
func sortedSources(p *chapters.Programme) []*chapters.Source {
	var list []*chapters.Source
	for _, s := range p.Sources {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *chapters.Source) int {
		return cmp.Or(cmp.Compare(a.Publisher, b.Publisher), cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// openEvent shows the card of an event.
func (a *App) openEvent(id string) {
	if e := eventByID(a.o.Programme, id); e != nil {
		a.drawer.turn(&eventPage{a, e})
	}
}

func (a *App) openSettings() { a.drawer.toggle(&settingsPage{a}) }
func (a *App) openHelp()     { a.drawer.toggle(&helpPage{a}) }
func (a *App) openSources()  { a.drawer.toggle(&libraryPage{a}) }
