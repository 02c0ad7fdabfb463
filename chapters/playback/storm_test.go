package playback_test

import (
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"homs/chapters/playback"
)

// Four goroutines seek, two start and stop, others turn every knob, while an output pulls: for
// the race detector above all. Afterwards the clock is right.
func TestStorm(t *testing.T) {
	play(t, twoTracks(t), func(r *rig) {
		var wg sync.WaitGroup
		for g := range 4 {
			wg.Go(func() {
				rng := rand.New(rand.NewPCG(uint64(g), 1))
				for range 50 {
					r.Seek(time.Duration(rng.IntN(5000)) * ms)
					r.At()
					time.Sleep(time.Duration(rng.IntN(20)) * ms)
				}
			})
		}
		wg.Go(func() {
			for range 500 {
				r.Play()
				time.Sleep(2 * ms)
				r.Pause()
			}
		})
		wg.Go(func() {
			rng := rand.New(rand.NewPCG(9, 9))
			for i := range 200 {
				r.Scrub(time.Duration(rng.IntN(5000)) * ms)
				r.SetSpeed(.5 + rng.Float64()*1.5)
				r.SetVolume(rng.Float64())
				r.SetMuted(i%2 == 0)
				r.SetBed(i%3 == 0)
				r.Status()
				time.Sleep(5 * ms)
			}
		})
		r.hear(1500 * ms)
		wg.Wait()
		r.SetSpeed(1)
		r.Play()
		r.Seek(s)
		r.hear(700 * ms)
		r.at(1700*ms, 15*ms)
	})
}

func TestCloseFromAnEvent(t *testing.T) {
	done := make(chan struct{})
	var d *playback.Deck
	var mu sync.Mutex
	mu.Lock()
	d = playback.NewDeck(playback.Silent{}, nil, func(e playback.Event) {
		mu.Lock()
		defer mu.Unlock()
		d.Close()
		close(done)
	})
	d.Play()
	mu.Unlock()
	<-done
}
