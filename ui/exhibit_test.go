package ui

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"homs/assets"
	"homs/chapters"
	"homs/ui/curtain"
	"homs/ui/kiosk"
	"homs/ui/prefs"
	"homs/ui/widgets/timeline"
)

// hall is an exhibit in a window of 1920x1080 that nobody sees.
type hall struct {
	*App
	tape *tape
	now  time.Time
}

func newHall(t testing.TB, s kiosk.Settings) *hall {
	t.Helper()
	test.NewTempApp(t)
	p, _ := chapters.Load(assets.FS)
	w, err := LoadWords(assets.FS, p.Languages)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	counts, err := kiosk.OpenCounts(dir, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	h := &hall{tape: &tape{whole: p.Duration}, now: time.Now()}
	h.App = newApp(fyne.CurrentApp(), Options{
		Content: assets.FS, Programme: p, Words: w, Deck: h.tape,
		Save: func(prefs.Prefs) { t.Error("something of a visitor was kept") },
		Exhibit: &Exhibit{
			Settings: s, File: kiosk.File(dir), Guard: kiosk.NewGuard(dir), Counts: counts, Health: dir + "/health.json",
			Errors: func(time.Time) []string { return nil }, Beat: func(kiosk.State) {},
		},
	})
	for id := range p.Plates { // none is waited for
		h.scenery.pictures.kept[id] = &decoded{}
	}
	h.window.Resize(fyne.NewSize(1920, 1080))
	h.pass(0)
	t.Cleanup(func() { h.exhibit.writing <- struct{}{} }) // the last file is written
	return h
}

// pass lets time go by, the film with it.
func (h *hall) pass(d time.Duration) {
	for end := h.now.Add(d); ; {
		h.tick(h.now)
		if !h.now.Before(end) {
			return
		}
		h.now = h.now.Add(250 * time.Millisecond)
		if h.tape.playing {
			h.tape.advance(250 * time.Millisecond)
		}
	}
}

func (h *hall) tap(x, y float32) {
	s := float64(h.window.Canvas().Scale())
	for _, k := range []curtain.Kind{curtain.Move, curtain.Press, curtain.Release} {
		h.see(curtain.Input{Kind: k, X: float64(x) * s, Y: float64(y) * s})
	}
}

func (h *hall) want(t *testing.T, s kiosk.State, on screen) {
	t.Helper()
	if got := h.exhibit.visit.State(); got != s || h.screen != on {
		t.Fatalf("state %v on %T, want %v on %T", got, h.screen, s, on)
	}
}

func TestTheAttractLoopIsSilentAndAnyTouchBegins(t *testing.T) {
	h := newHall(t, kiosk.Default())
	h.want(t, kiosk.Attract, h.exhibit.attract)
	first := h.exhibit.attract.n
	h.exhibit.deck.Play()
	h.exhibit.deck.Scrub(time.Minute)
	h.pass(time.Minute)
	if h.tape.playing || h.tape.grains > 0 {
		t.Error("something was heard")
	}
	if n := h.exhibit.attract.n - first; n < 2 {
		t.Errorf("%d new pictures in a minute", n)
	}
	h.tap(900, 300)
	h.want(t, kiosk.Session, h.contents)

	h = newHall(t, kiosk.Default())
	h.see(curtain.Input{Kind: curtain.Move, X: 5, Y: 5})
	h.see(curtain.Input{Kind: curtain.Key, Alt: true})
	h.see(curtain.Input{Kind: curtain.Key, Function: 4})
	h.want(t, kiosk.Attract, h.exhibit.attract)
	h.see(curtain.Input{Kind: curtain.Key})
	h.want(t, kiosk.Session, h.contents)

	h = newHall(t, kiosk.Default())
	card := h.exhibit.attract.cards[1]
	h.tap(card.Position().X+20, card.Position().Y+20)
	h.want(t, kiosk.Session, h.stage)
	if at := h.o.Programme.Chapters[1].Start; !h.tape.playing || h.tape.at != at {
		t.Errorf("playing %v at %v, want %v", h.tape.playing, h.tape.at, at)
	}
}

// The attract loop shows nothing that a warning stands before, and some of each chapter.
func TestSlides(t *testing.T) {
	p, _ := chapters.Load(assets.FS)
	slides := slidesOf(p)
	for _, c := range p.Chapters {
		some := false
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				shown := slices.Contains(slides, s.Plate)
				some = some || shown
				if plate := p.Plates[s.Plate]; shown && plate.Warning != "" {
					t.Errorf("plate %s of the attract loop needs a warning", s.Plate)
				}
			}
		}
		if !some {
			t.Errorf("nothing of %s", c.ID)
		}
	}
}

func TestTheNextVisitorFindsEverythingAsAtFirst(t *testing.T) {
	s := kiosk.Default()
	s.Volume, s.VolumeCeiling = 0.6, 0.5
	h := newHall(t, s)
	before := h.player.prefs
	if h.tape.volume != 0.3 {
		t.Errorf("the volume is %v, want 0.6 of a ceiling of 0.5", h.tape.volume)
	}
	h.tap(900, 300)
	h.contents.play(3 * time.Minute)
	h.otherLanguage()
	h.player.change(func(p *prefs.Prefs) { *p = unlike(t, *p) })
	screens := screensOf(h.App)
	h.drawer.toggle(h.transcript)
	h.stage.bar.SetMode(timeline.ByDate)
	h.pass(15 * time.Second)
	if h.tape.volume != 0.5 {
		t.Errorf("the volume is %v above the ceiling", h.tape.volume)
	}
	h.player.pause()
	h.player.change(func(p *prefs.Prefs) { p.Place = 77 })
	h.pass(s.Quiet() + time.Second)
	if !h.exhibit.prompt.board.Visible() {
		t.Fatal("nobody asks")
	}
	h.pass(s.Countdown() + time.Second)
	h.want(t, kiosk.Attract, h.exhibit.attract)
	for name, old := range screens {
		if now := screensOf(h.App)[name]; now == old {
			t.Errorf("%s is that of the last visitor", name)
		}
	}
	if h.player.prefs != before || h.words.Language() != "en" || h.tape.at != 0 || h.tape.playing || h.tape.volume != 0.3 || h.tape.muted || h.tape.speed != 1 {
		t.Errorf("left behind: %+v, %s, %+v", h.player.prefs, h.words.Language(), h.tape)
	}
	if h.drawer.open() || h.panel.Visible() || h.exhibit.prompt.board.Visible() || h.stage.bar.Mode() != timeline.ByVoice || h.contents.place() != 0 {
		t.Error("something of the last visitor is open")
	}
	h.tap(900, 300)
	h.want(t, kiosk.Session, h.contents)
	if l := h.root.layers; !slices.Contains(l, h.contents.object()) || !slices.Contains(l, h.stage.object()) {
		t.Error("the new screens are not in the window")
	}
}

// unlike is prefs of which every single one differs, those of the future too.
func unlike(t *testing.T, p prefs.Prefs) prefs.Prefs {
	t.Helper()
	words := map[string]string{"en": "ar", "ar": "en", "medium": "large"}
	v := reflect.ValueOf(&p).Elem()
	for i := range v.NumField() {
		switch f := v.Field(i); f.Kind() {
		case reflect.Bool:
			f.SetBool(!f.Bool())
		case reflect.Float64:
			f.SetFloat(map[bool]float64{true: 2, false: 1}[f.Float() == 1])
		case reflect.String:
			if words[f.String()] == "" {
				t.Fatalf("what else can %s be than %q?", v.Type().Field(i).Name, f.String())
			}
			f.SetString(words[f.String()])
		default:
			t.Fatalf("%s is a %s", v.Type().Field(i).Name, f.Kind())
		}
	}
	return p
}

// screensOf are the parts of the window that may remember a visitor; what may not is listed.
func screensOf(a *App) map[string]any {
	lasting := []string{
		"o", "words", "fyne", "window", "plates", "root", "scenery", "thumbs", "exhibit", // the same for all
		"look", "shift", "touched", "ticked", "saved", // numbers of the moment
		"drawer", "panel", // closed: what they show is made when they open
		"screen",
	}
	m := map[string]any{}
	v := reflect.ValueOf(a).Elem()
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; !slices.Contains(lasting, name) {
			m[name] = v.Field(i).Pointer()
		}
	}
	return m
}

func TestWhoListensIsNotAsked(t *testing.T) {
	h := newHall(t, kiosk.Default())
	h.tap(900, 300)
	h.contents.play(0)
	first := h.o.Programme.Chapters[0]
	h.pass(first.End - time.Second)
	h.want(t, kiosk.Session, h.stage)
	h.pass(2 * time.Second) // the chapter had a touch in it: it began with one
	h.want(t, kiosk.Session, h.stage)
	second := h.o.Programme.Chapters[1]
	h.pass(second.End - second.Start - 2*time.Second)
	h.want(t, kiosk.Session, h.stage)
	h.pass(2 * time.Second)
	h.want(t, kiosk.Prompt, h.stage)
	if h.tape.playing {
		t.Error("the next chapter plays on behind the question")
	}
	h.tap(10, 600)
	h.want(t, kiosk.Session, h.stage)
}

func TestNightIsDarkAndDeaf(t *testing.T) {
	s := kiosk.Default()
	now := time.Now()
	s.Hours = []string{now.AddDate(0, 0, 2).Format("Mon") + " 10:00-10:01"}
	h := newHall(t, s)
	h.want(t, kiosk.Dark, h.exhibit.attract)
	h.tap(900, 300)
	h.want(t, kiosk.Dark, h.exhibit.attract)
	if !h.exhibit.attract.night.Visible() {
		t.Error("there is light")
	}
}

// A day in the exhibit: it opens, a visit goes on past closing time, it is dark, it opens.
func TestOpeningHours(t *testing.T) {
	s := kiosk.Default()
	s.QuietSeconds, s.Hours = 120, []string{"mon-sun 10:00-18:00"}
	h := newHall(t, s)
	noon := time.Now().UTC() // no summer time in between
	noon = noon.Add(time.Duration(12-noon.Hour())*time.Hour - time.Duration(noon.Minute())*time.Minute)
	at := func(hour, minute int) { // by steps of a minute
		for end := noon.Add(time.Duration(hour-12)*time.Hour + time.Duration(minute)*time.Minute); h.now.Before(end); h.now = h.now.Add(time.Minute) {
			h.tick(h.now)
		}
		h.tick(h.now)
	}
	h.now = noon
	h.tick(h.now)
	h.want(t, kiosk.Attract, h.exhibit.attract)
	at(17, 59)
	h.want(t, kiosk.Attract, h.exhibit.attract)
	h.exhibit.visit.Touch(h.now)
	h.open(h.contents)
	at(18, 0)
	h.want(t, kiosk.Session, h.contents)
	at(18, 10)
	h.want(t, kiosk.Dark, h.exhibit.attract)
	h.exhibit.deck.Play()
	at(24+9, 59)
	h.want(t, kiosk.Dark, h.exhibit.attract)
	if h.tape.playing || !h.exhibit.attract.night.Visible() {
		t.Error("the night is not dark and silent")
	}
	at(24+10, 1)
	h.want(t, kiosk.Attract, h.exhibit.attract)
	if h.exhibit.attract.night.Visible() {
		t.Error("it stays dark in the morning")
	}
}

func TestNoWayOut(t *testing.T) {
	h := newHall(t, kiosk.Default())
	h.tap(900, 300)
	h.close()
	h.wish(wishEscape, 0)
	h.wish(wishFull, 0)
	if !h.window.FullScreen() {
		t.Error("it left the full screen")
	}
	h.pass(time.Second)
	h.want(t, kiosk.Session, h.contents)
	if !h.root.hidden {
		t.Error("the pointer shows")
	}
}

func TestStaff(t *testing.T) {
	shut := newHall(t, kiosk.Default())
	hold := func(h *hall) {
		h.see(curtain.Input{Kind: curtain.Press, X: 10, Y: 10})
		h.now = time.Now()
		h.pass(cornerHold + time.Second)
	}
	hold(shut)
	if shut.exhibit.pad.shown() {
		t.Error("without a PIN the pad opens")
	}
	s := kiosk.Default()
	var err error
	if s.PinHash, err = kiosk.HashPin("2468"); err != nil {
		t.Fatal(err)
	}
	h := newHall(t, s)
	hold(h)
	if !h.exhibit.pad.shown() {
		t.Fatal("the pad does not open")
	}
	h.see(curtain.Input{Kind: curtain.Release, X: 10, Y: 10})
	h.want(t, kiosk.Attract, h.exhibit.attract)
	h.pass(padRest + time.Second)
	if h.exhibit.pad.shown() {
		t.Error("the pad stays for ever")
	}
	h.exhibit.visit.Staff(true, h.now)
	h.want(t, kiosk.Staff, h.exhibit.attract)
	h.exhibit.set(func(k *kiosk.Settings) { k.VolumeCeiling, k.Language = 0.25, "ar" })
	kept, err := h.exhibit.o.File.Load()
	if err != nil || kept.VolumeCeiling != 0.25 || kept.Language != "ar" || kept.PinHash != s.PinHash {
		t.Errorf("kept %+v, %v", kept, err)
	}
	if h.tape.volume != 0.2 || h.words.Language() != "ar" {
		t.Errorf("volume %v, language %s", h.tape.volume, h.words.Language())
	}
	h.exhibit.set(func(k *kiosk.Settings) { k.HeadphonesOnly, k.HeadphoneCeiling = true, 0.3 })
	h.player.change(func(p *prefs.Prefs) { p.Volume = 1 })
	if h.tape.volume != 0.3 {
		t.Errorf("the volume is %v on headphones", h.tape.volume)
	}
	h.exhibit.startSoundTest()
	if !h.tape.playing {
		t.Error("the sound test is silent")
	}
	h.exhibit.staff.close()
	h.pass(time.Second)
	h.want(t, kiosk.Attract, h.exhibit.attract)
	if h.tape.playing {
		t.Error("the sound test goes on")
	}
}
