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
	// Err is how it ended, once it has: nil if it gave no reason.
	Err() error
	// Memory is how much it holds, in bytes; 0 if it is not known.
	Memory() int64
	// Waits is how long each of its threads has waited for a processor so far, by the
	// thread's number; nil if it is not known.
	Waits() map[int]time.Duration
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
	firstDelay = 500 * time.Millisecond
	lastDelay  = 8 * time.Second
)

// Supervisor starts the program again and again.
type Supervisor struct {
	// Start starts the program.
	Start func(Mode) (Child, error)
	// Idle reports whether nobody would be disturbed while the program says beat.
	Idle func(beat string) bool
	// Screen, which may be nil, reports whether there is a screen for the program to show itself on.
	// Nothing is started while there is none, and an end for want of one is no crash.
	Screen func() bool
	// Memory is the limit in bytes; 0 is none.
	Memory int64
	Log    *slog.Logger
	// Tell, which may be nil, tells who supervises the supervisor what systemd wants to know.
	Tell func(string)
}

// end is how a child came to its end.
type end string

const (
	crashed   end = "it ended by itself"
	hung      end = "it hung"
	unstarted end = "it could not be started"
	grown     end = "it grew too large"
	tried     end = "it is time to try the film again"
	restart   end = "staff want it"
	quit      end = "staff end it"
	told      end = "the supervisor was told to end"
)

// Run keeps the program alive until staff quit it or ctx ends.
func (s *Supervisor) Run(ctx context.Context) {
	past := newHistory(time.Now())
	for ctx.Err() == nil {
		if !s.wait(ctx) {
			return
		}
		mode := past.mode
		s.Log.Info("start", "mode", mode)
		why, err := unstarted, error(nil)
		if c, e := s.Start(mode); e == nil {
			why = s.watch(ctx, c, past)
			err = c.Err()
		} else {
			err = e
		}
		switch now := time.Now(); why {
		case quit, told:
			s.tell(stoppingNow)
			s.Log.Info("end", "why", why)
			return
		case grown:
			s.Log.Warn("again", "why", why)
		case tried:
			s.Log.Warn("again", "why", why)
			past.try(now)
		case restart:
			s.Log.Warn("again", "why", why)
			past = newHistory(now)
		default:
			if s.Screen != nil && !s.Screen() {
				continue
			}
			past.crash(now)
			s.Log.Error("again", "why", why, "error", err, "delay", past.delay())
			select {
			case <-time.After(past.delay()):
			case <-ctx.Done():
			}
		}
	}
}

// wait waits for a screen, and reports whether to go on.
func (s *Supervisor) wait(ctx context.Context) bool {
	if s.Screen == nil || s.Screen() {
		return true
	}
	s.Log.Warn("there is no screen")
	tick := time.NewTicker(firstDelay)
	defer tick.Stop()
	for !s.Screen() {
		s.tell(alivePing)
		select {
		case <-tick.C:
		case <-ctx.Done():
			s.tell(stoppingNow)
			return false
		}
	}
	return true
}

// watch follows a child to its end.
func (s *Supervisor) watch(ctx context.Context, c Child, past *history) end {
	quiet := time.NewTimer(startup)
	defer quiet.Stop()
	h := hang{limit: startup, heard: time.Now()}
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
			if beat == "" {
				s.tell(ready)
			}
			if beat != Restart && beat != Quit { // the last word, whatever is still under way
				beat = b
			}
			s.tell(alivePing)
			h = hang{limit: silence, heard: time.Now(), waits: c.Waits()}
			quiet.Reset(silence)
		case <-quiet.C:
			if left := h.left(time.Now(), c.Waits()); left > 0 {
				s.Log.Warn("the machine is too busy for the exhibit")
				quiet.Reset(left)
				continue
			}
			c.Kill()
			drain(c)
			return hung
		case <-tick.C:
			idle := s.Idle(beat)
			switch m := c.Memory(); {
			case s.Memory > 0 && (m > s.Memory && idle || m > s.Memory*3/2):
				s.finish(c)
				return grown
			case idle && past.due(time.Now()):
				s.finish(c)
				return tried
			}
		case <-ctx.Done():
			s.finish(c)
			return told
		}
	}
}

func (s *Supervisor) tell(text string) {
	if s.Tell != nil {
		s.Tell(text)
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
