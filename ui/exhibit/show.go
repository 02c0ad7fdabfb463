package exhibit

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"homs/ui/kept"
)

// askEvery is how often the exhibit looks whether a second start asks it to show itself.
const askEvery = time.Second

func showFile(dir string) string { return filepath.Join(dir, "show") }

// askToShow asks the exhibit that runs from dir to come before whatever covers it. A file is
// enough for that, and opens no socket.
func askToShow(dir string) error { return kept.Replace(showFile(dir), nil) }

// asked tells of each time that the exhibit is asked to show itself, until ctx ends.
func asked(ctx context.Context, dir string) <-chan struct{} {
	os.Remove(showFile(dir)) // of an earlier run; mostly there is none
	list := make(chan struct{})
	go func() {
		defer close(list)
		for look := time.Tick(askEvery); ; {
			select {
			case <-look:
			case <-ctx.Done():
				return
			}
			if os.Remove(showFile(dir)) == nil {
				select {
				case list <- struct{}{}:
				case <-ctx.Done():
				}
			}
		}
	}()
	return list
}
