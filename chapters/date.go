package chapters

import (
	"fmt"
	"strconv"
	"strings"
)

// Day is a calendar day, proleptic Gregorian. Month and DayOfMonth are 0 where
// the source names only a year or a month.
type Day struct{ Year, Month, DayOfMonth int }

// Precision says how much of a date is known.
type Precision string

// The precisions, finest first.
const (
	ByDay    Precision = "day"
	ByMonth  Precision = "month"
	BySeason Precision = "season"
	ByYear   Precision = "year"
)

// Date is a day, month, season or year, or a span of them, as the sources give
// it. From and To are equal for a single one.
type Date struct {
	From, To  Day
	Precision Precision
	About     bool // the sources disagree or say "about"
	Before    bool // no later than From
	After     bool // no earlier than From
	Clock     Clock
}

// IsZero tells whether no date was given.
func (d Date) IsZero() bool { return d == Date{} }

// ParseDay reads "2011", "0218", "2011-04" or "2011-04-18".
func ParseDay(s string) (Day, error) {
	parts := strings.Split(s, "-")
	widths := []int{4, 2, 2}
	if len(parts) > 3 {
		return Day{}, fmt.Errorf("date %q: is not like 2011, 2011-04 or 2011-04-18", s)
	}
	var n [3]int
	for i, part := range parts {
		v, err := strconv.ParseUint(part, 10, 16)
		if err != nil || len(part) != widths[i] {
			return Day{}, fmt.Errorf("date %q: is not like 2011, 2011-04 or 2011-04-18", s)
		}
		n[i] = int(v)
	}
	d := Day{n[0], n[1], n[2]}
	switch {
	case d.Year == 0:
		return Day{}, fmt.Errorf("date %q: there is no year 0", s)
	case len(parts) > 1 && (d.Month < 1 || d.Month > 12):
		return Day{}, fmt.Errorf("date %q: there is no month %d", s, d.Month)
	case len(parts) > 2 && (d.DayOfMonth < 1 || d.DayOfMonth > daysIn(d.Year, d.Month)):
		return Day{}, fmt.Errorf("date %q: the month has no day %d", s, d.DayOfMonth)
	}
	return d, nil
}

// ParseDate reads a date from its parts; an empty to means one date, an empty
// precision the one that from has.
func ParseDate(from, to, precision string) (Date, error) {
	first, err := ParseDay(from)
	if err != nil {
		return Date{}, err
	}
	d := Date{From: first, To: first, Precision: Precision(precision)}
	if to != "" {
		if d.To, err = ParseDay(to); err != nil {
			return Date{}, err
		}
	}
	if precision == "" {
		d.Precision = first.precision()
	}
	need := 0
	switch d.Precision {
	case ByDay:
		need = 3
	case ByMonth, BySeason:
		need = 2
	case ByYear:
		need = 1
	default:
		return Date{}, fmt.Errorf("precision %q: must be day, month, season or year", precision)
	}
	if d.From.parts() < need || d.To.parts() < need {
		return Date{}, fmt.Errorf("precision %q: %s says less", d.Precision, from)
	}
	if d.Last().Ordinal() < d.First().Ordinal() {
		return Date{}, fmt.Errorf("date: %s is before %s", to, from)
	}
	return d, nil
}

func (d Day) parts() int {
	switch {
	case d.DayOfMonth > 0:
		return 3
	case d.Month > 0:
		return 2
	default:
		return 1
	}
}

func (d Day) precision() Precision { return []Precision{ByYear, ByMonth, ByDay}[d.parts()-1] }

// Ordinal counts days; 1 January of year 1 is day 1. A missing month or day
// counts as the first one.
func (d Day) Ordinal() int {
	y, m, day := d.Year, max(d.Month, 1), max(d.DayOfMonth, 1)
	// Years are counted from March, so that the leap day is the last one.
	if m < 3 {
		y--
		m += 12
	}
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*(m-3)+2)/5 + day - 306
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// First is the earliest full day the date may mean, Last the latest. Before and
// After are not counted in.
func (d Date) First() Day {
	f := d.From
	switch d.Precision {
	case ByYear:
		f.Month, f.DayOfMonth = 1, 1
	case BySeason:
		f = seasonStart(f)
	case ByMonth:
		f.DayOfMonth = 1
	}
	return f
}

// Last is the latest full day the date may mean.
func (d Date) Last() Day {
	l := d.To
	switch d.Precision {
	case ByYear:
		l.Month, l.DayOfMonth = 12, 31
	case BySeason:
		l = seasonStart(l)
		if l.Month += 2; l.Month > 12 {
			l.Year, l.Month = l.Year+1, l.Month-12
		}
		l.DayOfMonth = daysIn(l.Year, l.Month)
	case ByMonth:
		l.DayOfMonth = daysIn(l.Year, l.Month)
	}
	return l
}

// seasonStart is the first day of the season that d lies in: March, June,
// September or December.
func seasonStart(d Day) Day {
	switch {
	case d.Month < 3:
		return Day{d.Year - 1, 12, 1}
	default:
		return Day{d.Year, d.Month / 3 * 3, 1}
	}
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}
