package supervise

import (
	"context"
	"log/slog"
	"net"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"
)

// systemd hears that the screen lives, and hears nothing while it hangs.
func TestTheWatchdogHearsTheScreen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		var pings []time.Duration
		words := map[string]int{}
		ctx, stop := context.WithTimeout(t.Context(), time.Minute)
		defer stop()
		n := 0
		s := &Supervisor{
			Log: slog.New(slog.DiscardHandler), Idle: func(string) bool { return true },
			Tell: func(w string) {
				if words[w]++; w == "WATCHDOG=1" {
					pings = append(pings, time.Since(began))
				}
			},
			Start: func(Mode) (Child, error) {
				a := &actor{beats: make(chan string), killed: make(chan struct{})}
				if n++; n > 1 {
					go a.act(time.Hour, attract, "")
					return a, nil
				}
				go func() {
					a.beats <- attract
					time.Sleep(4 * time.Second)
					a.beats <- attract
					<-a.killed
					close(a.beats)
				}()
				return a, nil
			},
		}
		s.Run(ctx)
		for _, p := range pings {
			if p > 4*time.Second && p < 4*time.Second+silence {
				t.Errorf("a ping %v after the start, while it hung", p)
			}
		}
		if len(pings) < 40 || words["READY=1"] == 0 || words["STOPPING=1"] != 1 {
			t.Errorf("%d pings, %v", len(pings), words)
		}
	})
}

func TestNotify(t *testing.T) {
	if Notify("") != nil {
		t.Error("it tells nobody")
	}
	name := filepath.Join(t.TempDir(), "s")
	l, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: name, Net: "unixgram"})
	if err != nil {
		t.Skip("no such sockets here:", err)
	}
	defer l.Close()
	Notify(name)("WATCHDOG=1")
	b := make([]byte, 100)
	n, err := l.Read(b)
	if err != nil || string(b[:n]) != "WATCHDOG=1" {
		t.Errorf("%q, %v", b[:n], err)
	}
	Notify(filepath.Join(t.TempDir(), "none"))("WATCHDOG=1") // nobody listens: no matter
}
