package timeline

import "strconv"

// DayOf is the number of a day of the Gregorian calendar, also before its time: day 0 is
// 1 January 1970. The arithmetic holds for every year from -30000 to 30000.
func DayOf(year, month, day int) int {
	if month <= 2 {
		year--
		month += 12
	}
	era := floor(year, 400)
	y := year - era*400
	inYear := (153*(month-3)+2)/5 + day - 1 // counted from 1 March
	return era*146097 + y*365 + y/4 - y/100 + inYear - 719468
}

// civil is the year, month and day of the month that a day number stands for.
func civil(n int) (year, month, day int) {
	n += 719468
	era := floor(n, 146097)
	n -= era * 146097
	y := (n - n/1460 + n/36524 - n/146096) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	day = n - (153*m+2)/5 + 1
	year, month = y+era*400, m+3
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// floor is a/b rounded down.
func floor(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

var months = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// english is the label function of a content that brings none.
func english(year, month, day int) string {
	s := ""
	if day > 0 {
		s = strconv.Itoa(day)
	}
	if month > 0 && (day == 0 || year != 0) {
		s = join(s, months[month-1])
	}
	if year != 0 {
		s = join(s, strconv.Itoa(year))
	}
	return s
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}
