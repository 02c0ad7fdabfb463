package chapters

import (
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func loadBase(t testing.TB) *Programme {
	t.Helper()
	p, problems := Load(baseContent(t))
	if len(problems) > 0 {
		t.Fatal(problemLines(problems))
	}
	return p
}

const ms = time.Millisecond

func TestLoadPutsTimes(t *testing.T) {
	p := loadBase(t)
	type span struct {
		Name       string
		Start, End time.Duration
	}
	var got []span
	for _, c := range p.Chapters {
		got = append(got, span{c.ID, c.Start, c.End})
		for _, b := range c.Beats {
			got = append(got, span{b.ID, b.Start, b.End})
			for _, s := range b.Scenes {
				got = append(got, span{s.Plate + s.Map, s.Start, s.End})
			}
			for _, m := range b.Claims {
				got = append(got, span{m.Words, m.Start, m.End})
			}
		}
	}
	want := []span{
		{"01-one", 0, 14000 * ms},
		{"1.1", 0, 5200 * ms},
		{"country", 0, 5200 * ms},
		{"1.2", 5200 * ms, 14000 * ms}, // 0.8 s before its first word at 6 s
		{"1", 5200 * ms, 9500 * ms},
		{"2", 9500 * ms, 14000 * ms},
		{"Thousands", 6000 * ms, 9500 * ms}, // to the next sentence
		{"02-after", 14000 * ms, 18000 * ms},
		{"E.1", 14000 * ms, 18000 * ms},
		{"2", 14000 * ms, 18000 * ms},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if p.Duration != 18*time.Second {
		t.Errorf("the programme lasts %v", p.Duration)
	}
	if c, i := p.Chapters[1].Captions[English].At(15500 * ms); c == nil || c.Words[i].Text != "was" {
		t.Errorf("captions of the second chapter at 15.5 s: %v, %d", c, i)
	}
	if e := p.Events; e[0].ID != "T1" || e[1].ID != "T2" {
		t.Error("events are not by date")
	}
	if e := p.Told(); e[0].At != 800*ms || e[1].At != 6800*ms {
		t.Errorf("told at %v and %v", e[0].At, e[1].At)
	}
}

func TestLoadSettlesMoves(t *testing.T) {
	s := loadBase(t).Beat("1.2").Scenes
	if s[0].Dissolve != defaultDissolve || s[1].Dissolve != pairDissolve {
		t.Errorf("dissolves are %v and %v", s[0].Dissolve, s[1].Dissolve)
	}
	if s[0].Move.To != s[1].Move.From {
		t.Errorf("the camera jumps between plates of a pair: %v, %v", s[0].Move, s[1].Move)
	}
	for _, s := range s {
		for _, f := range []Frame{s.Move.From, s.Move.To} {
			if edge := 0.5 / f.Zoom; f.X < edge || f.X > 1-edge || f.Y < edge || f.Y > 1-edge {
				t.Errorf("%v leaves the plate", f)
			}
		}
	}
}

func TestLookups(t *testing.T) {
	p := loadBase(t)
	for _, tt := range []struct {
		at                                 time.Duration
		chapter, beat, scene, claim, event string
	}{
		{-time.Second, "01-one", "1.1", "country", "", ""},
		{0, "01-one", "1.1", "country", "", ""},
		{800 * ms, "01-one", "1.1", "country", "", "T1"},
		{5199 * ms, "01-one", "1.1", "country", "", "T1"},
		{5200 * ms, "01-one", "1.2", "1", "", ""}, // told in the beat before
		{6000 * ms, "01-one", "1.2", "1", "Thousands", ""},
		{6800 * ms, "01-one", "1.2", "1", "Thousands", "T2"},
		{9500 * ms, "01-one", "1.2", "2", "", "T2"},
		{14000 * ms, "02-after", "E.1", "2", "", ""},
		{time.Hour, "02-after", "E.1", "2", "", ""},
	} {
		var claim, event string
		if c := p.ClaimAt(tt.at); c != nil {
			claim = c.Words
		}
		if e := p.EventAt(tt.at); e != nil {
			event = e.ID
		}
		s := p.SceneAt(tt.at)
		got := []string{p.ChapterAt(tt.at).ID, p.BeatAt(tt.at).ID, s.Plate + s.Map, claim, event}
		if diff := cmp.Diff([]string{tt.chapter, tt.beat, tt.scene, tt.claim, tt.event}, got); diff != "" {
			t.Errorf("at %v: -want +got\n%s", tt.at, diff)
		}
	}
}

func TestLookupsDoNotAllocate(t *testing.T) {
	p := loadBase(t)
	track := p.Chapters[0].Captions[English]
	if n := testing.AllocsPerRun(100, func() {
		p.ChapterAt(7 * time.Second)
		p.SceneAt(7 * time.Second)
		p.ClaimAt(7 * time.Second)
		p.EventAt(7 * time.Second)
		track.At(7 * time.Second)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestEmptyProgrammeAnswers(t *testing.T) {
	p, problems := Load(fstest.MapFS{})
	if len(problems) == 0 || p == nil {
		t.Fatal("an empty folder is no programme, but a problem")
	}
	if p.ChapterAt(0) != nil || p.BeatAt(0) != nil || p.SceneAt(0) != nil || p.ClaimAt(0) != nil || p.EventAt(0) != nil {
		t.Error("an empty programme has something to show")
	}
}

// TestLoadPlaysWhatIsWhole takes files away and looks at what is left.
func TestLoadPlaysWhatIsWhole(t *testing.T) {
	const dir = "chapters/01-one/"
	for _, tt := range []struct {
		name   string
		remove []string
		length time.Duration // of the first chapter
		voice  bool
		cues   bool
	}{
		{"no narration: captions on a silent clock", []string{"narration.en.ogg"}, 13600 * ms, false, true},
		{"no captions: the narration alone, words spread by the script", []string{"captions.en.vtt"}, 14000 * ms, true, false},
		{"neither: the script at the pace of a calm voice", []string{"narration.en.ogg", "captions.en.vtt"}, 11400 * ms, false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			content := baseContent(t)
			for _, f := range tt.remove {
				delete(content, dir+f)
			}
			p, _ := Load(content)
			c := p.Chapters[0]
			if c.End != tt.length || (c.Narration[English] != "") != tt.voice || (c.Captions[English] != nil) != tt.cues {
				t.Errorf("lasts %v, narration %q, captions %v", c.End, c.Narration[English], c.Captions[English])
			}
			if len(p.Told()) != 2 || p.Beat("1.2").Scenes[1].Start <= p.Beat("1.2").Start {
				t.Error("anchors were lost")
			}
			if p.Chapters[1].Start != c.End {
				t.Error("the second chapter does not follow on the first")
			}
		})
	}
}
