package playback

import (
	"context"
	"errors"
	"sync/atomic"
	"time"
)

// A device is a sound device that was opened.
type device interface {
	// play takes the line, plays it until ctx ends or another has taken it over, and closes the
	// device. An error says that the device failed.
	play(ctx context.Context, take func() *Tap) error
}

// A supervisor is an Output that plays on a device where there is one. While there is none, or
// it fails or stands still, a silent clock keeps time and the device is tried again and again.
// At most one goroutine is in the device's hands, for those may not come back for long.
type supervisor struct {
	name  string
	open  func(context.Context) (device, error)
	retry time.Duration // between two tries
	stall time.Duration // with no sign of life, the device is given up
}

// Run implements Output.
func (s *supervisor) Run(ctx context.Context, line *Line) {
	quiet := newSilence(line, nil)
	var playing atomic.Pointer[Tap] // of the device
	ended := make(chan error, 1)
	busy, tried := false, time.Time{}
	last := time.Now()
	for {
		now := time.Now()
		held := playing.Load()
		switch {
		case quiet != nil && held != nil && held.Held():
			quiet = nil
		case quiet != nil:
			quiet.pull(now)
		case now.Sub(last) < stopped && held.idle(now) > s.stall:
			quiet = newSilence(line, errStalled)
		}
		last = now
		pace := silentTick
		if quiet == nil {
			pace = 10 * silentTick
		}
		if !busy && now.Sub(tried) >= s.retry {
			busy, tried = true, now
			go func() { ended <- s.try(ctx, line, &playing) }()
		}
		select {
		case <-ctx.Done():
			if busy {
				select {
				case <-ended:
				case <-time.After(time.Second):
				}
			}
			return
		case err := <-ended:
			if busy = false; quiet == nil {
				quiet = newSilence(line, err)
			}
			playing.Store(nil)
		case <-time.After(pace):
		}
	}
}

// try opens the device and plays on it.
func (s *supervisor) try(ctx context.Context, line *Line, playing *atomic.Pointer[Tap]) error {
	d, err := s.open(ctx)
	if err != nil {
		return err
	}
	return d.play(ctx, func() *Tap {
		t := line.Take(s.name, true, nil)
		playing.Store(t)
		return t
	})
}

// errStalled says that a device is there but takes nothing.
var errStalled = errors.New("the sound device stands still")
