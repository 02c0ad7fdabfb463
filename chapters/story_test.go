package chapters_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"homs/assets"
	"homs/chapters"
	"homs/chapters/captions"
)

func story(t *testing.T) *chapters.Programme {
	t.Helper()
	p, _ := chapters.Load(assets.FS)
	if len(p.Chapters) == 0 {
		t.Fatal("the story does not load")
	}
	return p
}

// TestStoryIsSound: the story that comes with the program has neither errors nor
// warnings. Notices are for curators.
func TestStoryIsSound(t *testing.T) {
	for _, p := range chapters.Check(assets.FS) {
		if p.Level != chapters.LevelNotice {
			t.Error(p)
		}
	}
}

func TestStoryIsComplete(t *testing.T) {
	p := story(t)
	var beats []string
	for _, c := range p.Chapters {
		for _, b := range c.Beats {
			beats = append(beats, b.ID)
			if d := b.End - b.Start; d <= 0 || d > 90*time.Second {
				t.Errorf("beat %s lasts %v", b.ID, d)
			}
			if len(b.Claims) == 0 && b.ID != "3.0" { // a warning claims nothing
				t.Errorf("beat %s does not say what its sentences rest on", b.ID)
			}
		}
		pictures := map[string]bool{}
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				pictures[s.Plate+"/"+s.Map+"/"+s.View] = true
			}
		}
		if len(pictures) < 3 {
			t.Errorf("chapter %s has only %d different pictures", c.ID, len(pictures))
		}
		if c.Narration[chapters.English] == "" || c.Captions[chapters.English] == nil {
			t.Errorf("chapter %s has no voice or no captions", c.ID)
		}
	}
	want := strings.Fields("1.1 1.2 1.3 1.4 1.5 2.1 2.2 2.3 2.4 2.5 2.6 2.7 3.0 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 " +
		"4.1 4.2 4.3 4.4 4.5 4.6 5.1 5.2 5.3 5.4 5.5 E.1 E.2 E.3")
	if !slices.Equal(beats, want) {
		t.Errorf("the beats are %v", beats)
	}
	if len(p.Events) != 70 {
		t.Errorf("there are %d events, not 70", len(p.Events))
	}
	told := p.Told()
	if n := len(told); n < 50 {
		t.Errorf("the narration tells only %d events", n)
	}
	if c := p.Chapters[2]; c.Warning == nil || len(c.Warning.About) == 0 {
		t.Error("there is no warning before the siege")
	}
}

// TestStoryKnowsNothingLater: the five chapters stand on the evening of
// 6 December 2024, in what is told and in what is dated.
func TestStoryKnowsNothingLater(t *testing.T) {
	p := story(t)
	evening := chapters.Day{Year: 2024, Month: 12, DayOfMonth: 6}.Ordinal()
	later := 0
	for i, c := range p.Chapters {
		epilogue := i == len(p.Chapters)-1
		for _, b := range c.Beats {
			switch after := b.Date.Last().Ordinal() > evening; {
			case after && !epilogue:
				t.Errorf("beat %s is dated %s", b.ID, b.Date.Words(chapters.English))
			case after:
				later++
			}
		}
		for _, e := range p.Events {
			inside := e.Told && e.At >= c.Start && e.At < c.End
			if !epilogue && (inside || e.Chapter == c.ID) && e.Date.Last().Ordinal() > evening {
				t.Errorf("event %s of %s is dated %s", e.ID, c.ID, e.Date.Words(chapters.English))
			}
		}
	}
	if later == 0 {
		t.Error("the epilogue tells nothing later either")
	}
}

// TestStoryCaptions reads every cue.
func TestStoryCaptions(t *testing.T) {
	cues := 0
	for _, c := range story(t).Chapters {
		track := c.Captions[chapters.English]
		if track == nil {
			t.Errorf("chapter %s has no captions", c.ID)
			continue
		}
		for _, f := range track.Faults() {
			t.Errorf("%s: %v", c.ID, f)
		}
		cues += len(track.Cues)
	}
	if cues < 200 {
		t.Errorf("there are only %d cues", cues)
	}
}

// seedSentences is how many sentences the text has that the programme set out
// from, headings that claim something counted in.
const seedSentences = 23

// TestSeedIsTold: docs/seed.md maps every sentence of the first text to beats
// that say the words beside it.
func TestSeedIsTold(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "docs", "seed.md"))
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{} // by beat, folded
	for _, c := range story(t).Chapters {
		track := c.Captions[chapters.English]
		if track == nil {
			continue
		}
		for _, cue := range track.Cues {
			beat, _, _ := strings.Cut(cue.ID, "-")
			for _, line := range cue.Lines {
				said[beat] += captions.Fold(line) + " "
			}
		}
	}
	sentences := map[string]bool{}
	for i, line := range strings.Split(string(data), "\n") {
		cells := strings.Split(strings.Trim(line, "| "), " | ")
		if !strings.HasPrefix(line, "|") || len(cells) != 4 || cells[0] == "seed sentence" || cells[0] == "---" {
			continue
		}
		sentences[cells[0]] = true
		beat, words := cells[1], captions.Fold(cells[2])
		where := fmt.Sprintf("docs/seed.md:%d", i+1)
		switch {
		case said[beat] == "":
			t.Errorf("%s: there is no beat %q that speaks", where, beat)
		case words == "" || !strings.Contains(" "+said[beat], " "+words+" "):
			t.Errorf("%s: beat %s does not say %q", where, beat, cells[2])
		}
	}
	if len(sentences) != seedSentences {
		t.Errorf("the table has %d sentences of %d", len(sentences), seedSentences)
	}
}
