package chapters

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"
)

// maxBeat is the longest that a beat may last.
const maxBeat = 90 * time.Second

// Checker looks for problems that the content shows only to those who play or
// draw it, such as sound that does not decode.
type Checker func(fsys fs.FS, p *Programme) []Problem

// Check finds what is wrong with a content folder: all that Load finds, what the
// rules of the programme ask for beyond that, and what the further checkers add.
func Check(fsys fs.FS, more ...Checker) []Problem {
	l := newLoader(fsys)
	p := l.load()
	c := &checker{loader: l, p: p, used: map[string]bool{}}
	c.checkTexts()
	c.checkEras()
	for _, ch := range p.Chapters {
		c.checkChapter(ch)
	}
	c.checkEvents()
	c.checkFacts()
	c.checkMaps()
	c.checkPlates()
	c.checkUnused()
	for _, f := range more {
		l.problems = append(l.problems, f(fsys, p)...)
	}
	return SortProblems(l.problems)
}

type checker struct {
	*loader
	p    *Programme
	used map[string]bool // "kind id" of what something refers to
}

// known checks that the ids of one kind exist and notes that they are used.
func known[T any](c *checker, items map[string]*T, kind string, w where, ids ...string) {
	for _, id := range ids {
		if id == "" {
			continue
		}
		c.used[kind+" "+id] = true
		if items[id] == nil {
			c.at(w, LevelError, fmt.Sprintf("there is no %s %q", kind, id), "")
		}
	}
}

func (c *checker) checkEras() {
	for i, e := range c.p.Eras {
		if e.Row != 0 && e.Row != 1 {
			c.at(e.where.sub("row"), LevelError, "the row is neither 0 nor 1", "")
		}
		if e.To.From.Ordinal() <= e.From.From.Ordinal() {
			c.at(e.where.sub("to"), LevelError, "the era does not end after it begins", "")
		}
		for _, f := range c.p.Eras[:i] {
			if e.Row == f.Row && e.From.From.Ordinal() < f.To.From.Ordinal() && f.From.From.Ordinal() < e.To.From.Ordinal() {
				c.at(e.where, LevelError, fmt.Sprintf("the eras %q and %q overlap in one row", f.ID, e.ID), "give one of them row = 1")
			}
		}
	}
}

func (c *checker) checkChapter(ch *Chapter) {
	known(c, c.p.Plates, "plate", ch.where.sub("card_plate"), ch.CardPlate)
	if i := slices.Index(c.p.Chapters, ch); i > 0 && ch.Number <= c.p.Chapters[i-1].Number {
		c.at(ch.where.sub("number"), LevelError, "the number is not above that of the chapter before", "")
	}
	if len(ch.Beats) == 0 {
		c.at(ch.where, LevelError, "the chapter has no beats", "")
	}
	for _, b := range ch.Beats {
		if d := b.End - b.Start; d > maxBeat {
			c.at(b.where.sub("id"), LevelError, fmt.Sprintf("beat %s lasts %.0f s; %.0f s are the most", b.ID, d.Seconds(), maxBeat.Seconds()), "split it")
		}
		onlyWarns := b.Warns && len(b.Claims) == 0
		if len(b.Sources)+len(b.Facts) == 0 && !onlyWarns {
			c.at(b.where, LevelError, "beat "+b.ID+" names no sources", "say what it rests on")
		}
		c.notLater(ch, b.Date, b.where.sub("date"))
		c.checkHard(b.where.sub("hard"), b.Hard)
		known(c, c.p.Sources, "source", b.where.sub("sources"), b.Sources...)
		known(c, c.p.Facts, "fact", b.where.sub("facts"), b.Facts...)
		known(c, c.p.Places, "place", b.where.sub("place"), b.Place)
		if len(b.Scenes) == 0 {
			c.at(b.where, LevelError, "beat "+b.ID+" shows nothing", "give it a scene")
		}
		for _, s := range b.Scenes {
			s.line = c.line(s.where)
			known(c, c.p.Plates, "plate", s.where.sub("plate"), s.Plate)
			if s.Map != "" && s.View == "" {
				c.at(s.where, LevelError, "the map has no view", "say which part it shows")
			}
		}
		for _, m := range b.Claims {
			known(c, c.p.Sources, "source", m.where.sub("sources"), m.Sources...)
			known(c, c.p.Facts, "fact", m.where.sub("facts"), m.Facts...)
			if len(m.Sources)+len(m.Facts) == 0 {
				c.at(m.where, LevelError, "the claim rests on nothing", "name facts or sources")
			}
		}
	}
	if ch.Warning != nil {
		c.checkHard(ch.where.sub("warning.about"), ch.Warning.About)
	}
	c.checkWarned(ch)
	c.checkVoice(ch)
	c.checkFigures(ch)
}

// hard are the kinds of what is hard to bear that a visitor can be warned of.
var hard = []string{"casualties", "hunger"}

// checkWarned asks that the narration warns, in each chapter, before its first hard beat.
func (c *checker) checkWarned(ch *Chapter) {
	for _, b := range ch.Beats {
		if b.Warns {
			return
		}
		if len(b.Hard) > 0 {
			c.at(b.where.sub("hard"), LevelWarning, "the narration does not warn of beat "+b.ID, `say so in a beat before it, and quote the first words there: warns = "..."`)
			return
		}
	}
}

func (c *checker) checkHard(w where, about []string) {
	for _, a := range about {
		if !slices.Contains(hard, a) {
			c.at(w, LevelError, fmt.Sprintf("%q is no kind of warning", a), "there are "+strings.Join(hard, " and "))
		}
	}
}

// notLater checks that a chapter before the epilogue knows nothing that came
// after the day the programme stands on.
func (c *checker) notLater(ch *Chapter, d Date, w where) {
	if ch == nil || ch.epilogue || d.IsZero() || c.p.AsOf.IsZero() {
		return
	}
	if d.To.Ordinal() > c.p.AsOf.Last().Ordinal() {
		c.at(w, LevelError, fmt.Sprintf("%s is after %s, on which the chapter stands", d.Words(English), c.p.AsOf.Words(English)), "tell it in the epilogue")
	}
}

func (c *checker) checkEvents() {
	byID := map[string]*Chapter{}
	for _, ch := range c.p.Chapters {
		byID[ch.ID] = ch
	}
	for _, e := range c.p.Events {
		w := e.where
		known(c, c.p.Sources, "source", w.sub("sources"), e.Sources...)
		known(c, c.p.Facts, "fact", w.sub("facts"), e.Facts...)
		known(c, c.p.People, "person", w.sub("people"), e.People...)
		known(c, c.p.Places, "place", w.sub("place"), e.Place)
		c.grade(w.sub("grade"), e.Grade)
		switch {
		case len(e.Sources) == 0:
			c.at(w, LevelError, "event "+e.ID+" names no sources", "say what it rests on")
		case len(e.Sources) == 1 && !e.OneWeakSource:
			c.at(w.sub("sources"), LevelNotice, "event "+e.ID+" rests on one source only", "")
		}
		if e.Grade == Contested && e.Dispute == nil {
			c.at(w.sub("grade"), LevelError, "event "+e.ID+" is contested, but names no sides", `say who and about what: dispute = { by = ["..."], about = { en = "..." } }`)
		}
		c.checkSides(e)
		ch := byID[e.Chapter]
		if ch == nil {
			c.at(w.sub("chapter"), LevelError, fmt.Sprintf("there is no chapter %q", e.Chapter), "")
		}
		c.notLater(ch, e.Date, w.sub("date"))
		if ch != nil && !ch.epilogue {
			c.checkReach(w, "event "+e.ID, e.Sources)
		}
		if e.Told {
			c.notLater(c.p.ChapterAt(e.At), e.Date, w.sub("told"))
		}
	}
}

func (c *checker) checkFacts() {
	for _, id := range slices.Sorted(maps.Keys(c.p.Facts)) {
		f := c.p.Facts[id]
		known(c, c.p.Sources, "source", f.where.sub("sources"), f.Sources...)
		c.grade(f.where.sub("grade"), f.Grade)
		switch {
		case len(f.Sources) == 0:
			c.at(f.where, LevelError, "fact "+id+" names no sources", "say what it rests on")
		case f.Grade == Contested && len(f.Note) == 0:
			c.at(f.where.sub("grade"), LevelError, "fact "+id+" is contested, but has no note that says who says what", "")
		}
	}
}

func (c *checker) grade(w where, g Grade) {
	if g != Confirmed && g != Reported && g != Contested {
		c.at(w, LevelError, fmt.Sprintf("%q is no grade", g), "write confirmed, reported or contested")
	}
}
