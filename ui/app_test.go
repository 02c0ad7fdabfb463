package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"homs/assets"
	"homs/chapters"
	"homs/ui/prefs"
	"homs/ui/text"
	"homs/ui/widgets/button"
	"homs/ui/widgets/icon"
	"homs/ui/widgets/timeline"
)

// newFilm is the whole program on a software canvas, with a deck that only keeps a time.
func newFilm(t testing.TB, w, h float32) (*App, *tape) {
	t.Helper()
	p, _ := chapters.Load(assets.FS)
	words, err := LoadWords(assets.FS, p.Languages)
	if err != nil {
		t.Fatal(err)
	}
	d := &tape{whole: p.Duration}
	a := newApp(test.NewTempApp(t), Options{
		Content: assets.FS, Programme: p, Words: words, Deck: d, Prefs: prefs.Default(), Save: func(prefs.Prefs) {}, At: -1, Play: true,
	})
	a.window.Resize(fyne.NewSize(w, h))
	a.resize(fyne.NewSize(w, h))
	return a, d
}

// show puts the film at a place and lets one frame pass.
func (a *App) at(d *tape, at time.Duration) {
	d.at = at
	a.screen.tick(time.Now())
}

func TestStageShowsEveryBeat(t *testing.T) {
	a, d := newFilm(t, 1920, 1080)
	p := a.o.Programme
	seen := map[string]bool{}
	for _, c := range p.Chapters {
		a.player.accepted[c.ID] = true
		for _, b := range c.Beats {
			cue := c.Captions["en"].Cues
			at := b.Start + time.Second
			for _, q := range cue {
				if q.Start >= b.Start {
					at = q.Words[len(q.Words)-1].Start
					break
				}
			}
			a.at(d, at)
			if got := a.stage.heading.beat.Text(); got != b.Title.In("en") {
				t.Errorf("%s: the heading says %q, want %q", b.ID, got, b.Title.In("en"))
			}
			if got := a.stage.heading.date.Text(); got == "" {
				t.Errorf("%s: no date", b.ID)
			}
			said := strings.Join(a.stage.caption.Text(), " ")
			if said == "" || seen[said] {
				t.Errorf("%s: the caption says %q", b.ID, said)
			}
			seen[said] = true
		}
	}
}

// What shows is a function of the time: going back shows the same again.
func TestGoingBackShowsTheSame(t *testing.T) {
	a, d := newFilm(t, 1280, 720)
	state := func(at time.Duration) string {
		a.at(d, at)
		h := a.stage.heading
		return strings.Join([]string{h.chapter.Text(), h.beat.Text(), h.date.Text(), h.place.Text(), strings.Join(a.stage.caption.Text(), "/")}, "|")
	}
	first := map[time.Duration]string{}
	for at := time.Duration(0); at < a.o.Programme.Duration; at += 7 * time.Second {
		first[at] = state(at)
	}
	for at := a.o.Programme.Duration; at > 0; at -= 7 * time.Second {
		back := at.Truncate(7 * time.Second)
		if got := state(back); first[back] != "" && got != first[back] {
			t.Fatalf("at %v going back: %q, going on: %q", back, got, first[back])
		}
	}
}

func TestTheBarMovesTheFilm(t *testing.T) {
	a, d := newFilm(t, 1920, 1080)
	a.player.accepted["03-siege"] = true
	d.playing = true
	for i := 1; i <= 5; i++ {
		a.stage.seek(time.Duration(i)*time.Minute, false)
		a.screen.tick(time.Now())
	}
	if d.grains != 5 || len(d.seeks) != 0 {
		t.Errorf("while held: %d grains, sought %v", d.grains, d.seeks)
	}
	if got, want := a.stage.heading.beat.Text(), a.o.Programme.BeatAt(5*time.Minute).Title.In("en"); got != want {
		t.Errorf("while held the heading says %q, want %q", got, want)
	}
	a.stage.seek(6*time.Minute, true)
	if len(d.seeks) != 1 || d.seeks[0] != 6*time.Minute {
		t.Errorf("let go at 6m, sought %v", d.seeks)
	}
}

func TestKeysReachTheStage(t *testing.T) {
	a, d := newFilm(t, 1280, 720)
	key := func(k fyne.KeyName) { a.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeySpace)
	if !d.playing {
		t.Error("Space does not play")
	}
	key(fyne.KeyD)
	if a.stage.bar.Mode() != timeline.ByDate {
		t.Error("D does not turn the bar to dates")
	}
	for _, c := range []struct {
		k    fyne.KeyName
		page page
	}{{fyne.KeyT, a.transcript}, {fyne.KeyS, a.sources}} {
		key(c.k)
		if a.drawer.page != c.page {
			t.Errorf("%v opens %T", c.k, a.drawer.page)
		}
	}
	key(fyne.KeyEscape)
	if a.drawer.open() || a.screen != a.stage {
		t.Error("Escape does not close the drawer first")
	}
	key(fyne.KeyEscape)
	if a.screen != a.contents || d.playing {
		t.Error("a second Escape does not lead to the contents, paused")
	}
	a.window.Canvas().OnTypedRune()('?')
	if _, ok := a.drawer.page.(*helpPage); !ok {
		t.Error("? does not open the help")
	}
}

func TestTranscriptFollowsAndLeads(t *testing.T) {
	a, d := newFilm(t, 1920, 1080)
	a.drawer.turn(a.transcript)
	b := a.o.Programme.Beat("2.3")
	a.at(d, b.Start+6*time.Second)
	i, w := a.transcript.find(d.at)
	if i < 0 || a.transcript.beats[i].beat != b || w == text.None {
		t.Fatalf("at %v the transcript is at beat %d, word %d", d.at, i, w)
	}
	if a.drawer.pane.Offset() == 0 {
		t.Error("the column did not follow")
	}
	item := a.transcript.beats[i]
	a.transcript.tapped(a.drawer, item.item, fyne.NewPos(2, 10))
	if d.at != item.starts[0] {
		t.Errorf("a press on the first word leads to %v, want %v", d.at, item.starts[0])
	}
}

func TestSourcesOfWhatIsHeard(t *testing.T) {
	a, d := newFilm(t, 1920, 1080)
	c := a.o.Programme.Beat("2.3").Claims[1]
	d.at = c.Start + 100*time.Millisecond
	a.drawer.turn(a.sources)
	a.screen.tick(time.Now())
	all := strings.Join(saidIn(a.drawer), "\n")
	for _, id := range c.Facts {
		if f := a.o.Programme.Facts[id]; !strings.Contains(all, f.Text.In("en")) {
			t.Errorf("fact %s is not shown in\n%s", id, all)
		}
	}
	for id, s := range a.o.Programme.Sources {
		if s.Mirror && s.URL != "" {
			t.Errorf("source %s is a copy and has an address", id)
		}
	}
}

// saidIn is every paragraph and line of the drawer's column.
func saidIn(d *drawer) (said []string) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *text.Paragraph:
			said = append(said, o.Text())
		case *text.Line:
			said = append(said, o.Text())
		case *button.Button:
			said = append(said, o.Face().Words)
		case *group:
			for _, part := range o.board.Objects {
				walk(part)
			}
		}
	}
	for _, it := range d.pane.Items() {
		walk(it)
	}
	return said
}

func TestEveryEventHasACard(t *testing.T) {
	a, _ := newFilm(t, 1280, 720)
	p, w := a.o.Programme, a.words
	for _, lang := range p.Languages {
		w.language = lang
		for _, e := range p.Events {
			a.openEvent(e.ID)
			want := []string{
				e.Title.In(lang), e.Date.Words(lang), e.Summary.In(lang), gradeWords(w, e.Grade, e.OneWeakSource, len(e.Sources)),
				p.Places[e.Place].Name.In(lang), w.Get("sources"), w.Get("take_home"),
			}
			if e.Told {
				want = append(want, w.Get("hear_it_told")+"  ·  "+chapters.FormatTimecode(e.At))
			}
			if e.Dispute != nil {
				want = append(want, e.Dispute.About.In(lang), w.Get("disputed_by")+": "+strings.Join(e.Dispute.By, "; "))
			}
			for _, id := range e.Sources {
				s := p.Sources[id]
				if want = append(want, s.Title, sourceLine(w, s)); s.URL != "" && !s.Mirror {
					want = append(want, s.URL)
				}
			}
			for _, id := range e.Facts {
				want = append(want, p.Facts[id].Text.In(lang))
			}
			for _, id := range e.People {
				want = append(want, p.People[id].Name.In(lang))
			}
			said := saidIn(a.drawer)
			for _, s := range want {
				if !slices.Contains(said, s) {
					t.Errorf("%s, %s: the card does not say %q", lang, e.ID, s)
				}
			}
			for _, s := range said {
				if i := strings.Index(s, "http"); i >= 0 && strings.ContainsAny(s[i+8:i+9], "0123456789") {
					t.Errorf("%s: a bare number is shown as an address: %q", e.ID, s)
				}
			}
		}
	}
}

func TestArabicMirrorsTheStage(t *testing.T) {
	a, d := newFilm(t, 1920, 1080)
	left := a.stage.play.Position().X
	a.otherLanguage()
	if a.words.Language() != "ar" || !a.look.rtl {
		t.Fatal("the language did not change")
	}
	if x := a.stage.play.Position().X; x < 1700 || left > 200 {
		t.Errorf("the play button is at %v, before at %v", x, left)
	}
	if f := a.stage.play.Face(); f.Mirror || f.Icon != icon.Play {
		t.Errorf("the play sign is mirrored, or another: %+v", f)
	}
	a.at(d, time.Minute)
	if got := a.stage.heading.beat.Text(); got != a.o.Programme.BeatAt(time.Minute).Title["ar"] {
		t.Errorf("the heading says %q", got)
	}
}

func TestWhatIsTakenHomeFitsItsCode(t *testing.T) {
	a, _ := newFilm(t, 1280, 720)
	p := a.o.Programme
	for _, c := range p.Chapters {
		for _, b := range c.Beats {
			s := toTake(p, a.words, b.Title.In("en"), b.Sources)
			if len(s) > mostToTake+3 || !strings.Contains(s, b.Title.In("en")) {
				t.Errorf("%s: %d bytes: %q", b.ID, len(s), s)
			}
			if len(b.Sources) > 0 && strings.Count(s, "\n- ") == 0 {
				t.Errorf("%s has %d sources and takes none home", b.ID, len(b.Sources))
			}
			if strings.Contains(s, "http") {
				t.Errorf("%s takes an address home: %q", b.ID, s)
			}
			if n := len(a.drawer.takeHome(b.Title.In("en"), b.Sources)); n != 3 {
				t.Errorf("%s: %d parts", b.ID, n)
			}
		}
	}
}
