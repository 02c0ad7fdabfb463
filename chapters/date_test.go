package chapters

import (
	"testing"
	"time"
)

// dates are written as from, to, precision; flags are a(bout), b(efore), A(fter).
var dates = []struct{ from, to, precision, flags, en, ar string }{
	{"2011-04-18", "", "", "", "18 April 2011", "18 نيسان/أبريل 2011"},
	{"2011-04-18", "2011-04-19", "day", "", "18 to 19 April 2011", "من 18 إلى 19 نيسان/أبريل 2011"},
	{"2011-04-28", "2011-05-02", "day", "", "28 April to 2 May 2011", "من 28 نيسان/أبريل إلى 2 أيار/مايو 2011"},
	{"2011-12-31", "2012-01-02", "", "", "31 December 2011 to 2 January 2012", "من 31 كانون الأول/ديسمبر 2011 إلى 2 كانون الثاني/يناير 2012"},
	{"2012-03", "", "month", "a", "about March 2012", "نحو آذار/مارس 2012"},
	{"2012-03", "2012-05", "month", "", "March to May 2012", "من آذار/مارس إلى أيار/مايو 2012"},
	{"2012-12", "2013-01", "", "", "December 2012 to January 2013", "من كانون الأول/ديسمبر 2012 إلى كانون الثاني/يناير 2013"},
	{"2017-04", "", "season", "", "spring 2017", "ربيع 2017"},
	{"2016-12", "", "season", "", "winter 2016-2017", "شتاء 2016-2017"},
	{"2017-02", "", "season", "", "winter 2016-2017", "شتاء 2016-2017"},
	{"0636", "", "year", "b", "before 636", "قبل 636"},
	{"1963", "", "", "A", "after 1963", "بعد 1963"},
	{"2013", "2017", "year", "", "2013 to 2017", "من 2013 إلى 2017"},
	{"0218", "", "", "", "218", "218"},
	{"1908", "1913", "year", "a", "about 1908 to 1913", "نحو من 1908 إلى 1913"},
	{"2011-03-25", "", "day", "a", "about 25 March 2011", "نحو 25 آذار/مارس 2011"},
}

// clocks are dates of one or two days with a time of day.
var clocks = []struct{ from, to, clock, en, ar string }{
	{"2011-04-19", "", "02", "19 April 2011, about 2 in the morning", "19 نيسان/أبريل 2011، نحو الساعة 2 فجرًا"},
	{"2011-04-19", "", "00", "19 April 2011, about midnight", "19 نيسان/أبريل 2011، نحو منتصف الليل"},
	{"2011-04-19", "", "12", "19 April 2011, about noon", "19 نيسان/أبريل 2011، نحو الظهر"},
	{"2011-04-19", "", "13", "19 April 2011, about 1 in the afternoon", "19 نيسان/أبريل 2011، نحو الساعة 1 بعد الظهر"},
	{"2011-04-19", "", "20", "19 April 2011, about 8 in the evening", "19 نيسان/أبريل 2011، نحو الساعة 8 مساءً"},
	{"2011-04-19", "", "23", "19 April 2011, about 11 at night", "19 نيسان/أبريل 2011، نحو الساعة 11 ليلًا"},
	{"2011-04-18", "", "evening", "18 April 2011, in the evening", "18 نيسان/أبريل 2011، مساءً"},
	{"2024-12-08", "", "dawn", "8 December 2024, before dawn", "8 كانون الأول/ديسمبر 2024، قبل الفجر"},
	{"2024-12-05", "2024-12-06", "night", "5 to 6 December 2024, overnight", "من 5 إلى 6 كانون الأول/ديسمبر 2024، ليلًا"},
}

func TestClock(t *testing.T) {
	for _, tt := range clocks {
		d, err := ParseDate(tt.from, tt.to, "")
		if err != nil {
			t.Fatal(err)
		}
		if d.Clock, err = ParseClock(tt.clock, d); err != nil {
			t.Error(err)
		}
		if got := d.Words(English); got != tt.en {
			t.Errorf("%s: %q, want %q", tt.clock, got, tt.en)
		}
		if got := d.Words(Arabic); got != tt.ar {
			t.Errorf("%s: %q, want %q", tt.clock, got, tt.ar)
		}
		if from, to := d.Clock.Hours(); from < 0 || to < from || to > 30 {
			t.Errorf("%s is from %v to %v", tt.clock, from, to)
		}
	}
	for _, tt := range []struct{ from, to, clock string }{
		{"2011-04", "", "02"},
		{"2011-04-19", "", "2"},
		{"2011-04-19", "", "24"},
		{"2011-04-19", "", "noon"},
		{"2011-04-19", "", "night"},
		{"2011-04-18", "2011-04-20", "night"},
		{"2011-04-18", "2011-04-19", "02"},
	} {
		d, err := ParseDate(tt.from, tt.to, "")
		if err != nil {
			t.Fatal(err)
		}
		if c, err := ParseClock(tt.clock, d); err == nil {
			t.Errorf("%s %s %q is taken as %q", tt.from, tt.to, tt.clock, c)
		}
	}
}

func TestDateWords(t *testing.T) {
	for _, tt := range dates {
		d, err := ParseDate(tt.from, tt.to, tt.precision)
		if err != nil {
			t.Error(err)
			continue
		}
		d.About, d.Before, d.After = tt.flags == "a", tt.flags == "b", tt.flags == "A"
		if got := d.Words(English); got != tt.en {
			t.Errorf("%s-%s: %q, want %q", tt.from, tt.to, got, tt.en)
		}
		if got := d.Words(Arabic); got != tt.ar {
			t.Errorf("%s-%s: %q, want %q", tt.from, tt.to, got, tt.ar)
		}
	}
	if got := (Date{}).Words(English); got != "" {
		t.Errorf("no date is written as %q", got)
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, tt := range []struct{ from, to, precision string }{
		{"", "", ""},
		{"218", "", ""},
		{"0000", "", ""},
		{"2011-13", "", ""},
		{"2011-4-1", "", ""},
		{"2011-02-29", "", ""},
		{"2011-00", "", ""},
		{"2011-04-18T12:00", "", ""},
		{"+211-04", "", ""},
		{"2011-04-18", "2011-04-17", ""},
		{"2011-04", "", "day"},
		{"2011", "", "season"},
		{"2011-04-18", "2011-05", "day"},
		{"2011", "", "decade"},
	} {
		if d, err := ParseDate(tt.from, tt.to, tt.precision); err == nil {
			t.Errorf("ParseDate(%q, %q, %q) = %v, want an error", tt.from, tt.to, tt.precision, d)
		}
	}
}

// TestOrdinal compares with the calendar of package time, over leap years and
// turns of centuries.
func TestOrdinal(t *testing.T) {
	first := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	for n := range 800_000 / 13 {
		m := time.Unix(first, 0).UTC().AddDate(0, 0, n*13)
		if got := (Day{m.Year(), int(m.Month()), m.Day()}).Ordinal(); got != n*13+1 {
			t.Fatalf("%s is day %d, want %d", m.Format(time.DateOnly), got, n*13+1)
		}
	}
}

func TestFirstAndLast(t *testing.T) {
	for _, tt := range []struct {
		from, to, precision string
		first, last         Day
	}{
		{"2012", "", "", Day{2012, 1, 1}, Day{2012, 12, 31}},
		{"2012-02", "", "", Day{2012, 2, 1}, Day{2012, 2, 29}},
		{"1900-02", "", "", Day{1900, 2, 1}, Day{1900, 2, 28}},
		{"2016-12", "", "season", Day{2016, 12, 1}, Day{2017, 2, 28}},
		{"2017-01", "", "season", Day{2016, 12, 1}, Day{2017, 2, 28}},
		{"2017-04", "", "season", Day{2017, 3, 1}, Day{2017, 5, 31}},
		{"2011-04-18", "2011-04-19", "", Day{2011, 4, 18}, Day{2011, 4, 19}},
		{"2013", "2017", "", Day{2013, 1, 1}, Day{2017, 12, 31}},
	} {
		d, err := ParseDate(tt.from, tt.to, tt.precision)
		if err != nil || d.First() != tt.first || d.Last() != tt.last {
			t.Errorf("%s-%s %s: %v to %v, %v", tt.from, tt.to, tt.precision, d.First(), d.Last(), err)
		}
	}
}

// FuzzDate: what is read is in order and can be written.
func FuzzDate(f *testing.F) {
	for _, tt := range dates {
		f.Add(tt.from, tt.to, tt.precision)
	}
	f.Fuzz(func(t *testing.T, from, to, precision string) {
		d, err := ParseDate(from, to, precision)
		if err != nil {
			return
		}
		if d.First().Ordinal() > d.Last().Ordinal() || d.First().Ordinal() < -365 {
			t.Errorf("%v runs from %v to %v", d, d.First(), d.Last())
		}
		if d.Words(English) == "" || d.Words(Arabic) == "" {
			t.Errorf("%v has no words", d)
		}
	})
}
