package ui

import (
	"log/slog"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/kept"
	"homs/ui/kiosk"
	"homs/ui/prefs"
	"homs/ui/screens"
)

// Exhibit is what turns the documentary into one that runs unattended.
type Exhibit struct {
	Settings kiosk.Settings
	File     kept.File[kiosk.Settings]
	Trouble  error // what was wrong with the file of the settings
	Guard    *kiosk.Guard
	Counts   *kiosk.Counts
	Errors   func(now time.Time) []string // the last ones, newest first
	Health   string                       // the file it is written to
	Problems int                          // errors of the content
	Safe     bool                         // without a painter of its own and without sound
	// Beat is called about once a second on the UI goroutine, so long as the screen lives.
	Beat func(kiosk.State)
	// Asked tells of each time that a second start wants the first to show itself.
	Asked <-chan struct{}
	// End says how staff want the program to end: to start again, or for good. Nil where
	// nobody would start it again.
	End func(restart bool)
}

// exhibit runs the program as an exhibit. A nil one does nothing.
type exhibit struct {
	a       *App
	o       *Exhibit
	visit   *kiosk.Visit
	deck    *exhibitDeck
	attract *attract
	prompt  *prompt
	pad     *pad
	staff   *staff
	hours   kiosk.Hours

	monitors []screens.Monitor

	began   time.Time
	ticked  time.Time
	late    int // frames
	beat    time.Time
	written time.Time
	writing chan struct{} // holds one token while a file is written

	down      bool      // a finger is on the screen
	swallowed bool      // and its press went no further
	pressed   time.Time // when it came down
	corner    time.Time // since when it holds the corner of staff; zero if it does not
	card      int       // of the attract loop that was pressed

	chapter *chapters.Chapter // that is being heard
	at      time.Duration     // where the film was at the last tick
	dragged bool              // the bar is held
	resume  bool              // the question interrupted the film
	testing time.Time         // until when the sound is tested
}

// cornerHold is how long staff hold the corner.
const cornerHold = 5 * time.Second

// asExhibit prepares the options: nothing of a visitor is kept, and the deck obeys the
// exhibit.
func (o Options) asExhibit() Options {
	e := o.Exhibit
	o.Prefs = visitPrefs(e.Settings, o.Programme)
	o.Save = func(prefs.Prefs) {}
	o.Deck = &exhibitDeck{Deck: o.Deck, ceiling: e.Settings.Ceiling(), silent: true}
	o.Full, o.Play, o.At = true, false, 0
	return o
}

// visitPrefs is what each visitor finds.
func visitPrefs(s kiosk.Settings, p *chapters.Programme) prefs.Prefs {
	v := prefs.Default()
	v.Volume, v.LeaveOut, v.Language = s.Volume, s.LeaveOut, s.Language
	if list := allowed(p.Languages, s.Languages); !slices.Contains(list, chapters.Language(v.Language)) && len(list) > 0 {
		v.Language = string(list[0])
	}
	return v
}

func newExhibit(a *App) *exhibit {
	now := time.Now()
	s := a.o.Exhibit.Settings
	e := &exhibit{
		a: a, o: a.o.Exhibit, visit: kiosk.NewVisit(s.Quiet(), s.Countdown(), now), deck: a.o.Deck.(*exhibitDeck),
		hours: s.Open(), began: now, writing: make(chan struct{}, 1), card: -1,
	}
	e.visit.OnChange = func(from, to kiosk.State) { e.changed(from, to, time.Now()) }
	e.attract, e.prompt, e.pad, e.staff = newAttract(e), newPrompt(e), newPad(e), newStaff(e)
	e.monitors = screens.All()
	return e
}

// fillFirst goes to the chosen monitor before the window is shown.
func (e *exhibit) fillFirst() {
	if e != nil {
		e.fill()
	}
}

// start runs once the window is there.
func (e *exhibit) start() {
	if e == nil {
		return
	}
	e.stayAwake()
	go func() {
		for range e.o.Asked {
			slog.Info("exhibit: a second start shows the first")
			fyne.Do(e.a.window.RequestFocus)
		}
	}()
}

// layers adds the screens of the exhibit to those that there are.
func (e *exhibit) layers(screens []fyne.CanvasObject, over fyne.CanvasObject) []fyne.CanvasObject {
	if e == nil {
		return append(screens, over)
	}
	return append(screens, e.attract.board, e.staff.board, over, e.prompt.board, e.pad.board)
}

func (e *exhibit) resize() {
	if e == nil {
		return
	}
	e.attract.resize(e.a.look.size)
	e.prompt.resize()
	e.pad.resize()
	e.staff.resize()
}

// tick lets time pass for the exhibit.
func (e *exhibit) tick(now time.Time) {
	if e == nil {
		return
	}
	if !e.ticked.IsZero() && now.Sub(e.ticked) >= kiosk.LateFrame {
		e.late++
	}
	e.ticked = now
	e.listen(now)
	e.visit.Open(e.hours.Open(now), now)
	e.visit.Tick(now)
	e.prompt.tick(now)
	e.pad.tick(now)
	e.staff.tick(now)
	if !e.corner.IsZero() && now.Sub(e.corner) >= cornerHold {
		e.corner = time.Time{}
		e.pad.open(now)
	}
	if e.visit.State() == kiosk.Staff && !e.staff.shown() {
		e.visit.Staff(false, now)
	}
	if !e.testing.IsZero() && now.After(e.testing) {
		e.endSoundTest()
	}
	if now.Sub(e.beat) >= time.Second {
		e.beat = now
		e.o.Beat(e.visit.State())
	}
	if now.Sub(e.written) >= kiosk.HealthEvery || e.written.IsZero() {
		e.written = now
		e.write()
	}
}

// listen follows the film: while it plays somebody is there, and at the end of a chapter
// it may be held.
func (e *exhibit) listen(now time.Time) {
	if e.visit.State() != kiosk.Session {
		return
	}
	if drag := e.a.stage.holding; drag != e.dragged {
		if e.dragged = drag; !drag {
			e.o.Counts.Drag()
		}
	}
	playing, at := e.a.o.Deck.Playing(), e.a.o.Deck.At()
	e.visit.Voice(playing, now)
	if !playing {
		e.at = at
		if e.a.o.Deck.Ended() && e.chapter != nil {
			e.o.Counts.Finished(e.chapter.Number)
			e.chapter = nil
		}
		return
	}
	c, before := e.a.o.Programme.ChapterAt(at), e.chapter
	came := at - e.at
	e.at = at
	if c == before || c == nil {
		return
	}
	e.chapter = c
	if at-c.Start < time.Second {
		e.o.Counts.Started(c.Number)
	}
	if before == nil || before.End != c.Start || came < 0 || came > time.Second {
		return // somebody went there
	}
	e.o.Counts.Finished(before.Number)
	if e.visit.ChapterEnd(now) {
		e.resume = true
	}
}

// changed carries out what a change of state means.
func (e *exhibit) changed(from, to kiosk.State, now time.Time) {
	slog.Info("exhibit", "from", from, "to", to)
	e.prompt.show(to == kiosk.Prompt)
	if visiting(from) && !visiting(to) {
		e.countVisit()
	}
	switch to {
	case kiosk.Session:
		e.deck.silent = false
		if from == kiosk.Prompt && e.resume {
			e.resume = false
			e.a.player.play()
		}
	case kiosk.Prompt:
		e.a.o.Deck.Pause()
	case kiosk.Staff:
		e.reset()
		e.staff.open(now)
	case kiosk.Attract, kiosk.Dark:
		e.reset()
	}
}

// visiting is whether a visitor is there, or is asked whether.
func visiting(s kiosk.State) bool { return s == kiosk.Session || s == kiosk.Prompt }

func (e *exhibit) countVisit() {
	e.o.Counts.Visit(e.visit.Length())
	e.o.Counts.Language(string(e.a.words.Language()))
}
