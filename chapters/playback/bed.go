package playback

import (
	"math"
	"time"
)

const (
	seamTime  = 3 * time.Second         // the end of a bed's loop goes over into its start
	duckTime  = 200 * time.Millisecond  // before a word, the bed has gone down
	riseTime  = 600 * time.Millisecond  // after the last word, it comes up again
	gapTime   = 1200 * time.Millisecond // shorter gaps between words do not let it come up
	hushTime  = 1500 * time.Millisecond // before a quiet span, it has gone
	maxBed    = 10 * time.Minute
	bedChange = time.Second
)

var (
	// bedGain brings beds, which have -34 LUFS, to -30: heard as a room between two sentences.
	bedGain = decibels(4)
	// duckGain takes them to -44 under the voice, 28 LU below it.
	duckGain = decibels(-14)
)

func decibels(x float64) float32 { return float32(math.Pow(10, x/20)) }

// A bed is the quiet ambience under the voice: a loop for each track, with its seam crossfaded.
type bed struct {
	tracks []Track
	starts []int64
	on     bool
	track  int // whose bed is in clip; -1 none
	clip   *clip
	faded  int64 // frames for which it has not been heard
	bedState
	failed func(track int, err error)
}

// A bedState is what a bed's next frames depend on.
type bedState struct {
	pos   int64
	level ramp // of this bed among the others, and off
	duck  ramp
	hush  ramp
	run   ramp // with the voice
}

func newBed(tracks []Track, starts []int64, failed func(int, error)) *bed {
	b := &bed{tracks: tracks, starts: starts, on: true, track: -1, failed: failed}
	b.duck.set(1)
	b.hush.set(1)
	return b
}

// fill makes the next frames; at is the programme place that they go with, in track, at speed.
func (b *bed) fill(dst []float32, track int, at int64, speed float64, running bool) {
	b.steer(track, at, speed, running)
	if b.faded += int64(len(dst)); b.level.now > 0 {
		b.faded = 0
	}
	b.make(dst)
}

// steer sets the targets of the gains for the next few milliseconds.
func (b *bed) steer(track int, at int64, speed float64, running bool) {
	here := b.on && track == b.track
	if !here && b.level.target != 0 {
		b.level.to(0, bedChange)
	}
	if b.clip == nil || b.faded > frames(feedAhead) && b.track != track {
		b.change(track)
	} else if here && b.level.target != 1 {
		b.level.to(1, bedChange)
	}
	aim(&b.run, running, 1, 0, 150*time.Millisecond, 150*time.Millisecond)
	if track < 0 || track >= len(b.tracks) {
		return
	}
	t, here2 := &b.tracks[track], duration(at-b.starts[track])
	ahead := func(d time.Duration) time.Duration { return here2 + time.Duration(float64(d)*speed) }
	spoken := within(t.Voice, here2, ahead(duckTime)) || gap(t.Voice, here2) < ahead(gapTime)-here2
	aim(&b.duck, spoken, duckGain, 1, duckTime, riseTime)
	aim(&b.hush, within(t.Quiet, here2, ahead(hushTime)), 0, 1, hushTime, 2*hushTime)
}

func aim(r *ramp, yes bool, then, otherwise float32, in, out time.Duration) {
	if yes && r.target != then {
		r.to(then, in)
	} else if !yes && r.target != otherwise {
		r.to(otherwise, out)
	}
}

func (b *bed) change(track int) {
	if track == b.track && b.clip != nil || track < 0 || track >= len(b.tracks) {
		return
	}
	b.close()
	b.track = track
	if open := b.tracks[track].Bed; open != nil && b.on {
		b.clip = newClip(open, maxBed, 0, func(c *clip) {
			if c.err != nil && !isShort(c.err) {
				b.failed(track, c.err)
			}
		})
	}
	b.level.set(0)
}

func (b *bed) make(dst []float32) {
	clear(dst)
	if b.clip == nil || !b.clip.done.Load() || b.clip.pcm.Load() == nil {
		return
	}
	pcm := *b.clip.pcm.Load()
	n := int64(len(pcm))
	seam := min(frames(seamTime), n/2)
	if seam == 0 {
		return
	}
	for i := range dst {
		if b.pos >= n {
			b.pos = seam
		}
		x := float32(pcm[b.pos])
		if k := b.pos - (n - seam); k >= 0 { // equal power
			sin, cos := math.Sincos(float64(k) / float64(seam) * math.Pi / 2)
			x = x*float32(cos) + float32(pcm[k])*float32(sin)
		}
		b.pos++
		dst[i] = x / 32768 * bedGain * b.level.next() * b.duck.next() * b.hush.next() * b.run.next()
	}
}

// early says that the bed to be heard is not decoded yet.
func (b *bed) early() bool { return b.clip != nil && !b.clip.done.Load() }

func (b *bed) close() {
	if b.clip != nil {
		b.clip.close()
		b.clip = nil
	}
	b.track, b.pos = -1, 0
}
