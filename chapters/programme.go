package chapters

import (
	"sort"
	"time"
)

// Programme is the whole: chapters in the order they play, and what they speak
// of. It is read-only once loaded and safe for use by many at once.
type Programme struct {
	ID, Version  string
	AsOf         Date // chapters but the epilogue know nothing later
	Title        Text
	Subtitle     Text
	Sentence     Text // one sentence that says what this is
	Illustration Text // the line over plates: that they are no photographs
	TitlePlate   string
	Languages    []Language // of the texts
	Narrated     []Language // of the voices; the first one is the clock
	Chapters     []*Chapter
	Eras         []*Era
	Events       []*Event // by date
	Places       map[string]*Place
	People       map[string]*Person
	Sources      map[string]*Source
	Facts        map[string]*Fact
	Plates       map[string]*Plate // of all chapters
	Maps         *Maps
	Duration     time.Duration

	told []*Event // those told, by At
}

// Era is a stretch of the axis of dates with a name of its own.
type Era struct {
	ID       string
	Title    Text
	From, To Date
	Row      int // 0, or 1 where it overlaps and is drawn below

	where where
}

// ChapterAt returns the chapter that plays at: before the start the first one,
// from the end on the last; nil only if there are no chapters.
func (p *Programme) ChapterAt(at time.Duration) *Chapter {
	return last(p.Chapters, func(c *Chapter) bool { return c.Start <= at })
}

// BeatAt returns the beat that plays at; nil only if the chapter has none.
func (p *Programme) BeatAt(at time.Duration) *Beat {
	c := p.ChapterAt(at)
	if c == nil {
		return nil
	}
	return last(c.Beats, func(b *Beat) bool { return b.Start <= at })
}

// SceneAt returns the scene on the screen at; nil if the beat has none.
func (p *Programme) SceneAt(at time.Duration) *Scene {
	b := p.BeatAt(at)
	if b == nil {
		return nil
	}
	return last(b.Scenes, func(s *Scene) bool { return s.Start <= at })
}

// ClaimAt returns the claim being spoken at, nil if none is.
func (p *Programme) ClaimAt(at time.Duration) *Claim {
	b := p.BeatAt(at)
	if b == nil {
		return nil
	}
	c := last(b.Claims, func(c *Claim) bool { return c.Start <= at })
	if c == nil || at < c.Start || at >= c.End {
		return nil
	}
	return c
}

// EventAt returns the event last told at or before at, within the beat; nil if
// the beat has told none by then.
func (p *Programme) EventAt(at time.Duration) *Event {
	b := p.BeatAt(at)
	if b == nil {
		return nil
	}
	e := last(p.told, func(e *Event) bool { return e.At <= at })
	if e == nil || e.At > at || e.At < b.Start {
		return nil
	}
	return e
}

// Told returns the events that the narration speaks of, in the order it does.
func (p *Programme) Told() []*Event { return p.told }

// Beat returns the beat with the id, nil if there is none.
func (p *Programme) Beat(id string) *Beat {
	for _, c := range p.Chapters {
		for _, b := range c.Beats {
			if b.ID == id {
				return b
			}
		}
	}
	return nil
}

// last returns the last of items for which begun holds, or the first one if it
// holds for none; the zero T of no items. begun must hold for a leading run.
func last[T any](items []*T, begun func(*T) bool) *T {
	if len(items) == 0 {
		return nil
	}
	return items[max(sort.Search(len(items), func(i int) bool { return !begun(items[i]) })-1, 0)]
}
