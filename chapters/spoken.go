package chapters

import (
	"slices"
	"strings"
	"time"

	"homs/chapters/captions"
)

// spoken is one word of a narration, in the time of its chapter.
type spoken struct {
	text string
	at   time.Duration
}

// speech is the words of one beat and when they end.
type speech struct {
	words []spoken
	end   time.Duration

	// The words folded, for find: one may fold to several, such as "2011-2012",
	// or to none.
	folded []string
	owner  []int // indices into words
}

// Timing of words that nobody has spoken yet: a calm voice says about 150 words
// a minute, and rests before, between and after.
const (
	unspokenWord  = 400 * time.Millisecond
	unspokenPause = 1600 * time.Millisecond
	unspokenLead  = 600 * time.Millisecond
)

// speechOf gathers the words of each beat from captions, whose cues name their
// beat. Cues of no beat are returned by their lines in the file.
func speechOf(t *captions.Track, known func(beat string) bool) (map[string]*speech, []int) {
	all := map[string]*speech{}
	var stray []int
	for i := range t.Cues {
		c := &t.Cues[i]
		beat := beatOf(c.ID)
		if !known(beat) {
			stray = append(stray, c.Row)
			continue
		}
		s := all[beat]
		if s == nil {
			s = &speech{}
			all[beat] = s
		}
		for _, w := range c.Words {
			s.words = append(s.words, spoken{w.Text, w.Start})
		}
		s.end = c.End
	}
	return all, stray
}

// beatOf is the beat in a cue's id: "2.2" of "2.2-5".
func beatOf(cue string) string {
	if i := strings.LastIndexByte(cue, '-'); i >= 0 {
		return cue[:i]
	}
	return ""
}

// speechFrom spreads the words of a script over d, or over the time that a
// voice would take if d is 0. It returns the speech and the time it fills.
func speechFrom(s script, d time.Duration) (map[string]*speech, time.Duration) {
	all := map[string]*speech{}
	at := unspokenLead
	for _, part := range s {
		b := &speech{}
		for _, w := range part.words {
			b.words = append(b.words, spoken{w, at})
			at += unspokenWord
		}
		b.end = at
		at += unspokenPause
		all[part.beat] = b
	}
	if d <= 0 || at <= 0 {
		return all, at
	}
	scale := float64(d) / float64(at)
	for _, b := range all {
		for i := range b.words {
			b.words[i].at = time.Duration(float64(b.words[i].at) * scale)
		}
		b.end = time.Duration(float64(b.end) * scale)
	}
	return all, d
}

// find looks for quote among the words, folded. It returns the index of its
// first and behind its last word and whether it occurs again later.
func (s *speech) find(quote string) (first, behind int, again, ok bool) {
	want := strings.Fields(captions.Fold(quote))
	if s == nil || len(want) == 0 {
		return 0, 0, false, false
	}
	if s.folded == nil {
		for i, w := range s.words {
			for _, f := range strings.Fields(captions.Fold(w.text)) {
				s.folded = append(s.folded, f)
				s.owner = append(s.owner, i)
			}
		}
	}
	for i := 0; i+len(want) <= len(s.folded); i++ {
		if !slices.Equal(s.folded[i:i+len(want)], want) {
			continue
		}
		if ok {
			return first, behind, true, true
		}
		first, behind, ok = s.owner[i], s.owner[i+len(want)-1]+1, true
	}
	return first, behind, false, ok
}

// sentenceEnd is where the sentence ends that word number i lies in: the start
// of the first word behind it, or the end of the speech.
func (s *speech) sentenceEnd(i int) time.Duration {
	for ; i+1 < len(s.words); i++ {
		w := strings.TrimRight(s.words[i].text, `"'”’»)`)
		if strings.HasSuffix(w, ".") || strings.HasSuffix(w, "?") || strings.HasSuffix(w, "!") || strings.HasSuffix(w, "؟") {
			return s.words[i+1].at
		}
	}
	return s.end
}
