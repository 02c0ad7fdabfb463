package playback

import (
	"errors"
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/gopxl/beep/v2"
)

// A clip is one file's sound in memory, mono at Rate, decoded in the background.
// What is decoded may be read while the rest is still coming.
type clip struct {
	pcm  atomic.Pointer[[]int16] // nil until the headers are read
	all  atomic.Int64            // frames that there will be, once pcm is there
	from atomic.Int64            // decoding began here, and went on from the end to what is before
	high atomic.Int64            // [from, high) is decoded
	low  atomic.Int64            // and [0, low)
	done atomic.Bool
	quit atomic.Bool
	err  error         // valid once done
	more chan struct{} // closed when all of it is wanted
}

// preview is how much of the next chapter is decoded before it is its turn.
const preview = 20 * time.Second

// newClip decodes at most length of what open gives, beginning at frame from. When it is through
// it calls ready, on the decoding goroutine. A negative from asks for as many frames
// of the start only, until whole is called.
func newClip(open func() (io.ReadCloser, error), length time.Duration, from int64, ready func(*clip)) *clip {
	c := &clip{more: make(chan struct{})}
	if from >= 0 {
		c.whole()
	}
	go func() {
		c.err = c.decode(open, frames(length), from)
		c.done.Store(true)
		if ready != nil && !c.quit.Load() {
			ready(c)
		}
	}()
	return c
}

// whole asks for all of the clip. It is not for use by two goroutines at once.
func (c *clip) whole() {
	select {
	case <-c.more:
	default:
		close(c.more)
	}
}

// close ends the decoding.
func (c *clip) close() {
	c.quit.Store(true)
	c.whole()
}

func (c *clip) decode(open func() (io.ReadCloser, error), limit, from int64) (err error) {
	defer guard(&err)
	b, err := readAll(open)
	if err != nil {
		return err
	}
	f, err := openVorbis(b)
	if err != nil {
		return err
	}
	if beep.SampleRate(f.rate) != Rate {
		return c.convert(f, limit)
	}
	n := min(f.frames, limit)
	c.all.Store(n)
	var start []int16
	if from < 0 {
		start = make([]int16, min(n, -from))
		c.pcm.Store(&start)
		c.run(f, start, 0, int64(len(start)), &c.low)
	}
	if <-c.more; c.quit.Load() {
		return nil
	}
	pcm := make([]int16, n)
	copy(pcm, start)
	if from >= n {
		from = 0
	}
	begun := int64(len(start))
	from = max(from, begun)
	c.from.Store(from)
	c.high.Store(from)
	c.pcm.Store(&pcm)
	c.run(f, pcm, from, n, &c.high)
	c.run(f, pcm, begun, from, &c.low)
	return judge(f, n, limit)
}

// run decodes pcm[from:to] and moves ready forward as it comes.
func (c *clip) run(f *vorbisFile, pcm []int16, from, to int64, ready *atomic.Int64) {
	if from >= to {
		return
	}
	f.seek(from)
	for at := from; at < to && !c.quit.Load(); {
		err := f.page(func(pos int64, s []float32) {
			at = max(at, pos+store(pcm, pos, s, f.channels))
		})
		ready.Store(min(at, to))
		if err == io.EOF {
			return
		}
	}
}

// store puts interleaved samples into pcm at frame at, mixed to mono, and says how many frames they were.
func store(pcm []int16, at int64, s []float32, channels int) int64 {
	n := int64(len(s) / channels)
	for i := range n {
		if at+i >= int64(len(pcm)) {
			break
		}
		x := s[i*int64(channels)]
		if channels > 1 { // the first two are left and right, or left and centre
			x = (x + s[i*int64(channels)+1]) / 2
		}
		pcm[at+i] = int16(min(max(x*32768, -32768), 32767))
	}
	return n
}

// convert decodes the whole of a file of another rate and then resamples it: it is playable at the end only.
func (c *clip) convert(f *vorbisFile, limit int64) error {
	rate := beep.SampleRate(f.rate)
	n := min(f.frames, int64(rate.N(duration(limit)))+1)
	native := &clip{}
	pcm := make([]int16, n)
	native.run(f, pcm, 0, n, &native.low)
	at := 0
	src := beep.StreamerFunc(func(s [][2]float64) (int, bool) {
		k := min(len(s), len(pcm)-at)
		for i := range k {
			x := float64(pcm[at+i]) / 32768
			s[i] = [2]float64{x, x}
		}
		at += k
		return k, k > 0
	})
	out := make([]int16, 0, min(limit, n*int64(Rate)/int64(rate)+1))
	resampled := beep.Resample(4, rate, Rate, src)
	var s [512][2]float64
	for len(out) < cap(out) {
		k, ok := resampled.Stream(s[:min(len(s), cap(out)-len(out))])
		for _, x := range s[:k] {
			out = append(out, int16(min(max(x[0]*32768, -32768), 32767)))
		}
		if !ok {
			break
		}
	}
	c.all.Store(int64(len(out)))
	c.pcm.Store(&out)
	c.low.Store(int64(len(out)))
	return judge(f, int64(len(out)), limit)
}

// judge says what is wrong with a file after it was decoded: n frames at Rate, of which limit were wanted.
func judge(f *vorbisFile, n, limit int64) error {
	const slack = int64(Rate) / 20 // 50 ms
	switch {
	case f.damaged:
		return errDamaged
	case limit-n > slack:
		return &shortError{duration(n), duration(limit)}
	}
	return nil
}

// A shortError says that a file holds less sound than its track needs.
type shortError struct{ has, needs time.Duration }

func (e *shortError) Error() string {
	return fmt.Sprintf("the file holds %v of sound, but %v are needed: the rest is silent",
		e.has.Round(time.Millisecond), e.needs.Round(time.Millisecond))
}

// isShort says that a file is only shorter than asked for.
func isShort(err error) bool {
	var e *shortError
	return errors.As(err, &e)
}

// read copies frames from at on and returns how many are there: fewer than asked at a place
// that is not decoded yet. Beyond the end, and after a failure, everything is there and silent.
func (c *clip) read(at int64, dst []float32) int {
	done := c.done.Load()
	p := c.pcm.Load()
	if p == nil && !done {
		return 0
	}
	total := c.all.Load()
	if p == nil || at >= total {
		clear(dst)
		return len(dst)
	}
	end := c.low.Load()
	if at >= end && at >= c.from.Load() {
		end = c.high.Load()
	}
	if done {
		end = total
	}
	if at >= end {
		return 0
	}
	k := min(int64(len(dst)), end-at)
	for i, v := range (*p)[at : at+k] {
		dst[i] = float32(v) / 32768
	}
	if end < total {
		return int(k)
	}
	clear(dst[k:])
	return len(dst)
}
