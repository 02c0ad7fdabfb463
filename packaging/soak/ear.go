package main

import (
	"encoding/binary"
	"io"
	"sync"
	"time"
)

// ear listens to what the sound server would play, and counts its gaps: silences too short
// for a pause that somebody made. The story must be told in tones, which have none.
type ear struct {
	mu      sync.Mutex
	gaps    int
	silent  time.Duration
	until   time.Time // deaf
	zeros   int
	playing bool // something was heard before
}

// A gap is a silence of 20 to 600 ms: shorter ones pass between two waves of a low tone,
// longer ones are pauses, for the monkey presses nothing twice within a second.
const (
	rate           = 48000
	shortest       = rate * 20 / 1000
	longest        = rate * 600 / 1000
	again          = 500 * time.Millisecond
	quantum        = rate / 100
	quiet    int16 = 1 // full scale is 32767
)

func newEar(h *hall) *ear {
	e := &ear{}
	go func() {
		for ; ; time.Sleep(again) { // until the program ends; the server dies now and then
			c := h.command("parec", "-d", "hall.monitor", "--raw", "--format=s16le", "--rate=48000", "--channels=1", "--latency-msec=50")
			out, err := c.StdoutPipe()
			if err != nil || c.Start() != nil {
				continue
			}
			e.listen(out)
			c.Process.Kill()
			c.Wait()
		}
	}()
	return e
}

// deaf lets gaps of the next while pass: the bar is drawn, or the server dies.
func (e *ear) deaf(d time.Duration) {
	if e == nil {
		return
	}
	e.mu.Lock()
	e.until = time.Now().Add(d)
	e.mu.Unlock()
}

func (e *ear) listen(r io.Reader) {
	e.zeros, e.playing = 0, false
	for b := make([]int16, quantum); binary.Read(r, binary.LittleEndian, b) == nil; {
		e.hear(b, time.Now())
	}
}

func (e *ear) hear(samples []int16, now time.Time) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, s := range samples {
		if -quiet <= s && s <= quiet {
			e.zeros++
			continue
		}
		if e.playing && shortest <= e.zeros && e.zeros <= longest && now.After(e.until) {
			e.gaps++
			e.silent += time.Duration(e.zeros) * time.Second / rate
		}
		e.zeros, e.playing = 0, true
	}
}

// heard is how many gaps there were, and how long they were together.
func (e *ear) heard() (gaps int, silent time.Duration) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.gaps, e.silent
}
