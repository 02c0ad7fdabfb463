package captions

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold writes a text the way quotes and searches compare it: lower case,
// without accents, Arabic vowel signs and tatweel, one form for the alefs, for
// yeh and for teh marbuta, digits as 0-9, and words parted by single spaces.
// Punctuation and signs part words, but an apostrophe inside a word vanishes.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), r == 'ـ', r == '\'', r == '’', r == 'ʿ', r == 'ʾ':
			continue
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(foldRune(r))
		default:
			gap = true
		}
	}
	return b.String()
}

func foldRune(r rune) rune {
	switch r {
	case 'ة':
		return 'ه'
	case 'ى':
		return 'ي'
	case 'ٱ':
		return 'ا'
	case 'ß':
		return 's'
	}
	switch {
	case r >= '٠' && r <= '٩':
		return '0' + r - '٠'
	case r >= '۰' && r <= '۹':
		return '0' + r - '۰'
	}
	return unicode.ToLower(r)
}
