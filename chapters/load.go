package chapters

import (
	"cmp"
	"io/fs"
	"slices"
)

// Load reads the programme from a content folder. It never fails: what is
// broken is left out and told as a problem, and what is whole plays. The
// programme is never nil, but may be empty.
func Load(fsys fs.FS) (*Programme, []Problem) {
	l := newLoader(fsys)
	p := l.load()
	return p, SortProblems(l.problems)
}

// loader collects problems while it reads.
type loader struct {
	fsys     fs.FS
	files    map[string][]byte    // the TOML files read
	lines    map[string]lineTable // of those that a problem was found in
	problems []Problem
}

func newLoader(fsys fs.FS) *loader {
	return &loader{fsys: fsys, files: map[string][]byte{}, lines: map[string]lineTable{}}
}

func (l *loader) add(p Problem) { l.problems = append(l.problems, p) }

// at adds a problem found at w.
func (l *loader) at(w where, level Level, text, remedy string) {
	l.add(Problem{File: w.file, Line: l.line(w), Level: level, Text: text, Remedy: remedy})
}

// line finds the line of w, 0 if it has none. Files are searched for lines only
// when something is wrong in them: it takes longer than reading them.
func (l *loader) line(w where) int {
	t, ok := l.lines[w.file]
	if !ok {
		t = keyLines(l.files[w.file])
		l.lines[w.file] = t
	}
	return t.line(w.key)
}

func (l *loader) load() *Programme {
	p := &Programme{
		Places: map[string]*Place{}, People: map[string]*Person{}, Sources: map[string]*Source{},
		Facts: map[string]*Fact{}, Plates: map[string]*Plate{},
	}
	var t programmeTOML
	if l.decode(programmeFile, &t) == nothing {
		return p
	}
	top := where{file: programmeFile}
	p.ID, p.Version, p.TitlePlate = t.ID, t.Version, t.TitlePlate
	p.Title, p.Subtitle, p.Sentence, p.Illustration = t.Title, t.Subtitle, t.Sentence, t.Illustration
	p.Languages, p.Narrated = t.Languages, t.Narrated
	if len(p.Languages) == 0 {
		l.at(top, LevelError, "languages is missing", `say which languages there are: languages = ["en"]`)
		p.Languages = []Language{English}
	}
	if len(p.Narrated) == 0 {
		p.Narrated = p.Languages[:1]
	}
	p.AsOf = l.date(&dateTOML{From: t.AsOf}, top.sub("as_of"))
	for i, e := range t.Eras {
		w := top.item("era", i)
		p.Eras = append(p.Eras, &Era{
			ID: e.ID, Title: e.Title, Row: e.Row, where: w,
			From: l.date(&dateTOML{From: e.From}, w.sub("from")),
			To:   l.date(&dateTOML{From: e.To}, w.sub("to")),
		})
	}
	l.loadPlates(p, t.Plates, top, ".")
	l.loadSources(p)
	l.loadFacts(p)
	l.loadPlaces(p)
	l.loadPeople(p)
	drafts := l.loadChapters(p, t.Chapters)
	l.settleMoves(p)
	l.loadEvents(p, drafts)
	l.loadMaps(p, drafts)
	return p
}

// date reads a date; a missing or broken one is a problem and the zero Date.
func (l *loader) date(t *dateTOML, w where) Date {
	if t == nil || t.From == "" {
		l.at(w, LevelError, "the date is missing", `write it as date = { from = "2011-04-18" }`)
		return Date{}
	}
	d, err := ParseDate(t.From, t.To, t.Precision)
	if err != nil {
		l.at(w, LevelError, err.Error(), "")
		return Date{}
	}
	d.About, d.Before, d.After = t.About, t.Before, t.After
	if d.Clock, err = ParseClock(t.Clock, d); err != nil {
		l.at(w, LevelError, err.Error(), "")
	}
	return d
}

// put enters an item under its id. An id that is empty or taken is a problem;
// the first one keeps it.
func put[T any](l *loader, items map[string]*T, id string, item *T, w where) {
	switch {
	case id == "":
		l.at(w, LevelError, "the id is missing", "")
	case items[id] != nil:
		l.at(w.sub("id"), LevelError, "the id "+id+" is taken already", "give each its own id")
	default:
		items[id] = item
	}
}

func byDate(a, b *Event) int {
	return cmp.Or(
		cmp.Compare(a.Date.First().Ordinal(), b.Date.First().Ordinal()),
		cmp.Compare(a.Date.Last().Ordinal(), b.Date.Last().Ordinal()),
	)
}

func byMoment(a, b *Event) int { return cmp.Compare(a.At, b.At) }

func (l *loader) loadEvents(p *Programme, drafts map[string]*draft) {
	var t eventsTOML
	n := l.decode(eventsFile, &t).kept(len(t.Events))
	seen := map[string]*Event{}
	for i, e := range t.Events[:n] {
		w := where{file: eventsFile}.item("event", i)
		event := &Event{
			ID: e.ID, Title: e.Title, Summary: e.Summary, Place: e.Place, Chapter: e.Chapter, People: e.People,
			Facts: e.Facts, Sources: e.Sources, Grade: e.Grade, OneWeakSource: e.OneWeakSource,
			Date: l.date(e.Date, w.sub("date")), where: w,
		}
		if put(l, seen, e.ID, event, w); seen[e.ID] != event || event.Date.IsZero() {
			continue
		}
		if e.Dispute != nil {
			event.Dispute = &Dispute{By: e.Dispute.By, About: e.Dispute.About}
		}
		if e.Told != nil {
			event.At, event.Told = l.moment(drafts, e.Told.Beat, e.Told.Words, w.sub("told"))
		}
		p.Events = append(p.Events, event)
		if event.Told {
			p.told = append(p.told, event)
		}
	}
	slices.SortStableFunc(p.Events, byDate)
	slices.SortStableFunc(p.told, byMoment)
}
