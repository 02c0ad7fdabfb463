package playback

import (
	"sort"
	"time"
)

// patience is how long the voice waits for a place that is not decoded yet before it goes on without sound.
const patience = time.Second

// A reel joins the tracks end to end. It holds two voices in memory at most: the one at the
// playhead, and the start of the next.
type reel struct {
	tracks []Track
	starts []int64 // first frame of each track, and after the last the length of all
	clips  map[int]*clip
	failed func(track int, err error)
}

func newReel(tracks []Track, failed func(int, error)) *reel {
	r := &reel{tracks: tracks, starts: make([]int64, 1, len(tracks)+1), clips: map[int]*clip{}, failed: failed}
	total := time.Duration(0)
	for _, t := range tracks {
		total += max(t.Length, 0)
		r.starts = append(r.starts, frames(total))
	}
	return r
}

func (r *reel) length() int64 { return r.starts[len(r.tracks)] }

// index is the track at frame at: the first before the start, the last at and after the end.
func (r *reel) index(at int64) int {
	i := sort.Search(len(r.tracks), func(i int) bool { return r.starts[i+1] > at })
	return max(0, min(i, len(r.tracks)-1))
}

// want has the track at the playhead decoded, from there on if it is not yet in memory, and then
// the start of the next one. It lets go of all others, once it is sure that no output takes back
// so much that one of them is needed again.
func (r *reel) want(at int64) {
	if len(r.tracks) == 0 {
		return
	}
	i := r.index(at)
	c := r.load(i, max(0, at-r.starts[i]))
	if c != nil {
		c.whole()
	}
	if next := i + 1; next < len(r.tracks) && (c == nil || c.done.Load()) {
		r.load(next, -frames(preview))
	}
	last := r.index(at - frames(2*feedAhead))
	for k, c := range r.clips {
		if k != i && k != i+1 && k != last {
			c.close()
			delete(r.clips, k)
		}
	}
}

func (r *reel) load(i int, from int64) *clip {
	t := r.tracks[i]
	if t.Open == nil {
		return nil
	}
	c := r.clips[i]
	if c == nil {
		c = newClip(t.Open, t.Length, from, func(c *clip) {
			if c.err != nil {
				r.failed(i, c.err)
			}
		})
		r.clips[i] = c
	}
	return c
}

// read copies frames from at on and returns how many are there; the rest is not decoded yet.
// Outside the tracks there is silence.
func (r *reel) read(at int64, dst []float32) (n int) {
	if at < 0 {
		n = int(min(int64(len(dst)), -at))
		clear(dst[:n])
	}
	for n < len(dst) {
		pos := at + int64(n)
		i := r.index(pos)
		if pos >= r.length() {
			clear(dst[n:])
			return len(dst)
		}
		part := dst[n:]
		part = part[:min(int64(len(part)), r.starts[i+1]-pos)]
		c := r.clips[i]
		switch {
		case r.tracks[i].Open == nil:
			clear(part)
			n += len(part)
		case c == nil:
			return n
		default:
			k := c.read(pos-r.starts[i], part)
			if n += k; k < len(part) {
				return n
			}
		}
	}
	return n
}

func (r *reel) close() {
	for k, c := range r.clips {
		c.close()
		delete(r.clips, k)
	}
}
