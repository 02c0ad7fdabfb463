// Package supervise keeps a program alive: it starts it, and starts it again when it
// crashes, ends, hangs or grows too large.
package supervise

import (
	"context"
	"log/slog"
	"time"
)

// A Child is the program that is kept alive.
type Child interface {
	// Beats gives what the program says about once a second while it lives: what it is
	// doing, or Restart or Quit before it ends as staff want it. It is closed when the
	// program has ended.
	Beats() <-chan string
	// Memory is how much it holds, in bytes; 0 if it is not known.
	Memory() int64
	// Stop asks it to end, and Kill ends it.
	Stop()
	Kill()
}

// What a program says before it ends by itself.
const (
	Restart = "restart"
	Quit    = "quit"
)

// The rules.
const (
	startup    = 60 * time.Second // until the first beat
	silence    = 10 * time.Second // between two beats: longer means that it hangs
	stopping   = 5 * time.Second  // from Stop to Kill
	look       = 5 * time.Second  // how often the memory is looked at
	crashes    = 3                // in crashTime lead to safe mode
	crashTime  = 10 * time.Minute
	safeTime   = 10 * time.Minute // until safe mode is left to try again
	firstDelay = 500 * time.Millisecond
	lastDelay  = 8 * time.Second
)

// Supervisor starts the program again and again.
type Supervisor struct {
	// Start starts the program. In safe mode it must do without what may make it crash.
	Start func(safe bool) (Child, error)
	// Idle reports whether nobody would be disturbed while the program says beat.
	Idle func(beat string) bool
	// Memory is the limit in bytes; 0 is none.
	Memory int64
	Log    *slog.Logger
}

// end is how a child came to its end.
type end string

const (
	crashed   end = "it ended by itself"
	hung      end = "it hung"
	unstarted end = "it could not be started"
	grown     end = "it grew too large"
	tried     end = "it is time to leave safe mode"
	restart   end = "staff want it"
	quit      end = "staff end it"
	told      end = "the supervisor was told to end"
)

// Run keeps the program alive until staff quit it or ctx ends.
func (s *Supervisor) Run(ctx context.Context) {
	var past history
	for ctx.Err() == nil {
		safe := past.safe(time.Now())
		s.Log.Info("start", "safe", safe)
		why, err := unstarted, error(nil)
		if c, e := s.Start(safe); e == nil {
			why = s.watch(ctx, c, safe)
		} else {
			err = e
		}
		switch why {
		case quit, told:
			s.Log.Info("end", "why", why)
			return
		case restart, grown, tried:
			s.Log.Warn("again", "why", why)
			if why != grown {
				past = nil
			}
		default:
			past.crash(time.Now())
			s.Log.Error("again", "why", why, "error", err, "delay", past.delay())
			select {
			case <-time.After(past.delay()):
			case <-ctx.Done():
			}
		}
	}
}

// watch follows a child to its end.
func (s *Supervisor) watch(ctx context.Context, c Child, safe bool) end {
	began := time.Now()
	quiet := time.NewTimer(startup)
	defer quiet.Stop()
	tick := time.NewTicker(look)
	defer tick.Stop()
	beat := ""
	for {
		select {
		case b, alive := <-c.Beats():
			switch {
			case !alive && beat == Restart:
				return restart
			case !alive && beat == Quit:
				return quit
			case !alive:
				return crashed
			}
			if beat != Restart && beat != Quit { // the last word, whatever is still under way
				beat = b
			}
			quiet.Reset(silence)
		case <-quiet.C:
			c.Kill()
			drain(c)
			return hung
		case <-tick.C:
			idle := s.Idle(beat)
			switch m := c.Memory(); {
			case s.Memory > 0 && (m > s.Memory && idle || m > s.Memory*3/2):
				s.finish(c)
				return grown
			case safe && idle && time.Since(began) >= safeTime:
				s.finish(c)
				return tried
			}
		case <-ctx.Done():
			s.finish(c)
			return told
		}
	}
}

// finish ends a child, gently at first.
func (s *Supervisor) finish(c Child) {
	c.Stop()
	late := time.AfterFunc(stopping, c.Kill)
	defer late.Stop()
	drain(c)
}

func drain(c Child) {
	for range c.Beats() {
	}
}

// history is when the program crashed.
type history []time.Time

func (h *history) crash(now time.Time) {
	*h = append(*h, now)
	*h = (*h)[max(len(*h)-crashes, 0):]
}

// safe reports whether the program has crashed too often of late.
func (h history) safe(now time.Time) bool {
	return len(h) == crashes && now.Sub(h[0]) < crashTime
}

// delay is how long to wait after the last crash: longer when they come one after
// another, and never so long that the screen stays dark for 10 s.
func (h history) delay() time.Duration {
	d := firstDelay
	for i := len(h) - 1; i > 0 && h[i].Sub(h[i-1]) < time.Minute; i-- {
		d *= 4
	}
	return min(d, lastDelay)
}
