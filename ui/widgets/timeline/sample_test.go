package timeline

import (
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// at is minutes and seconds.
func at(m, s int) time.Duration { return time.Duration(m)*time.Minute + time.Duration(s)*time.Second }

// day is a tick of one exact day.
func day(id string, y, m, d int, told time.Duration) Tick {
	n := DayOf(y, m, d)
	return Tick{ID: id, Title: id, At: told, Told: told >= 0, FromDay: n, ToDay: n}
}

// inMonth and inYear are ticks known to the month and to the year.
func inMonth(id string, y, m int, told time.Duration) Tick {
	return Tick{ID: id, Title: id, At: told, Told: told >= 0, Precision: Month, FromDay: DayOf(y, m, 1), ToDay: DayOf(y, m+1, 1) - 1}
}

func inYear(id string, y int, told time.Duration) Tick {
	return Tick{ID: id, Title: id, At: told, Told: told >= 0, Precision: Year, FromDay: DayOf(y, 1, 1), ToDay: DayOf(y+1, 1, 1) - 1}
}

func about(t Tick) Tick    { t.About = true; return t }
func disputed(t Tick) Tick { t.Disputed = true; return t }
func before(t Tick) Tick   { t.Before = true; return t }
func after(t Tick) Tick    { t.After = true; return t }
func until(t Tick, y, m, d int) Tick {
	t.ToDay = DayOf(y, m, d)
	return t
}

const never = time.Duration(-1)

// sample is a programme like the real one: six segments, every kind of date.
func sample() Content {
	c := Content{
		Length: at(14, 8),
		Segments: []Segment{
			{"1", "Background", 0, at(2, 10)},
			{"2", "2011", at(2, 10), at(4, 50)},
			{"3", "Siege", at(4, 50), at(8, 0)},
			{"4", "2016", at(8, 0), at(10, 48)},
			{"5", "Advance", at(10, 48), at(12, 58)},
			{"6", "After", at(12, 58), at(14, 8)},
		},
		Beats: []time.Duration{at(0, 30), at(1, 10), at(1, 40), at(2, 50), at(3, 20), at(4, 10), at(5, 40), at(6, 20), at(7, 10), at(8, 40), at(9, 30), at(10, 10), at(11, 20), at(12, 0), at(13, 30)},
		Ticks: []Tick{
			inYear("emesa", 218, at(0, 12)),
			inYear("hims", 636, never),
			about(inYear("mosque", 1912, at(0, 45))),
			inYear("academy", 1932, never),
			about(disputed(inYear("clock", 1957, at(1, 9)))),
			inYear("refinery", 1959, at(1, 25)),
			disputed(day("coup", 1963, 3, 8, at(1, 41))),
			inYear("census", 2004, at(1, 44)),
			about(inYear("dream", 2007, at(1, 55))),
			day("daraa", 2011, 3, 18, at(2, 20)),
			disputed(about(day("first", 2011, 3, 25, at(2, 33)))),
			day("governor", 2011, 4, 7, at(2, 39)),
			disputed(day("babsbaa", 2011, 4, 17, at(3, 10))),
			day("sitin", 2011, 4, 18, at(3, 32)),
			disputed(day("gunfire", 2011, 4, 19, at(3, 41))),
			day("tanks", 2011, 5, 6, at(3, 58)),
			until(day("rastan", 2011, 5, 29, never), 2011, 6, 4),
			day("mourners", 2011, 7, 19, at(4, 12)),
			day("fsa", 2011, 7, 29, at(4, 20)),
			day("retake", 2011, 10, 1, never),
			disputed(day("report", 2011, 11, 11, never)),
			disputed(day("zahra", 2011, 12, 5, at(4, 33))),
			day("league", 2011, 12, 27, at(4, 41)),
			disputed(day("khalidiya", 2012, 2, 4, at(4, 58))),
			day("colvin", 2012, 2, 22, at(5, 30)),
			day("babaamr", 2012, 3, 1, at(5, 48)),
			day("amos", 2012, 3, 7, at(5, 59)),
			disputed(day("karm", 2012, 3, 11, at(6, 10))),
			day("assad", 2012, 3, 27, never),
			day("observers", 2012, 4, 21, at(6, 22)),
			disputed(day("houla", 2012, 5, 25, at(6, 30))),
			about(inMonth("siege", 2012, 6, at(6, 41))),
			disputed(inMonth("hasawiya", 2013, 1, at(6, 55))),
			day("qusayr", 2013, 6, 5, at(7, 3)),
			day("mosquefalls", 2013, 7, 29, at(7, 10)),
			day("depot", 2013, 8, 1, never),
			day("waer", 2013, 10, 10, at(8, 9)),
			day("pause", 2014, 2, 7, at(7, 30)),
			disputed(day("frans", 2014, 4, 7, at(7, 41))),
			disputed(day("twin", 2014, 4, 29, at(7, 46))),
			until(disputed(day("buses", 2014, 5, 7, at(7, 50))), 2014, 5, 9),
			day("return", 2014, 5, 10, at(7, 58)),
			after(day("akrama", 2014, 10, 1, at(8, 20))),
			day("firstgroup", 2015, 12, 9, at(8, 44)),
			day("bombs", 2016, 2, 21, at(8, 58)),
			about(day("truce", 2016, 3, 12, at(9, 5))),
			disputed(inMonth("may2016", 2016, 5, at(9, 20))),
			day("twogroups", 2016, 9, 22, at(9, 35)),
			before(day("branches", 2017, 2, 25, at(9, 50))),
			day("deal", 2017, 3, 13, at(10, 2)),
			day("leave", 2017, 3, 18, at(10, 12)),
			disputed(day("last", 2017, 5, 21, at(10, 30))),
			day("enclave", 2018, 5, 7, at(10, 43)),
			disputed(day("drones", 2023, 10, 5, never)),
			day("offensive", 2024, 11, 27, at(11, 0)),
			day("aleppo", 2024, 11, 29, at(11, 12)),
			day("hama", 2024, 12, 5, at(11, 30)),
			disputed(day("thousands", 2024, 12, 5, at(11, 42))),
			disputed(day("bridge", 2024, 12, 6, at(11, 59))),
			day("reach", 2024, 12, 6, at(12, 15)),
			disputed(day("deny", 2024, 12, 6, at(12, 30))),
			day("baghdad", 2024, 12, 6, never),
			day("borders", 2024, 12, 6, at(12, 41)),
			day("enter", 2024, 12, 7, at(13, 5)),
			day("declared", 2024, 12, 8, at(13, 12)),
			disputed(day("sweep", 2025, 1, 2, at(13, 30))),
			day("sharaa", 2025, 1, 29, never),
			disputed(day("unrest", 2025, 11, 23, at(13, 44))),
			day("bombed", 2025, 12, 26, at(13, 50)),
		},
		Eras: []Era{
			{Title: "Emesa, Hims and the Ottomans", FromDay: DayOf(218, 1, 1), ToDay: DayOf(1918, 10, 1), Row: 0},
			{Title: "French rule and independence", FromDay: DayOf(1918, 10, 2), ToDay: DayOf(1963, 3, 7), Row: 0},
			{Title: "Baath rule", FromDay: DayOf(1963, 3, 8), ToDay: DayOf(2011, 3, 14), Row: 0},
			{Title: "Uprising", FromDay: DayOf(2011, 3, 15), ToDay: DayOf(2012, 5, 31), Row: 0},
			{Title: "Siege of the Old City", FromDay: DayOf(2012, 6, 1), ToDay: DayOf(2014, 5, 9), Row: 0},
			{Title: "al-Waer", FromDay: DayOf(2013, 10, 10), ToDay: DayOf(2017, 5, 21), Row: 1},
			{Title: "Government rule", FromDay: DayOf(2017, 5, 22), ToDay: DayOf(2024, 11, 26), Row: 0},
			{Title: "Advance", FromDay: DayOf(2024, 11, 27), ToDay: DayOf(2024, 12, 8), Row: 1},
			{Title: "After", FromDay: DayOf(2024, 12, 9), ToDay: DayOf(2025, 12, 31), Row: 0},
		},
	}
	for i := range c.Ticks {
		t := &c.Ticks[i]
		y, m, d := civil(t.FromDay)
		if t.Precision == Year {
			m = 0
		}
		if t.Precision != Day {
			d = 0
		}
		t.DateWords = english(y, m, d)
	}
	return c
}

// stage shows a bar as wide as the programme's, in a window of that width.
func stage(t testing.TB, width float32, set func(*Timeline)) (*Timeline, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	tl := New()
	u := width / 1920
	tl.SetUnit(u)
	tl.SetContent(sample())
	if set != nil {
		set(tl)
	}
	night := canvas.NewRectangle(color.NRGBA{0x20, 0x26, 0x2C, 0xFF})
	h := tl.MinSize().Height
	w := test.NewTempWindow(t, container.NewStack(night, container.NewWithoutLayout(tl)))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1500*u, h+20*u))
	tl.Move(fyne.NewPos(84*u, 10*u))
	tl.Resize(fyne.NewSize(1332*u+2*tl.Inset(), h))
	return tl, w
}
