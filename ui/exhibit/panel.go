package exhibit

import (
	"context"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"homs/ui"
	"homs/ui/kiosk"
	"homs/ui/safepanel"
)

// Read shows the story as text until ctx ends. It takes it from the first of the folders
// that has one.
func Read(ctx context.Context, version string, stdout, stderr io.Writer, folders ...fs.FS) error {
	dir, err := Dir()
	if err != nil {
		return err
	}
	recent := LogTo(stderr, filepath.Join(dir, "exhibit.log"), kiosk.ExhibitLog)
	release, err := Only(ctx, filepath.Join(dir, "exhibit.lock"))
	if err != nil {
		return err
	}
	defer release()
	story, err := safepanel.Read(folders...)
	if err != nil {
		return err
	}
	slog.Error("the film crashes again and again: its story is shown as text")
	settings, err := kiosk.File(dir).Load()
	if err != nil {
		slog.Error("the settings were broken; the last good ones are used", "error", err)
	}
	began := time.Now()
	h := kiosk.Health{Version: version, Story: story.Title["en"], State: kiosk.Panel, Touched: began.Round(0), Safe: true}
	write := func(h kiosk.Health, alive bool) {
		now := time.Now()
		h.Time, h.Alive, h.Uptime = now.Round(0), alive, now.Sub(began).Round(time.Second).Seconds()
		h.Memory, h.Errors = kiosk.Resident(os.Getpid()), recent.Errors(now)
		for _, err := range []error{h.Write(filepath.Join(dir, "health.json")), h.WriteMetrics(settings.PrometheusFile)} {
			if err != nil {
				slog.Error("exhibit", "error", err)
			}
		}
	}
	jobs, done := make(chan kiosk.Health, 1), make(chan bool)
	go func() { // a disk may be slow
		for h := range jobs {
			write(h, true)
		}
		close(done)
	}()
	hours, beat, written := settings.Open(), beats(stdout), time.Time{}
	safepanel.Run(ctx, ui.ID, safepanel.Options{
		Story: story, Inches: settings.DiagonalInches, Open: hours.Open,
		Beat: func(now time.Time, here bool) {
			state := kiosk.Attract
			if here {
				state, h.Touched = kiosk.Session, now.Round(0)
			}
			beat(state)
			if written.IsZero() || now.Sub(written) >= kiosk.HealthEvery {
				select {
				case jobs <- h:
					written = now
				default:
				}
			}
		},
	})
	close(jobs)
	<-done
	write(h, false)
	return nil
}
