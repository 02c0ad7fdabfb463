package chapters

import (
	"fmt"
	"maps"
	"slices"
)

// missingIn is a file and a language that some of its texts lack.
type missingIn struct {
	file string
	lang Language
}

// checkTexts looks at every text that a visitor reads. Those that must be there
// must be there in the first language; the others may lack a translation, which
// is told once for each file.
func (c *checker) checkTexts() {
	p := c.p
	count, first := map[missingIn]int{}, map[missingIn]int{}
	text := func(w where, t Text, needed bool) {
		line := c.loader.line(w)
		if needed && !t.Has(p.Languages[0]) {
			c.at(w, LevelError, fmt.Sprintf("the text has no wording in %q", p.Languages[0]), "")
		}
		for _, l := range slices.Sorted(maps.Keys(t)) {
			if !slices.Contains(p.Languages, l) {
				c.at(w, LevelError, fmt.Sprintf("%q is no language of the programme", l), "add it to languages or correct it")
			}
		}
		if len(t) == 0 {
			return
		}
		for _, l := range p.Languages[1:] {
			if !t.Has(l) {
				k := missingIn{file: w.file, lang: l}
				if count[k]++; count[k] == 1 || line < first[k] {
					first[k] = line
				}
			}
		}
	}
	if len(p.Languages) == 0 {
		return
	}
	top := where{file: programmeFile}
	text(top.sub("title"), p.Title, true)
	text(top.sub("subtitle"), p.Subtitle, false)
	text(top.sub("sentence"), p.Sentence, true)
	text(top.sub("illustration"), p.Illustration, true)
	for _, e := range p.Eras {
		text(e.where.sub("title"), e.Title, true)
	}
	for _, ch := range p.Chapters {
		text(ch.where.sub("title"), ch.Title, true)
		text(ch.where.sub("short"), ch.Short, false)
		text(ch.where.sub("subtitle"), ch.Subtitle, false)
		text(ch.where.sub("years"), ch.Years, false)
		if ch.Warning != nil {
			text(ch.where.sub("warning.title"), ch.Warning.Title, true)
			text(ch.where.sub("warning.text"), ch.Warning.Text, true)
		}
		for _, b := range ch.Beats {
			text(b.where.sub("title"), b.Title, true)
		}
	}
	for _, e := range p.Events {
		text(e.where.sub("title"), e.Title, true)
		text(e.where.sub("summary"), e.Summary, true)
		if e.Dispute != nil {
			text(e.where.sub("dispute.about"), e.Dispute.About, false)
		}
	}
	for _, f := range p.Facts {
		text(f.where.sub("text"), f.Text, true)
		text(f.where.sub("note"), f.Note, false)
	}
	for _, s := range p.Places {
		text(s.where.sub("name"), s.Name, true)
		text(s.where.sub("line"), s.Line, false)
	}
	for _, s := range p.People {
		text(s.where.sub("name"), s.Name, true)
		text(s.where.sub("role"), s.Role, false)
		text(s.where.sub("line"), s.Line, false)
	}
	for _, s := range p.Plates {
		text(s.where.sub("alt"), s.Alt, true)
		text(s.where.sub("credit"), s.Credit, true)
	}
	for k, n := range count {
		c.add(Problem{
			File: k.file, Line: first[k], Level: LevelNotice,
			Text: fmt.Sprintf("%d texts have no wording in %q, this is the first", n, k.lang),
		})
	}
}
