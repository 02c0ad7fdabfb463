package playback

import (
	"maps"
	"time"
)

// block is how many frames are made between two looks at what is to come: 10 ms.
const block = 480

// take gives the line to a new tap.
func (d *Deck) take(name string, sounding bool, why error) *Tap {
	d.mu.Lock()
	defer d.mu.Unlock()
	now := time.Now()
	if d.tap != nil {
		d.back(d.voice.out - int64(d.head.frame(now)))
	}
	d.tap = &Tap{deck: d, changed: make(chan struct{}, 1)}
	d.tap.alive.Store(now.UnixNano())
	d.head.point.Store(&heardPoint{float64(d.voice.out), now})
	changed := d.sounding != sounding
	d.output, d.sounding = name, sounding
	if changed {
		d.tell(Event{Kind: SoundingChanged, Err: why})
	}
	return d.tap
}

func (d *Deck) stream(t *Tap, samples [][2]float64) (int, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.tap != t || d.closed {
		return 0, false
	}
	for rest := samples; len(rest) > 0; {
		n := min(len(rest), block)
		d.make(rest[:n])
		rest = rest[n:]
	}
	d.head.made.Store(d.voice.out)
	return len(samples), true
}

// make fills one block.
func (d *Deck) make(samples [][2]float64) {
	var voice, bed [block]float32
	v, b := voice[:len(samples)], bed[:len(samples)]
	out := d.voice.out
	d.past.add(moment{out, d.bed.bedState, d.master})
	if g := d.gain(); d.master.target != g {
		d.master.to(g, 30*time.Millisecond)
	}
	d.voice.fill(v)
	s := d.voice.log.at(float64(out))
	at := min(int64(s.place(out)), d.length)
	track := d.bed.track
	if d.scrubbed.IsZero() || time.Since(d.scrubbed) > scrubRest {
		d.reel.want(at)
		track = d.reel.index(at)
	}
	d.bed.fill(b, track, at, d.voice.stretch.speed, d.voice.running)
	d.grains.fill(v, out, d.glimpse)
	for i := range samples {
		x := float64((v[i] + b[i]) * d.master.next())
		samples[i] = [2]float64{x, x}
	}
}

// glimpse reads what a grain needs, from what is in memory or by a glance.
func (d *Deck) glimpse(at int64, dst []float32) int {
	if n := d.reel.read(at, dst); n == len(dst) {
		return n
	}
	return d.glance.read(at, dst)
}

func (d *Deck) heard(t *Tap, unheard float64, at time.Time) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.tap != t || d.closed {
		return false
	}
	d.head.tell(float64(d.voice.out)-max(unheard, 0), at)
	place := d.head.at(at)
	if i := d.reel.index(place); i != d.track {
		d.track = i
		d.tell(Event{Kind: TrackChanged})
	}
	if d.voice.ended && place >= d.length && d.state == Playing {
		d.become(Ended)
	}
	return true
}

// back takes back the last n frames, as far as they are kept.
func (d *Deck) back(n int64) {
	if n <= 0 {
		return
	}
	d.voice.unread(n)
	d.grains.back(d.voice.out)
	if m, ok := d.past.back(d.voice.out); ok {
		d.bed.bedState, d.master = m.bed, m.master
		var some [block]float32
		n := d.voice.out - m.out
		d.bed.make(some[:n])
		for range n {
			d.master.next()
		}
	}
	d.head.made.Store(d.voice.out)
}

// fail tells once that a track cannot be played as it should be. It is called without the lock.
func (d *Deck) fail(track int, err error) {
	for {
		old := d.failed.Load()
		if (*old)[track] {
			return
		}
		m := maps.Clone(*old)
		m[track] = true
		if d.failed.CompareAndSwap(old, &m) {
			break
		}
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.tell(Event{Kind: TrackFailed, Track: track, Err: err})
}
