//go:build cgo

package playback

/*
#cgo pkg-config: alsa
#include <alsa/asoundlib.h>
#include <stdlib.h>
#include "feed_linux.h"
*/
import "C"

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"
	"unsafe"
)

const (
	// feedScarce is as much where the sound to come is not decoded yet.
	feedScarce = 20 * time.Millisecond
	// feedKeep is what is left to the device's thread while what follows is made anew.
	feedKeep = 2 * time.Millisecond
	// feedTick is the time between two looks at what the device has played.
	feedTick = 10 * time.Millisecond
)

// An alsaDevice is one open PCM, kept supplied by a thread of its own.
type alsaDevice struct {
	feeder *C.feeder
	depth  *depth
	dry    int64
	stamps int64
	put    int64 // frames given to the feeder
	sound  [block][2]float64
	pcm    [block]C.int16_t
}

// openALSA opens a device and waits for it; it may take seconds to tell.
func openALSA(ctx context.Context, name string, depth *depth) (*alsaDevice, error) {
	c := C.CString(name)
	defer C.free(unsafe.Pointer(c))
	a := &alsaDevice{depth: depth}
	if a.feeder = C.feed_open(c, C.uint(Rate), C.int64_t(frames(depth.buffer()))); a.feeder == nil {
		return nil, errors.New("there is no thread for the sound device")
	}
	for r := a.ask(); r.state == C.FEED_OPENING && ctx.Err() == nil; r = a.ask() {
		time.Sleep(2 * time.Millisecond)
	}
	if r := a.ask(); r.state == C.FEED_FAILED {
		a.close()
		return nil, fmt.Errorf("sound device %s: %w", name, feedError(r))
	}
	return a, nil
}

func (a *alsaDevice) ask() (r C.feed_report) { C.feed_ask(a.feeder, &r); return r }

func (a *alsaDevice) close() { C.feed_close(a.feeder) }

func feedError(r C.feed_report) error {
	if r.error == -C.EIO {
		return errStalled
	}
	return errors.New(C.GoString(C.snd_strerror(r.error)))
}

// play implements device.
func (a *alsaDevice) play(ctx context.Context, take func() *Tap) error {
	defer a.close()
	for r := a.ask(); r.state != C.FEED_READY; r = a.ask() {
		if r.state == C.FEED_FAILED {
			return feedError(r)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(2 * time.Millisecond):
		}
	}
	runtime.LockOSThread() // never unlocked: the thread, with its priority, ends with the goroutine
	C.feed_hurry()
	tap := take()
	tick := time.NewTicker(feedTick)
	defer tick.Stop()
	for {
		r := a.ask()
		if r.state == C.FEED_FAILED {
			return feedError(r)
		}
		a.report(tap, r)
		if !a.fill(tap, int64(r.read)) {
			return nil
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		case <-tap.Changed():
			n := int64(C.feed_cut(a.feeder, C.int64_t(frames(feedKeep))))
			a.put -= n
			tap.Back(n)
		}
	}
}

// fill makes what there is room for. It returns false once the line was taken over: there need be
// no room ever again, for a device that stands still loses the line.
func (a *alsaDevice) fill(tap *Tap, read int64) bool {
	for tap.Held() {
		ahead := feedAhead
		if tap.Waiting() {
			ahead = feedScarce
		}
		if a.put-read >= frames(ahead) {
			return true
		}
		if n, _ := tap.Stream(a.sound[:]); n == 0 {
			return false
		}
		a.give(a.sound[:])
	}
	return false
}

// give hands at most a block to the device's thread.
func (a *alsaDevice) give(sound [][2]float64) {
	for i, s := range sound {
		a.pcm[i] = C.int16_t(min(max(s[0], -1), 1) * 32767)
	}
	a.put += int64(C.feed_put(a.feeder, &a.pcm[0], C.int64_t(len(sound))))
}

// report tells what has been heard since the last time, and has a device that ran dry again and
// again opened anew, larger.
func (a *alsaDevice) report(tap *Tap, r C.feed_report) {
	for ; a.dry < int64(r.underruns); a.dry++ {
		if a.depth.ranDry(time.Now()) {
			C.feed_deepen(a.feeder, C.int64_t(frames(a.depth.buffer())))
		}
	}
	if int64(r.stamps) == a.stamps {
		return
	}
	a.stamps = int64(r.stamps)
	tap.Heard(float64(a.put)-float64(r.heard), time.Now().Add(-time.Duration(r.age)))
}
