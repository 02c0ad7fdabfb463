package ui

import (
	"testing"
	"time"

	"homs/assets"
	"homs/chapters"
	"homs/ui/curtain"
	"homs/ui/kiosk"
	"homs/ui/screens"
)

// What is counted of two visits: one that goes away, and one that staff interrupt.
func TestUseIsCounted(t *testing.T) {
	h := newHall(t, kiosk.Default())
	h.tap(900, 300)
	h.contents.play(0)
	first := h.o.Programme.Chapters[0]
	h.pass(first.End + 2*time.Second)
	h.otherLanguage()
	for _, final := range []bool{false, false, true} {
		h.stage.seek(first.End+5*time.Second, final)
		h.pass(time.Second)
	}
	h.player.pause()
	h.pass(3 * time.Minute)
	h.want(t, kiosk.Attract, h.exhibit.attract)
	h.exhibit.visit.Touch(h.now)
	h.exhibit.visit.Staff(true, h.now)
	s, err := h.exhibit.o.Counts.Sum(1, time.Now())
	if err != nil || s.Visits != 2 || s.Drags != 1 || s.Started["1"] != 1 || s.Finished["1"] != 1 || s.Started["2"] != 1 || s.Finished["2"] != 0 {
		t.Errorf("%+v, %v", s, err)
	}
	if s.Spoken["ar"] != 1 || s.Spoken["en"] != 1 {
		t.Errorf("languages %v", s.Spoken)
	}
	if long := first.End; s.Length < long || s.Length > long+20*time.Second {
		t.Errorf("the visits lasted %v, want %v and some seconds", s.Length, long)
	}
}

// A visitor may not wait for what the last one left: one second is asked for.
func BenchmarkReset(b *testing.B) {
	h := newHall(b, kiosk.Default())
	for b.Loop() {
		h.exhibit.visit.Touch(h.now)
		h.open(h.contents)
		h.exhibit.reset()
	}
}

// Staff decide which languages there are.
func TestOnlyTheLanguagesThatStaffAllow(t *testing.T) {
	s := kiosk.Default()
	s.Language, s.Languages = "en", []string{"ar", "xx"}
	h := newHall(t, s)
	h.tap(900, 300)
	if h.words.Language() != "ar" || h.contents.language.Visible() {
		t.Errorf("it begins in %s, another language to choose: %v", h.words.Language(), h.contents.language.Visible())
	}
	h.otherLanguage()
	h.open(h.stage)
	h.stage.setControls(0)
	h.stage.setControls(1)
	if h.words.Language() != "ar" || h.stage.row[len(h.stage.row)-1].Visible() {
		t.Error("another language can be chosen")
	}
	h.exhibit.set(func(k *kiosk.Settings) { k.Languages = []string{"xx"} }) // none of the story's
	if n := len(h.languages()); n != 2 {
		t.Errorf("%d languages", n)
	}
}

// A touch that never ends, however it trembles, is nobody.
func TestAPalmThatLeansOnTheScreen(t *testing.T) {
	h := newHall(t, kiosk.Default())
	h.tap(900, 300)
	h.see(curtain.Input{Kind: curtain.Press, X: 900, Y: 300})
	h.exhibit.pressed = time.Now().Add(-time.Hour)
	last := h.exhibit.visit.Last()
	h.see(curtain.Input{Kind: curtain.Move, X: 901, Y: 300})
	if h.exhibit.visit.Last() != last {
		t.Error("it counts as a touch after an hour")
	}
	h.see(curtain.Input{Kind: curtain.Release, X: 901, Y: 300})
	h.see(curtain.Input{Kind: curtain.Press, X: 900, Y: 300})
	if h.exhibit.visit.Last() == last {
		t.Error("the next touch does not count")
	}
	if h.see(curtain.Input{Kind: curtain.Press, Second: true}) || h.see(curtain.Input{Kind: curtain.Release, Second: true}) {
		t.Error("a second finger reaches the widgets")
	}
}

// The size of a target follows what the chosen display says of itself, until staff say it.
func TestTheDisplaySaysHowLargeItIs(t *testing.T) {
	h := newHall(t, kiosk.Default())
	h.exhibit.monitors = []screens.Monitor{
		{Name: "eDP-1", Width: 1920, Height: 1080, WideMM: 344, TallMM: 194},
		{Name: "HDMI-1", X: 1920, Width: 1920, Height: 1080, WideMM: 1210, TallMM: 680},
	}
	for _, c := range []struct {
		monitor      string
		inches, want float64
	}{{"", 0, 15.5}, {"HDMI-1", 0, 54.6}, {"2", 0, 54.6}, {"2", 32, 32}, {"VGA", 0, 15.5}} {
		h.exhibit.o.Settings.Monitor, h.exhibit.o.Settings.DiagonalInches = c.monitor, c.inches
		if got := h.exhibit.inches(); got < c.want-0.1 || got > c.want+0.1 {
			t.Errorf("%q, %v inches: %v, want %v", c.monitor, c.inches, got, c.want)
		}
	}
}

// Whatever may be wrong with an exhibit is told to its staff in their language.
func TestHealthIsToldInEveryLanguage(t *testing.T) {
	long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	names := map[string]bool{}
	for _, h := range []kiosk.Health{{Time: long}, {Alive: true, State: kiosk.Panel}, {Alive: true, Safe: true}, {Alive: true, Problems: 3, AsOf: long}} {
		_, why := h.Judge(time.Now())
		for _, r := range why {
			names[r.Name] = true
		}
	}
	if len(names) != 7 {
		t.Fatalf("reasons %v", names)
	}
	w, err := LoadWords(assets.FS, []chapters.Language{"ar"})
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []chapters.Language{"en", "ar"} {
		w.language = lang
		for name := range names {
			if !w.Has("health_" + name) {
				t.Errorf("%s has no word for %s", lang, name)
			}
		}
	}
}
