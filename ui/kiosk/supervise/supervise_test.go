package supervise

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"testing/synctest"
	"time"
)

// actor is a child that plays a part in virtual time.
type actor struct {
	beats  chan string
	killed chan struct{}
	memory int64
	deaf   bool      // to Stop
	began  time.Time // on a machine that is so busy that it waits nine tenths of the time
}

func (a *actor) Beats() <-chan string { return a.beats }
func (a *actor) Err() error           { return nil }
func (a *actor) Memory() int64        { return a.memory }
func (a *actor) Waits() map[int]time.Duration {
	if a.began.IsZero() {
		return nil
	}
	return map[int]time.Duration{1: time.Since(a.began) * 9 / 10, 2: 0}
}

func (a *actor) Kill() { close(a.killed) }
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
	mode Mode
}

// play runs a supervisor over parts, one for each start, for a while.
func play(t *testing.T, d time.Duration, part func(n int, a *actor)) (list []start, ended time.Duration) {
	t.Helper()
	began := time.Now()
	ctx, stop := context.WithTimeout(t.Context(), d)
	defer stop()
	s := &Supervisor{
		Memory: 1000, Log: slog.New(slog.DiscardHandler), Idle: func(b string) bool { return b == attract },
		Start: func(m Mode) (Child, error) {
			list = append(list, start{time.Since(began), m})
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
			if late := s.at - time.Duration(i)*30*time.Minute; late > 5*time.Second || s.mode != Film {
				t.Errorf("start %d: %v late, %s", i, late, s.mode)
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

// On a machine that is busy with something else it is given more time, but not for ever.
func TestASlowMachineIsNoHang(t *testing.T) {
	for pause, starts := range map[time.Duration]int{30 * time.Second: 1, 5 * time.Minute: 2} {
		synctest.Test(t, func(t *testing.T) {
			list, _ := play(t, 4*time.Minute, func(n int, a *actor) {
				if n > 1 {
					a.act(time.Hour, session, "")
					return
				}
				a.began = time.Now()
				a.beats <- session
				select {
				case <-time.After(pause):
				case <-a.killed:
					close(a.beats)
					return
				}
				a.act(time.Hour, session, "")
			})
			if len(list) != starts {
				t.Errorf("silent for %v: starts %v", pause, list)
			}
		})
	}
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
			if want := map[bool]Mode{false: Film, true: Safe}[i == 3]; s.mode != want {
				t.Errorf("start %d: %s", i+1, s.mode)
			}
		}
		if stay := list[4].at - list[3].at; stay < 15*time.Minute || stay > 15*time.Minute+2*look {
			t.Errorf("safe mode lasted %v", stay)
		}
	})
}

// What crashes in every mode but the last leads there, and the film is tried again every ten
// minutes: at first with one start, and in full once such a trial lived.
func TestThePanelAndBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		mended := 45 * time.Minute
		began := time.Now()
		var list []start
		ctx, stop := context.WithTimeout(t.Context(), 2*time.Hour)
		defer stop()
		s := &Supervisor{
			Log: slog.New(slog.DiscardHandler), Idle: func(b string) bool { return b == attract },
			Start: func(m Mode) (Child, error) {
				list = append(list, start{time.Since(began), m})
				a := &actor{beats: make(chan string), killed: make(chan struct{})}
				life := 5 * time.Second
				if m == Panel || time.Since(began) > mended {
					life = 24 * time.Hour
				}
				go a.act(life, attract, "")
				return a, nil
			},
		}
		s.Run(ctx)
		want := []Mode{Film, Film, Film, Safe, Safe, Safe, Panel, Film, Panel, Film, Panel, Film, Panel, Film, Panel, Film}
		for i, l := range list {
			if i >= len(want) || l.mode != want[i] {
				t.Fatalf("start %d: %v", i, list)
			}
			if i > 0 && l.mode == Panel && list[i-1].mode == Film && l.at-list[i-1].at > 10*time.Second {
				t.Errorf("the panel came back %v after the film was tried", l.at-list[i-1].at)
			}
			if i > 0 && list[i-1].mode == Panel && l.at-list[i-1].at > trialTime+2*look {
				t.Errorf("the film was tried after %v", l.at-list[i-1].at)
			}
		}
		if len(list) < 10 || list[len(list)-1].mode != Film {
			t.Errorf("it ends with %v", list)
		}
	})
}

// A panel that cannot run either does not keep the film from being tried again.
func TestTheFilmIsTriedHoweverThePanelFares(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		list, _ := play(t, time.Hour, func(_ int, a *actor) { a.act(3*time.Second, attract, "") })
		last := time.Duration(0)
		for _, s := range list {
			if s.mode == Film {
				last = s.at
			} else if s.at-last > trialTime+time.Minute {
				t.Fatalf("no trial of the film between %v and %v", last, s.at)
			}
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
			if s.mode != Film {
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
