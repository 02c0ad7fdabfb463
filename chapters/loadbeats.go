package chapters

import (
	"fmt"
	"slices"
	"time"
)

// maxLead is how long before its first word a beat begins at most.
const maxLead = 800 * time.Millisecond

const (
	defaultDissolve = 1200 * time.Millisecond
	pairDissolve    = 4 * time.Second
)

// loadBeats builds the beats of a chapter and enters them in byBeat.
func (l *loader) loadBeats(d *draft, byBeat map[string]*draft) {
	for i, t := range d.toml.Beats {
		w := d.where.item("beat", i)
		if t.ID == "" || byBeat[t.ID] != nil {
			l.at(w, LevelError, fmt.Sprintf("the beat id %q is missing or taken", t.ID), "give each beat its own id")
			continue
		}
		byBeat[t.ID] = d
		b := &Beat{
			ID: t.ID, Title: t.Title, Date: l.date(t.Date, w.sub("date")), Place: t.Place, Facts: t.Facts, Sources: t.Sources,
			Hard: t.Hard, Quiet: t.Quiet, where: w,
		}
		if t.After != "" {
			l.duration(t.After, w.sub("after"))
		}
		d.Beats = append(d.Beats, b)
	}
	l.timeBeats(d)
	for _, b := range d.Beats {
		t := d.toml.Beats[slices.IndexFunc(d.toml.Beats, func(t beatTOML) bool { return t.ID == b.ID })]
		if t.Warns != "" {
			if i, _, ok := l.quote(d, b.ID, t.Warns, b.where.sub("warns")); ok {
				b.Warns, b.WarnsAt = true, d.Start+d.speech[b.ID].words[i].at
			}
		}
		l.loadScenes(d, b, t.Scenes)
		l.loadClaims(d, b, t.Claims)
	}
}

// timeBeats lays the beats out: each begins a little before its first word, in
// the middle of the gap before it at the earliest, and ends with the next one.
// A beat that nobody speaks has no length.
func (l *loader) timeBeats(d *draft) {
	var spokenTo time.Duration
	for i, b := range d.Beats {
		s := d.speech[b.ID]
		switch {
		case i == 0:
			b.Start = d.Start
		case s == nil || len(s.words) == 0:
			b.Start = d.Start + spokenTo
		default:
			first := s.words[0].at
			if first < spokenTo {
				l.at(b.where, LevelError, "the narration speaks of beat "+b.ID+" before it has ended the one before", "keep the order of the script")
				first = spokenTo
			}
			b.Start = d.Start + first - min((first-spokenTo)/2, maxLead)
		}
		if s == nil || len(s.words) == 0 {
			l.at(b.where.sub("id"), LevelError, "the narration says nothing in beat "+b.ID, "write it in the script and render it, or remove the beat")
		} else {
			spokenTo = max(spokenTo, s.end)
		}
		if i > 0 {
			d.Beats[i-1].End = b.Start
		}
	}
	if n := len(d.Beats); n > 0 {
		d.Beats[n-1].End = d.End
	}
}

// moment finds when a beat says words, in programme time.
func (l *loader) moment(drafts map[string]*draft, beat, words string, w where) (time.Duration, bool) {
	d := drafts[beat]
	if d == nil {
		l.at(w.sub("beat"), LevelError, fmt.Sprintf("there is no beat %q", beat), "")
		return 0, false
	}
	i, _, ok := l.quote(d, beat, words, w.sub("words"))
	if !ok {
		return 0, false
	}
	return d.Start + d.speech[beat].words[i].at, true
}

// quote finds words in a beat: the index of the first one and behind the last.
func (l *loader) quote(d *draft, beat, words string, w where) (first, behind int, ok bool) {
	first, behind, again, ok := d.speech[beat].find(words)
	switch {
	case !ok:
		l.at(w, LevelError, fmt.Sprintf("beat %s does not say %q", beat, words), "quote the captions exactly")
	case again:
		l.at(w, LevelWarning, fmt.Sprintf("beat %s says %q more than once", beat, words), "quote more words; the first place is taken")
	}
	return first, behind, ok
}

func (l *loader) loadScenes(d *draft, b *Beat, scenes []sceneTOML) {
	starts := l.sceneStarts(d, b, scenes)
	for i, t := range scenes {
		w := b.where.item("scene", i)
		s := &Scene{
			Start: starts[i], End: starts[i+1], Plate: t.Plate, Map: t.Map, View: t.View, Layers: t.Layers,
			Dissolve: -1, where: w, // the dissolve is settled when all plates are known
		}
		if (t.Plate == "") == (t.Map == "") {
			l.at(w, LevelError, "a scene shows a plate or a map, one of them", "")
		}
		if t.Dissolve != "" {
			if v, ok := l.duration(t.Dissolve, w.sub("dissolve")); ok {
				s.Dissolve = v
			}
		}
		if t.Move != nil {
			s.Move = Move{l.frame(t.Move.From, w.sub("move.from")), l.frame(t.Move.To, w.sub("move.to"))}
		}
		b.Scenes = append(b.Scenes, s)
	}
}

// sceneStarts returns where each scene of a beat starts, and the beat's end. A
// scene whose words are not found still shows: it shares the time up to the next
// one that has its place.
func (l *loader) sceneStarts(d *draft, b *Beat, scenes []sceneTOML) []time.Duration {
	const lost = -1
	starts := make([]time.Duration, len(scenes)+1)
	starts[0], starts[len(scenes)] = b.Start, b.End
	latest := b.Start
	for i, t := range scenes {
		w := b.where.item("scene", i).sub("words")
		if i == 0 {
			if t.Words != "" {
				l.at(w, LevelWarning, "the first scene begins with its beat, not with words", "remove the words")
			}
			continue
		}
		starts[i] = lost
		first, _, ok := l.quote(d, b.ID, t.Words, w)
		if !ok {
			continue
		}
		at := d.Start + d.speech[b.ID].words[first].at
		if at <= latest || at > b.End {
			l.at(w, LevelError, "the scene begins before the one before it", "put the scenes in the order of their words")
			continue
		}
		starts[i], latest = at, at
	}
	for i := 1; i < len(scenes); i++ {
		if starts[i] != lost {
			continue
		}
		next := i + 1
		for starts[next] == lost {
			next++
		}
		starts[i] = starts[i-1] + (starts[next]-starts[i-1])/time.Duration(next-i+1)
	}
	return starts
}

func (l *loader) loadClaims(d *draft, b *Beat, claims []claimTOML) {
	for i, t := range claims {
		w := b.where.item("claim", i)
		first, behind, ok := l.quote(d, b.ID, t.Words, w.sub("words"))
		if !ok {
			continue
		}
		s := d.speech[b.ID]
		b.Claims = append(b.Claims, &Claim{
			Words: t.Words, Start: d.Start + s.words[first].at, End: d.Start + s.sentenceEnd(behind-1),
			Facts: t.Facts, Sources: t.Sources, where: w,
		})
	}
	slices.SortStableFunc(b.Claims, func(x, y *Claim) int { return int(x.Start - y.Start) })
}

func (l *loader) duration(s string, w where) (time.Duration, bool) {
	d, err := ParseTimecode(s)
	if err != nil || d > time.Minute {
		l.at(w, LevelError, fmt.Sprintf("%q is no span up to a minute", s), `write it as "1.2s"`)
		return 0, false
	}
	return d, true
}
