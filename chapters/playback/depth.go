package playback

import (
	"sync"
	"time"
)

// Depths are how much sound a device is given to hold: as little as a machine can do with, for
// all of it is heard before a seek is. The first is the default.
var Depths = []time.Duration{36 * time.Millisecond, 60 * time.Millisecond, 100 * time.Millisecond}

const (
	dryLimit  = 2 // times a device may run dry within dryWithin
	dryWithin = 20 * time.Second
)

// A depth chooses among Depths: a device that runs dry again and again is given the next.
type depth struct {
	mu    sync.Mutex
	sizes []time.Duration
	at    int
	dry   []time.Time
	count int
}

func newDepth(sizes ...time.Duration) *depth { return &depth{sizes: sizes} }

func (d *depth) buffer() time.Duration {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.sizes[d.at]
}

// ranDry notes that a device had nothing to play, and says whether it is to be opened anew, larger.
func (d *depth) ranDry(now time.Time) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.count++
	d.dry = append(d.dry, now)
	if len(d.dry) < dryLimit {
		return false
	}
	first := d.dry[0]
	d.dry = d.dry[1:]
	if now.Sub(first) > dryWithin || d.at+1 >= len(d.sizes) {
		return false
	}
	d.at++
	d.dry = nil
	return true
}

// underruns is how often a device has run dry so far.
func (d *depth) underruns() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.count
}
