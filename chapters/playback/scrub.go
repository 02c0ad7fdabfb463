package playback

import (
	"math"
	"time"
)

const (
	grainFrames = 2400                   // 50 ms
	grainEvery  = 4800                   // at most one in so many frames, 100 ms
	grainGain   = .501                   // 6 dB less
	scrubRest   = 200 * time.Millisecond // after so long at one place its chapter is decoded
	grainWait   = 300 * time.Millisecond // a wish that waits longer is too old
)

// grains are the short pieces of the voice that sound while a place is being looked for.
type grains struct {
	on      bool
	asked   int64    // programme frame to be heard next; -1: none
	since   int64    // output frame at which the wish was first tried; -1: not yet
	waiting bool     // the place asked for is not decoded yet
	last    [2]grain // the newer one first
}

// A grain is one of them, from output frame start on.
type grain struct {
	start int64
	at    int64 // programme frame
	sound [grainFrames]float32
}

func newGrains() grains {
	g := grains{on: true, asked: -1}
	g.last[0].start, g.last[1].start = -2*grainEvery, -2*grainEvery
	return g
}

// ask wishes for a grain at programme frame at.
func (g *grains) ask(at int64) {
	if g.on {
		g.asked, g.since = at, -1
	}
}

// back forgets what would begin at output frame out or later; what has been forgotten is wished for again.
func (g *grains) back(out int64) {
	if g.last[0].start < out {
		return
	}
	if g.asked < 0 && g.on {
		g.ask(g.last[0].at)
	}
	g.last[0] = g.last[1]
	g.last[1].start = -2 * grainEvery
}

// fill adds what is to be heard of grains to dst, whose first frame is out.
func (g *grains) fill(dst []float32, out int64, read func(int64, []float32) int) {
	if g.waiting = false; g.asked >= 0 && out >= g.last[0].start+grainEvery {
		if g.since < 0 {
			g.since = out
		}
		var next grain
		switch {
		case read(g.asked, next.sound[:]) == grainFrames:
			next.shape()
			next.start, next.at = out, g.asked
			g.last[1], g.last[0] = g.last[0], next
			g.asked = -1
		case out > g.since+frames(grainWait):
			g.asked = -1
		default:
			g.waiting = true
		}
	}
	for i := range g.last {
		l := &g.last[i]
		for k := range dst {
			if n := out + int64(k) - l.start; n >= 0 && n < grainFrames {
				dst[k] += l.sound[n]
			}
		}
	}
}

// shape gives the grain soft ends.
func (g *grain) shape() {
	const edge = grainFrames / 4
	for i := range g.sound {
		w := 1.
		if d := min(i, grainFrames-1-i); d < edge {
			w = .5 - .5*math.Cos(math.Pi*float64(d)/edge)
		}
		g.sound[i] *= float32(grainGain * w)
	}
}
