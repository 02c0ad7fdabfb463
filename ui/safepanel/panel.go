// Package safepanel shows the story as text, a page at a time, when the film cannot be
// shown: by its own way of reading and drawing, which shares with the film's neither the
// story's model, nor the painter, nor the sound.
package safepanel

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"homs/ui/mainloop"
	"homs/ui/theme"
)

// Options is what the panel is started with.
type Options struct {
	Story    Story
	Inches   float64                        // diagonal of the screen; 0 if it is not known
	Open     func(time.Time) bool           // whether it is within the opening hours
	Beat     func(now time.Time, here bool) // called each second on the UI goroutine; here: somebody reads
	Windowed bool
}

// rest is how long after a touch nobody reads any more.
const rest = 2 * time.Minute

// Run shows the panel until ctx ends. It must be called on the main goroutine.
func Run(ctx context.Context, id string, o Options) {
	a := app.NewWithID(id)
	a.Settings().SetTheme(theme.New())
	w := a.NewWindow(o.Story.Title["en"])
	w.SetPadded(false)
	w.SetMaster()
	w.SetCloseIntercept(func() {}) // there is no way out of an exhibit
	last := time.Now().Add(-rest)
	v := newView(o.Story, o.Inches, func() { last = time.Now() })
	w.SetContent(v)
	w.Canvas().SetOnTypedKey(v.typed)
	w.Resize(fyne.NewSize(1280, 720))
	w.SetFullScreen(!o.Windowed)
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-time.After(time.Second):
				fyne.Do(func() { o.Beat(time.Now(), v.pass(time.Now(), last, o.Open)) })
			}
		}
	}()
	mainloop.Run(ctx, a, w)
}

// pass lets time pass: who left is forgotten, and at night it is dark. It reports whether
// somebody reads.
func (v *view) pass(now, last time.Time, open func(time.Time) bool) (here bool) {
	here = now.Sub(last) < rest
	if !here && v.at != 0 {
		v.turn(0)
	}
	v.night(!open(now) && !here)
	return here && !v.dark
}
