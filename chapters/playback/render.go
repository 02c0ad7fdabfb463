package playback

import (
	"context"
	"time"
)

// Render plays tracks from from to to (the end where it is 0) at a speed, as fast as the machine
// can, and gives emit what a device would get: mono at Rate, 10 ms at a time.
func Render(tracks []Track, from, to time.Duration, speed float64, emit func([]float32) error) error {
	lines := make(chan *Line, 1)
	d := NewDeck(lender(lines), tracks, nil)
	defer d.Close()
	if to <= 0 || to > duration(d.length) {
		to = duration(d.length)
	}
	d.SetSpeed(speed)
	d.Seek(from)
	d.Play()
	line := <-lines
	tap := line.Take("file", false, nil)
	var sound [block][2]float64
	var mono [block]float32
	for {
		for !d.ready() { // a device would not wait
			time.Sleep(time.Millisecond)
		}
		tap.Stream(sound[:])
		for i, x := range sound {
			mono[i] = float32(x[0])
		}
		if err := emit(mono[:]); err != nil {
			return err
		}
		if place, ended := d.reached(); ended || place >= frames(to) {
			return nil
		}
	}
}

// ready says that the next blocks, and their bed, are decoded.
func (d *Deck) ready() bool {
	var some [20 * block]float32
	at, ended := d.reached()
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.voice.jump >= 0 {
		at = d.voice.jump
	}
	d.reel.want(at)
	return ended || !d.bed.early() && d.reel.read(at, some[:]) == len(some)
}

// reached is the place up to which sound was taken, and whether that is the end.
func (d *Deck) reached() (at int64, ended bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	out := d.voice.out
	return int64(d.voice.log.at(float64(out)).place(out)), d.voice.ended
}

// A lender is an Output that gives its line away.
type lender chan *Line

// Run implements Output.
func (l lender) Run(ctx context.Context, line *Line) {
	l <- line
	<-ctx.Done()
}
