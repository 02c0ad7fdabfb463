package chapters

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"homs/chapters/captions"
)

// checkFigures finds figures that are spoken without a claim that says what they rest on.
// The date on which a beat stands needs none.
func (c *checker) checkFigures(ch *Chapter) {
	lang := c.p.Narrated[0]
	t := ch.Captions[lang]
	if t == nil {
		return
	}
	for i := range t.Cues {
		cue := &t.Cues[i]
		b := c.p.Beat(beatOf(cue.ID))
		if b == nil {
			continue
		}
		for _, w := range cue.Words {
			if !strings.ContainsFunc(w.Text, unicode.IsDigit) || c.p.ClaimAt(w.Start) != nil || dated(b.Date, w.Text) {
				continue
			}
			c.add(Problem{
				File: captionsFile(ch.Dir, lang), Line: cue.Row, Level: LevelWarning,
				Text:   fmt.Sprintf("beat %s says %q, and no claim says what that rests on", b.ID, strings.TrimRight(w.Text, ".,;:")),
				Remedy: "claim the sentence in " + ch.where.file,
			})
		}
	}
}

// dated tells whether a word is part of a date.
func dated(d Date, word string) bool {
	parts := strings.FieldsFunc(d.Words(English), func(r rune) bool { return r == ' ' || r == ',' || r == '-' })
	return slices.Contains(parts, captions.Fold(word))
}

// checkSides wants at least two sides of what is disputed.
func (c *checker) checkSides(e *Event) {
	switch d := e.Dispute; {
	case d == nil:
	case len(d.By) == 0 || d.About.In(English) == "":
		c.at(e.where.sub("dispute"), LevelError, "the dispute does not say by whom or about what", "")
	case len(d.By) == 1:
		c.at(e.where.sub("dispute"), LevelError, "the dispute names one side only", "name every side that the sources name")
	}
}

// checkReach tells where all that something rests on was published after the day on which
// the programme stands: it cannot have been known as of then.
func (c *checker) checkReach(w where, what string, sources []string) {
	last := c.p.AsOf.Last().Ordinal()
	known := false
	for _, id := range sources {
		s := c.p.Sources[id]
		if s == nil {
			return
		}
		d, err := ParseDate(s.Date, "", "")
		known = known || err != nil || d.First().Ordinal() <= last
	}
	if len(sources) > 0 && !known && !c.p.AsOf.IsZero() {
		c.at(w.sub("sources"), LevelNotice, fmt.Sprintf("%s rests only on what was published after %s", what, c.p.AsOf.Words(English)), "name an earlier source, if there is one")
	}
}
