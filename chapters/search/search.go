// Package search finds words in what the programme tells: titles of chapters
// and beats, events, and the transcripts, in all its languages at once. Case,
// accents, Arabic vowel signs and the forms of alef make no difference.
package search

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"homs/chapters"
	"homs/chapters/captions"
)

// Kind says what was found.
type Kind int

// The kinds, in the order in which they are answered.
const (
	InChapter Kind = iota
	InBeat
	InEvent
	InTranscript
)

// Hit is one thing found.
type Hit struct {
	Kind     Kind
	Language chapters.Language
	Title    string          // of the chapter, beat or event
	Text     string          // where the words stand: the title, the summary or the spoken sentence
	At       time.Duration   // where to go; meaningless for an event that is not told
	Event    *chapters.Event // of an event
}

// Index is what can be found. It is safe for use by many at once.
type Index struct{ entries []entry }

type entry struct {
	Hit
	words []string        // folded
	at    []time.Duration // of each word; nil where they are not spoken
}

// New reads all that the programme tells.
func New(p *chapters.Programme) *Index {
	x := &Index{}
	for _, l := range p.Languages {
		for _, c := range p.Chapters {
			x.add(Hit{Kind: InChapter, Language: l, At: c.Start}, c.Title[l], c.Title[l]+" "+c.Subtitle[l]+" "+c.Years[l])
			for _, b := range c.Beats {
				x.add(Hit{Kind: InBeat, Language: l, At: b.Start}, b.Title[l], b.Title[l])
			}
		}
		for _, e := range p.Events {
			text := e.Title[l]
			if s := e.Summary[l]; s != "" {
				text += ". " + s
			}
			x.add(Hit{Kind: InEvent, Language: l, At: e.At, Event: e}, e.Title[l], text)
		}
		for _, c := range p.Chapters {
			x.addTranscript(p, l, c.Captions[l])
		}
	}
	return x
}

func (x *Index) add(h Hit, title, text string) {
	words := strings.Fields(captions.Fold(text))
	if len(words) == 0 {
		return
	}
	h.Title, h.Text = title, strings.TrimSpace(text)
	x.entries = append(x.entries, entry{Hit: h, words: words})
}

// addTranscript enters a track sentence by sentence.
func (x *Index) addTranscript(p *chapters.Programme, l chapters.Language, t *captions.Track) {
	if t == nil {
		return
	}
	var e entry
	var text []string
	flush := func() {
		if len(e.words) > 0 {
			e.Kind, e.Language, e.Text, e.At = InTranscript, l, strings.Join(text, " "), e.at[0]
			if b := p.BeatAt(e.At); b != nil {
				e.Title = b.Title.In(l)
			}
			x.entries = append(x.entries, e)
		}
		e, text = entry{}, nil
	}
	for i := range t.Cues {
		for _, w := range t.Cues[i].Words {
			for _, f := range strings.Fields(captions.Fold(w.Text)) {
				e.words, e.at = append(e.words, f), append(e.at, w.Start)
			}
			text = append(text, w.Text)
			if strings.ContainsAny(w.Text[len(w.Text)-1:], ".?!") || strings.HasSuffix(w.Text, "؟") {
				flush()
			}
		}
	}
	flush()
}

// Find returns at most limit places where all words of the query stand, each at
// the beginning of a word there. Within a kind those come first that have the
// words in the query's order one behind the other. A query without a letter or
// digit finds nothing.
func (x *Index) Find(query string, limit int) []Hit {
	want := strings.Fields(captions.Fold(query))
	if len(want) == 0 {
		return nil
	}
	type found struct {
		Hit
		phrase bool
	}
	var all []found
	for _, e := range x.entries {
		first, phrase, ok := e.match(want)
		if !ok {
			continue
		}
		if e.at != nil {
			e.At = e.at[first]
		}
		all = append(all, found{e.Hit, phrase})
	}
	slices.SortStableFunc(all, func(a, b found) int {
		if a.Kind != b.Kind || a.phrase == b.phrase {
			return cmp.Compare(a.Kind, b.Kind)
		}
		if a.phrase {
			return -1
		}
		return 1
	})
	hits := make([]Hit, 0, min(len(all), max(limit, 0)))
	for _, f := range all[:cap(hits)] {
		hits = append(hits, f.Hit)
	}
	return hits
}

// match tells whether all words stand in the entry, which one comes first there
// and whether they stand together.
func (e *entry) match(want []string) (first int, phrase, ok bool) {
	first = len(e.words)
	for _, w := range want {
		i := slices.IndexFunc(e.words, func(have string) bool { return begins(have, w) })
		if i < 0 {
			return 0, false, false
		}
		first = min(first, i)
	}
	for i := range len(e.words) - len(want) + 1 {
		together := true
		for j, w := range want {
			if !begins(e.words[i+j], w) {
				together = false
				break
			}
		}
		if together {
			return i, true, true
		}
	}
	return first, false, true
}

// begins tells whether word begins with start, with or without the Arabic
// article before it.
func begins(word, start string) bool {
	return strings.HasPrefix(word, start) || strings.HasPrefix(strings.TrimPrefix(word, "ال"), start)
}
