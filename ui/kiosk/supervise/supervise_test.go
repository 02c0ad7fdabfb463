package supervise

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"os/exec"
	"testing"
	"testing/synctest"
	"time"
)

// actor is a child that plays a part in virtual time.
type actor struct {
	beats  chan string
	killed chan struct{}
	memory int64
	deaf   bool // to Stop
}

func (a *actor) Beats() <-chan string { return a.beats }
func (a *actor) Memory() int64        { return a.memory }
func (a *actor) Kill()                { close(a.killed) }
func (a *actor) Stop() {
	if !a.deaf {
		close(a.killed)
	}
}

// act says beat once a second for d, then last if there is one, and ends.
func (a *actor) act(d time.Duration, beat, last string) {
	defer close(a.beats)
	for end := time.Now().Add(d); time.Now().Before(end); {
		select {
		case a.beats <- beat:
		case <-a.killed:
			return
		}
		select {
		case <-time.After(time.Second):
		case <-a.killed:
			return
		}
	}
	if last != "" {
		a.beats <- last
	}
}

const attract, session = "attract", "session"

// start is when a child was started, and how.
type start struct {
	at   time.Duration
	safe bool
}

// play runs a supervisor over parts, one for each start, for a while.
func play(t *testing.T, d time.Duration, part func(n int, a *actor)) (list []start, ended time.Duration) {
	t.Helper()
	began := time.Now()
	ctx, stop := context.WithTimeout(t.Context(), d)
	defer stop()
	s := &Supervisor{
		Memory: 1000, Log: slog.New(slog.DiscardHandler), Idle: func(b string) bool { return b == attract },
		Start: func(safe bool) (Child, error) {
			list = append(list, start{time.Since(began), safe})
			a := &actor{beats: make(chan string), killed: make(chan struct{})}
			if part == nil {
				return nil, errors.New("no such program")
			}
			go part(len(list), a)
			return a, nil
		},
	}
	s.Run(ctx)
	return list, time.Since(began)
}

func TestALifeWithoutTrouble(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		list, _ := play(t, 24*time.Hour, func(n int, a *actor) { a.act(48*time.Hour, session, "") })
		if len(list) != 1 {
			t.Errorf("started %d times", len(list))
		}
	})
}

func TestBackAfterACrash(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		list, _ := play(t, 2*time.Hour, func(n int, a *actor) { a.act(30*time.Minute, session, "") })
		if len(list) != 4 {
			t.Fatalf("started %d times: %v", len(list), list)
		}
		for i, s := range list {
			if late := s.at - time.Duration(i)*30*time.Minute; late > 5*time.Second || s.safe {
				t.Errorf("start %d: %v late, safe %v", i, late, s.safe)
			}
		}
	})
}

func TestHanging(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		list, _ := play(t, time.Minute, func(n int, a *actor) {
			if n > 1 {
				a.act(time.Hour, session, "")
				return
			}
			for range 5 {
				a.beats <- session
				time.Sleep(time.Second)
			}
			<-a.killed // says nothing, and must be killed
			close(a.beats)
		})
		if len(list) != 2 || list[1].at < 4*time.Second+silence || list[1].at > 6*time.Second+silence {
			t.Errorf("starts %v", list)
		}
	})
}

func TestSafeModeAfterThreeCrashes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		list, _ := play(t, time.Hour, func(n int, a *actor) {
			switch {
			case n <= 3:
				a.act(20*time.Second, session, "")
			case n == 4: // a visitor is there when safe mode could end
				for gone := time.Now().Add(15 * time.Minute); time.Now().Before(gone); {
					a.beats <- session
					time.Sleep(time.Second)
				}
				a.act(time.Hour, attract, "")
			default:
				a.act(2*time.Hour, attract, "")
			}
		})
		if len(list) != 5 {
			t.Fatalf("starts %v", list)
		}
		for i, s := range list {
			if s.safe != (i == 3) {
				t.Errorf("start %d: safe %v", i+1, s.safe)
			}
		}
		if stay := list[4].at - list[3].at; stay < 15*time.Minute || stay > 15*time.Minute+2*look {
			t.Errorf("safe mode lasted %v", stay)
		}
	})
}

// However it fails, it is tried again within 10 s, for ever.
func TestNeverGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for name, part := range map[string]func(int, *actor){
			"ends at once": func(_ int, a *actor) { close(a.beats) }, "cannot start": nil,
		} {
			list, _ := play(t, time.Hour, part)
			if len(list) < 300 {
				t.Errorf("%s: started %d times in an hour", name, len(list))
			}
			for i := 1; i < len(list); i++ {
				if gap := list[i].at - list[i-1].at; gap > 10*time.Second {
					t.Errorf("%s: %v between two starts", name, gap)
				}
			}
		}
	})
}

func TestGrowth(t *testing.T) {
	for name, c := range map[string]struct {
		memory int64
		beat   string
		starts int
	}{
		"small":                            {1000, attract, 1},
		"large, nobody there":              {1001, attract, 2},
		"large, with a visitor":            {1400, session, 1},
		"much too large, whoever is there": {1600, session, 2},
	} {
		synctest.Test(t, func(t *testing.T) {
			list, _ := play(t, time.Minute, func(n int, a *actor) {
				if n == 1 {
					a.memory = c.memory
				}
				a.act(time.Hour, c.beat, "")
			})
			if len(list) != c.starts {
				t.Errorf("%s: starts %v", name, list)
			}
		})
	}
}

func TestStaffEndIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		list, ended := play(t, time.Hour, func(n int, a *actor) {
			defer close(a.beats)
			for range 60 {
				a.beats <- attract
				time.Sleep(time.Second)
			}
			a.beats <- map[bool]string{true: Restart, false: Quit}[n < 5]
			a.beats <- attract // was under way
		})
		if len(list) != 5 || ended > 6*time.Minute {
			t.Errorf("starts %v, ended after %v", list, ended)
		}
		for _, s := range list {
			if s.safe {
				t.Error("starting again for staff is taken for a crash")
			}
		}
	})
}

func TestADeafChildIsKilled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, ended := play(t, time.Minute, func(n int, a *actor) {
			a.deaf = true
			a.act(time.Hour, attract, "")
		})
		if ended < time.Minute+stopping || ended > time.Minute+stopping+time.Second {
			t.Errorf("ended after %v", ended)
		}
	})
}

// A real process: its lines are beats, and it is gone when they end.
func TestProcess(t *testing.T) {
	if os.Getenv("SUPERVISE_CHILD") != "" {
		os.Stdout.WriteString("attract\nquit\n")
		os.Stdout.Close()
		select {} // does not end by itself
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestProcess$")
	cmd.Env = append(os.Environ(), "SUPERVISE_CHILD=1")
	c, err := StartProcess(cmd)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for b := range c.Beats() {
		got = append(got, b)
	}
	if len(got) != 2 || got[0] != attract || got[1] != Quit {
		t.Errorf("beats %q", got)
	}
	if cmd.ProcessState == nil {
		t.Error("it was not waited for")
	}
	if _, err := StartProcess(exec.Command("/nowhere/at/all")); err == nil {
		t.Error("a missing program was started")
	}
}
