package supervise

import (
	"context"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"testing/synctest"
	"time"
)

// A window system that goes away and comes back again and again, as at each log-in, never takes the
// film away.
func TestNoScreenIsNoCrash(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithTimeout(t.Context(), time.Hour)
		defer stop()
		began, starts := time.Now(), 0
		screen := func() bool { return int(time.Since(began)/(20*time.Second))%2 == 0 } // 20 s there, 20 s not
		s := &Supervisor{
			Log: slog.New(slog.DiscardHandler), Idle: func(string) bool { return false }, Screen: screen,
			Start: func(m Mode) (Child, error) {
				starts++
				if m != Film || !screen() {
					t.Errorf("start %d, %v after the first: %s, screen %v", starts, time.Since(began), m, screen())
				}
				a := &actor{beats: make(chan string), killed: make(chan struct{})}
				left := 20*time.Second - time.Since(began)%(20*time.Second)
				go a.act(left, session, "") // it dies with the screen
				return a, nil
			},
		}
		s.Run(ctx)
		if starts < 85 || starts > 91 {
			t.Errorf("%d starts in 90 times of a screen", starts)
		}
	})
}

func TestScreenAnswers(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("it is asked on Linux only")
	}
	dir, err := os.MkdirTemp("", "scr") // short, for a socket's name has a limit
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	t.Setenv("XDG_RUNTIME_DIR", dir)
	for _, c := range []struct {
		display, wayland string
		want             bool
	}{{":9173", "", false}, {"elsewhere:0", "", true}, {"", "", true}, {"", "wayland-7", false}} {
		t.Setenv("DISPLAY", c.display)
		t.Setenv("WAYLAND_DISPLAY", c.wayland)
		if Screen() != c.want {
			t.Errorf("DISPLAY %q, WAYLAND_DISPLAY %q: %v", c.display, c.wayland, !c.want)
		}
	}
	l, err := net.Listen("unix", filepath.Join(dir, "wayland-7"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if !Screen() {
		t.Error("it does not answer though it listens")
	}
}
