package ui

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"homs/chapters"
)

// Words are the interface words by language, read from words/NN.toml of the content.
type Words struct {
	tables   map[chapters.Language]map[string]string
	language chapters.Language
}

// LoadWords reads the tables of the languages. A missing or broken table leaves the
// English words, and the error says what was wrong; the words are usable all the same.
func LoadWords(fsys fs.FS, languages []chapters.Language) (*Words, error) {
	w := &Words{tables: map[chapters.Language]map[string]string{}, language: chapters.English}
	var failed []string
	for _, l := range append([]chapters.Language{chapters.English}, languages...) {
		if w.tables[l] != nil {
			continue
		}
		name := "words/" + string(l) + ".toml"
		text, err := fs.ReadFile(fsys, name)
		table := map[string]string{}
		if err == nil {
			err = toml.Unmarshal(text, &table)
		}
		if err != nil {
			failed = append(failed, fmt.Sprintf("%s: %v", name, err))
		}
		w.tables[l] = table
	}
	if failed != nil {
		return w, fmt.Errorf("interface words: %s", strings.Join(failed, "; "))
	}
	return w, nil
}

// Language is the language the words are given in.
func (w *Words) Language() chapters.Language { return w.language }

// RTL reports whether that language is written from the right.
func (w *Words) RTL() bool { return w.language == "ar" }

// Get returns a word, in English where the language lacks it. Pairs fill in its
// {name}s: Get("told_at", "time", "3:32").
func (w *Words) Get(key string, pairs ...string) string {
	s, ok := w.tables[w.language][key]
	if !ok || s == "" {
		s, ok = w.tables[chapters.English][key]
	}
	if !ok {
		return key
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		s = strings.ReplaceAll(s, "{"+pairs[i]+"}", pairs[i+1])
	}
	return s
}

// Has reports whether the current language has the word itself.
func (w *Words) Has(key string) bool { return w.tables[w.language][key] != "" }
