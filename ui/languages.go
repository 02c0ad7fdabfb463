package ui

import (
	"slices"

	"homs/chapters"
	"homs/ui/prefs"
)

// languages are those that a visitor can choose: the story's, or the ones of them that staff
// allow.
func (a *App) languages() []chapters.Language {
	if a.o.Exhibit == nil {
		return a.o.Programme.Languages
	}
	return allowed(a.o.Programme.Languages, a.o.Exhibit.Settings.Languages)
}

// allowed are those of list that are wanted; all of them if that leaves none.
func allowed(list []chapters.Language, wanted []string) []chapters.Language {
	some := slices.DeleteFunc(slices.Clone(list), func(l chapters.Language) bool { return !slices.Contains(wanted, string(l)) })
	if len(some) == 0 {
		return list
	}
	return some
}

// otherLanguage goes over to the next language.
func (a *App) otherLanguage() {
	list := a.languages()
	next := list[(slices.Index(list, a.words.Language())+1)%len(list)]
	if next != a.words.Language() {
		a.player.change(func(p *prefs.Prefs) { p.Language = string(next) })
	}
}
