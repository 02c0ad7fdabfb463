package chapters

import "strconv"

// dateWords is what a language needs to write a date.
type dateWords struct {
	months                [13]string // from 1
	seasons               [4]string  // spring first
	about, before, after  string
	spanStart, spanMiddle string // around the two ends of a span
}

var datesIn = map[Language]dateWords{
	English: {
		months: [13]string{
			"", "January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December",
		},
		seasons: [4]string{"spring", "summer", "autumn", "winter"},
		about:   "about ", before: "before ", after: "after ",
		spanMiddle: " to ",
	},
	Arabic: {
		months: [13]string{
			"", "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو",
			"تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
		},
		seasons: [4]string{"ربيع", "صيف", "خريف", "شتاء"},
		about:   "نحو ", before: "قبل ", after: "بعد ",
		spanStart: "من ", spanMiddle: " إلى ",
	},
}

// Words writes the date as a reader of l says it: "18 to 19 April 2011",
// "about March 2012", "spring 2017", "before 636", "19 April 2011, about 2 in the morning". Languages without words of
// their own get the English ones. The zero Date is "".
func (d Date) Words(l Language) string {
	if d.IsZero() {
		return ""
	}
	w, ok := datesIn[l]
	if !ok {
		w = datesIn[English]
	}
	s := w.one(d.To, d.Precision)
	if d.From != d.To {
		s = w.spanStart + w.start(d) + w.spanMiddle + s
	}
	switch {
	case d.Before:
		s = w.before + s
	case d.After:
		s = w.after + s
	case d.About:
		s = w.about + s
	}
	return s + d.Clock.words(l)
}

func (w dateWords) one(d Day, p Precision) string {
	year := strconv.Itoa(d.Year)
	switch p {
	case ByDay:
		return strconv.Itoa(d.DayOfMonth) + " " + w.months[d.Month] + " " + year
	case ByMonth:
		return w.months[d.Month] + " " + year
	case BySeason:
		s := seasonStart(d)
		if s.Month == 12 {
			year = strconv.Itoa(s.Year) + "-" + strconv.Itoa(s.Year+1)
		}
		return w.seasons[s.Month/3-1] + " " + year
	default:
		return year
	}
}

// start writes the first end of a span without what it shares with the second.
func (w dateWords) start(d Date) string {
	sameYear := d.From.Year == d.To.Year
	switch {
	case d.Precision == ByDay && sameYear && d.From.Month == d.To.Month:
		return strconv.Itoa(d.From.DayOfMonth)
	case d.Precision == ByDay && sameYear:
		return strconv.Itoa(d.From.DayOfMonth) + " " + w.months[d.From.Month]
	case d.Precision == ByMonth && sameYear:
		return w.months[d.From.Month]
	default:
		return w.one(d.From, d.Precision)
	}
}
