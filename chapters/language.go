package chapters

import "slices"

// Language is a BCP 47 tag such as "en" or "ar".
type Language string

// The languages of the programme's own words.
const (
	English Language = "en"
	Arabic  Language = "ar"
)

// Text is one wording for each language.
type Text map[Language]string

// In returns the wording in l. Where it is missing or empty, the English one,
// then the first by tag. It is "" only if there is none at all.
func (t Text) In(l Language) string {
	if s := t[l]; s != "" {
		return s
	}
	if s := t[English]; s != "" {
		return s
	}
	var tags []Language
	for tag, s := range t {
		if s != "" {
			tags = append(tags, tag)
		}
	}
	if len(tags) == 0 {
		return ""
	}
	return t[slices.Min(tags)]
}

// Has tells whether there is a wording in l itself.
func (t Text) Has(l Language) bool { return t[l] != "" }
