package playback

import (
	"io"
	"sync"
)

// A glance decodes the little of any track that a grain needs. A finger on its way over the bar
// crosses chapters faster than they can be decoded.
type glance struct {
	reel *reel // for what does not change: tracks and starts

	mu   sync.Mutex // guards what follows
	busy bool
	at   int64 // programme frame of the first of pcm
	pcm  []float32

	// Of the goroutine that is busy.
	track int
	file  *vorbisFile // nil: none, or one that cannot be decoded
}

// read copies frames from at on and returns how many are there: all, or none while they are being
// decoded. What cannot be decoded is silent.
func (g *glance) read(at int64, dst []float32) int {
	g.mu.Lock()
	defer g.mu.Unlock()
	if i := at - g.at; i >= 0 && i+int64(len(dst)) <= int64(len(g.pcm)) {
		return copy(dst, g.pcm[i:])
	}
	if !g.busy {
		g.busy = true
		go g.look(at, int64(len(dst)))
	}
	return 0
}

func (g *glance) look(at, n int64) {
	i := g.reel.index(at)
	first, pcm, err := g.decode(i, at-g.reel.starts[i], n)
	if missing := n - (int64(len(pcm)) - (at - g.reel.starts[i] - first)); err != nil || missing > n {
		first, pcm = at-g.reel.starts[i], make([]float32, n)
	} else if missing > 0 {
		pcm = append(pcm, make([]float32, missing)...)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.busy, g.at, g.pcm = false, first+g.reel.starts[i], pcm
}

// decode gives what there is of a track around [at, at+n), from frame first on.
func (g *glance) decode(track int, at, n int64) (first int64, pcm []float32, err error) {
	defer guard(&err)
	if g.file == nil || g.track != track {
		g.file, g.track = nil, track
		if g.reel.tracks[track].Open == nil {
			return at, nil, nil
		}
		b, err := readAll(g.reel.tracks[track].Open)
		if err != nil {
			return 0, nil, err
		}
		if g.file, err = openVorbis(b); err != nil {
			return 0, nil, err
		}
	}
	f := g.file
	from, to := at*int64(f.rate)/int64(Rate), (at+n)*int64(f.rate)/int64(Rate)+2
	f.seek(from)
	start := int64(-1)
	var own []float32
	for start+int64(len(own)) < to {
		err := f.page(func(pos int64, s []float32) {
			if start < 0 {
				start = pos
			}
			for i := 0; i+f.channels <= len(s); i += f.channels {
				own = append(own, s[i])
			}
		})
		if err == io.EOF {
			break
		}
	}
	if f.rate == int(Rate) || start < 0 {
		return max(start, 0), own, nil
	}
	return at, between(own, float64(at)*float64(f.rate)/float64(Rate)-float64(start), float64(f.rate)/float64(Rate), n), nil
}

// between takes n samples of s from a place on, step apart: in straight lines, which is enough for a grain.
func between(s []float32, from, step float64, n int64) []float32 {
	out := make([]float32, n)
	for i := range out {
		x := from + float64(i)*step
		k := int(x)
		if x < 0 || k+1 >= len(s) {
			continue
		}
		u := float32(x - float64(k))
		out[i] = s[k]*(1-u) + s[k+1]*u
	}
	return out
}
