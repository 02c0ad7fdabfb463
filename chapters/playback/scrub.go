package playback

import (
	"math"
	"time"
)

const (
	grainFrames = 2400                   // 50 ms
	grainEvery  = 100 * time.Millisecond // at most so often
	grainGain   = .501                   // 6 dB less
)

// grains are the short pieces of the voice that sound while a place is being looked for.
type grains struct {
	on    bool
	asked int64 // programme frame to be heard next; -1: none
	until int64 // output frame at which the wish is too old
	next  int64 // first output frame at which another may begin
	buf   [grainFrames]float32
	left  int // frames of buf still to be heard, at its end
}

// ask wishes for a grain at programme frame at.
func (g *grains) ask(at, out int64) {
	if g.on {
		g.asked, g.until = at, out+frames(300*time.Millisecond)
	}
}

// fill adds what is to be heard of grains to dst, whose first frame is out.
func (g *grains) fill(dst []float32, out int64, read func(int64, []float32) int) {
	if g.left == 0 && g.asked >= 0 && out >= g.next {
		switch {
		case read(g.asked, g.buf[:]) == grainFrames:
			g.shape()
			g.left, g.asked, g.next = grainFrames, -1, out+frames(grainEvery)
		case out > g.until:
			g.asked = -1
		}
	}
	n := min(len(dst), g.left)
	for i, x := range g.buf[grainFrames-g.left:][:n] {
		dst[i] += x
	}
	g.left -= n
}

// shape gives the grain soft ends.
func (g *grains) shape() {
	const edge = grainFrames / 4
	for i := range g.buf {
		w := 1.
		if d := min(i, grainFrames-1-i); d < edge {
			w = .5 - .5*math.Cos(math.Pi*float64(d)/edge)
		}
		g.buf[i] *= float32(grainGain * w)
	}
}
