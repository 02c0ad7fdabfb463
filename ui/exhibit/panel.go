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
	recent := LogTo(stderr, filepath.Join(dir, "exhibit.log"))
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
	hours, beat := settings.Open(), beats(stdout)
	began, written := time.Now(), time.Time{}
	touched := began
	safepanel.Run(ctx, ui.ID, safepanel.Options{
		Story: story, Inches: settings.DiagonalInches, Open: hours.Open,
		Beat: func(now time.Time, here bool) {
			state := kiosk.Attract
			if here {
				state, touched = kiosk.Session, now
			}
			beat(state)
			if !written.IsZero() && now.Sub(written) < kiosk.HealthEvery {
				return
			}
			written = now
			h := kiosk.Health{
				Time: now.Round(0), Alive: true, Version: version, Story: story.Title["en"], State: kiosk.Panel,
				Touched: touched.Round(0), Uptime: now.Sub(began).Round(time.Second).Seconds(),
				Safe: true, Memory: kiosk.Resident(os.Getpid()), Errors: recent.Errors(now),
			}
			go func() {
				if err := h.Write(filepath.Join(dir, "health.json")); err != nil {
					slog.Error("exhibit", "error", err)
				}
			}()
		},
	})
	return nil
}
