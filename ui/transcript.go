package ui

import (
	"image/color"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/chapters/captions"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/pane"
)

// transcript is the whole text of the film. It follows the voice, and a press on a word
// goes there.
type transcript struct {
	a      *App
	beats  []spoken
	marked int // beat
	word   int
}

// spoken is one beat's words and when each begins.
type spoken struct {
	item   int // in the column
	text   *text.Paragraph
	beat   *chapters.Beat
	starts []time.Duration
}

func newTranscript(a *App) *transcript { return &transcript{a: a, marked: -1} }

func (t *transcript) title() string { return t.a.words.Get("transcript") }

func (t *transcript) fill(d *drawer) []pane.Item {
	p, lang := t.a.o.Programme, t.a.words.Language()
	t.beats, t.marked = nil, -1
	var items []pane.Item
	for _, c := range p.Chapters {
		track := c.Captions[lang]
		if track == nil {
			track = c.Captions[p.Narrated[0]]
		}
		items = append(items, d.paragraph(c.Title.In(lang), text.Serif, text.Medium, 34, 60, theme.AmberText))
		for _, b := range c.Beats {
			words, starts := wordsOf(track, b)
			if words == "" {
				continue
			}
			items = append(items, d.paragraph(b.Title.In(lang), text.Sans, text.Medium, theme.LabelSize, 28, theme.Second))
			item := d.paragraph(words, text.Sans, text.Regular, theme.TranscriptSize, theme.TranscriptLine, theme.Ivory)
			t.beats = append(t.beats, spoken{item: len(items), text: item, beat: b, starts: starts})
			items = append(items, item)
		}
	}
	return items
}

// wordsOf is what is spoken in a beat, and when each word begins.
func wordsOf(track *captions.Track, b *chapters.Beat) (string, []time.Duration) {
	if track == nil {
		return "", nil
	}
	var s strings.Builder
	var starts []time.Duration
	for _, c := range track.Cues {
		if c.Start < b.Start || c.Start >= b.End {
			continue
		}
		for i, line := range c.Lines {
			for j, w := range strings.Fields(line) {
				if s.Len() > 0 {
					s.WriteByte(' ')
				}
				s.WriteString(w)
				starts = append(starts, startOf(c, i, j))
			}
		}
	}
	return s.String(), starts
}

// startOf is when word j of line i begins; the cue's start where it has no word times.
func startOf(c captions.Cue, i, j int) time.Duration {
	n := 0
	for _, w := range c.Words {
		if w.Line != i {
			continue
		}
		if n == j {
			return w.Start
		}
		n++
	}
	return c.Start
}

func (t *transcript) follow(d *drawer, at time.Duration) {
	i, w := t.find(at)
	if i == t.marked && w == t.word {
		return
	}
	if t.marked >= 0 && t.marked != i {
		t.beats[t.marked].text.Mark(text.None, color.NRGBA{})
	}
	t.marked, t.word = i, w
	if i < 0 {
		return
	}
	b := t.beats[i]
	b.text.Mark(w, theme.AmberText)
	if d.resting() && w >= 0 {
		if width := d.width(); b.text.Size().Width != width { // never yet in sight
			b.text.Resize(fyne.NewSize(width, b.text.HeightFor(width)))
		}
		top, bottom := b.text.WordSpan(w)
		d.pane.Reveal(b.item, top, bottom)
	}
}

// find is the beat that at is in, and its word.
func (t *transcript) find(at time.Duration) (beat, word int) {
	for i, b := range t.beats {
		if at < b.beat.Start || at >= b.beat.End {
			continue
		}
		w := text.None
		for j, s := range b.starts {
			if s > at {
				break
			}
			w = j
		}
		return i, w
	}
	return -1, text.None
}

func (t *transcript) tapped(_ *drawer, i int, pos fyne.Position) {
	for _, b := range t.beats {
		if b.item != i {
			continue
		}
		if w := b.text.WordAt(pos); w >= 0 && w < len(b.starts) {
			t.a.player.seek(b.starts[w])
		}
		return
	}
}
