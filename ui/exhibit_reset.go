package ui

import (
	"log/slog"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/chapters"
	"homs/ui/kiosk"
	"homs/ui/widgets/plateview"
)

// reset makes everything as the next visitor should find it. Screens that remember
// something are made anew, so that what they remember cannot be forgotten here.
func (e *exhibit) reset() {
	a := e.a
	e.deck.silent = true
	e.testing, e.resume, e.dragged, e.chapter, e.at = time.Time{}, false, false, nil, 0
	a.o.Deck.Pause()
	a.panel.drop()
	a.drawer.close()
	e.staff.close()
	a.transcript, a.sources = newTranscript(a), newBasis(a)
	y := newPlayer(a.o.Programme, a.o.Deck, visitPrefs(e.o.Settings, a.o.Programme))
	y.onChange = a.changed
	a.player = y
	a.words.language = chapters.Language(y.prefs.Language)
	a.o.Deck.Seek(0)
	a.scenery.last = plateview.Frame{}
	e.renew()
	a.shift = false
	a.open(e.attract)
	a.window.Canvas().Unfocus()
	a.resize(a.look.size)
	go debug.FreeOSMemory() // nobody is there to notice
}

// renew puts new screens in the place of the old ones.
func (e *exhibit) renew() {
	a := e.a
	swap := func(old, now fyne.CanvasObject) {
		i := slices.Index(a.root.layers, old)
		a.root.layers[i] = now
		now.Resize(a.root.Size())
		now.Hide()
	}
	stage, contents, atlas := newStage(a), newContents(a), newAtlas(a)
	swap(a.stage.object(), stage.object())
	swap(a.contents.object(), contents.object())
	swap(a.atlas.object(), atlas.object())
	a.stage, a.contents, a.atlas = stage, contents, atlas
	a.player.onWarning = stage.warn
	e.repaint()
}

// repaint has the window painted anew. Fyne does not know the window of what was never
// shown, and so paints nothing when that is shown over a picture that stands still.
func (e *exhibit) repaint() { canvas.Refresh(e.a.root) }

// write puts down the counts and the health, off the UI goroutine: a disk may be slow.
func (e *exhibit) write() {
	select {
	case e.writing <- struct{}{}:
	default:
		return // the last one is still at it
	}
	h, metrics := e.health(time.Now()), e.o.Settings.PrometheusFile
	go func() {
		defer func() { <-e.writing }()
		e.put(h, metrics)
	}()
}

func (e *exhibit) put(h kiosk.Health, metrics string) {
	for _, err := range []error{e.o.Counts.Flush(h.Time), h.Write(e.o.Health), h.WriteMetrics(metrics)} {
		if err != nil {
			slog.Error("exhibit", "error", err)
		}
	}
}

// leave writes down what was counted since the last time.
func (e *exhibit) leave() {
	if e == nil {
		return
	}
	if visiting(e.visit.State()) {
		e.countVisit()
	}
	e.writing <- struct{}{}
	defer func() { <-e.writing }()
	h := e.health(time.Now())
	h.Alive = false
	e.put(h, e.o.Settings.PrometheusFile)
}

// health is how the exhibit is now.
func (e *exhibit) health(now time.Time) kiosk.Health {
	p := e.a.o.Programme
	h := kiosk.Health{
		Time: now.Round(0), Alive: true, Version: e.a.o.Version, Story: p.ID + " " + p.Version, State: e.visit.State(),
		Touched: e.visit.Last().Round(0), Uptime: now.Sub(e.began).Round(time.Second).Seconds(), Frames: e.a.plates.Painted(), Late: e.late,
		Sounding: e.a.o.Deck.Sounding(), Safe: e.o.Safe, Problems: e.o.Problems,
		Memory: kiosk.Resident(os.Getpid()), Errors: e.o.Errors(now),
	}
	if d := p.AsOf.From; d.Year > 0 {
		h.AsOf = time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.DayOfMonth, 1), 0, 0, 0, 0, time.UTC)
	}
	if e.o.Trouble != nil {
		h.Errors = append([]string{e.o.Trouble.Error()}, h.Errors...)
	}
	if h.Memory == 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		h.Memory = int64(m.Sys)
	}
	return h
}
