package playback_test

import (
	"errors"
	"io"
	"math"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"homs/chapters/playback"
	"homs/chapters/playback/playbacktest"
)

const s = time.Second

// ms is a tenth of what a frame of the screen lasts: as near as a place has to be.
const ms = time.Millisecond

// A rig is a deck on a manual output, in virtual time.
type rig struct {
	*playback.Deck
	*playbacktest.Manual
	*testing.T
	mu     sync.Mutex
	events []playback.Event
}

// play runs f in virtual time on a deck whose files are decoded: on an output that plays what it
// takes, on one that makes much ahead and takes it back at each change, and on one that notices the
// change late.
func play(t *testing.T, tracks []playback.Track, f func(r *rig)) {
	t.Helper()
	t.Run("0s", func(t *testing.T) { playOn(t, 0, false, tracks, f) })
	t.Run("200ms", func(t *testing.T) { playOn(t, 200*ms, false, tracks, f) })
	t.Run("200ms late", func(t *testing.T) { playOn(t, 200*ms, true, tracks, f) })
}

func playAhead(t *testing.T, ahead time.Duration, tracks []playback.Track, f func(r *rig)) {
	t.Helper()
	playOn(t, ahead, false, tracks, f)
}

func playOn(t *testing.T, ahead time.Duration, late bool, tracks []playback.Track, f func(r *rig)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		r := &rig{Manual: playbacktest.NewManual(), T: t}
		r.Manual.Ahead, r.Manual.Late = ahead, late
		r.Deck = playback.NewDeck(r.Manual, tracks, func(e playback.Event) {
			r.mu.Lock()
			defer r.mu.Unlock()
			r.events = append(r.events, e)
		})
		r.hear(10 * ms)
		synctest.Wait()
		f(r)
		r.Close()
		synctest.Wait()
	})
}

// Play is the deck's; the output's is hear.
func (r *rig) Play() { r.Deck.Play() }

func (r *rig) hear(d time.Duration) []float64 {
	out := r.Manual.Play(d)
	synctest.Wait()
	return out
}

func (r *rig) at(want, within time.Duration) {
	r.Helper()
	if got := r.At(); (got - want).Abs() > within {
		r.Errorf("the playhead is at %v, want %v", got, want)
	}
}

// kinds are the events so far of one kind.
func (r *rig) kinds(k playback.Kind) (es []playback.Event) {
	synctest.Wait()
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, e := range r.events {
		if e.Kind == k {
			es = append(es, e)
		}
	}
	return es
}

func TestDeckPlaysSeeksPausesAndEnds(t *testing.T) {
	play(t, twoTracks(t), func(r *rig) {
		if got := r.hear(s); rms(got) != 0 {
			t.Error("sound before Play")
		}
		r.at(0, 0)
		r.Play()
		if got := r.hear(s); math.Abs(rms(got)-.0885) > .002 {
			t.Errorf("level %.4f", rms(got))
		}
		r.at(s, ms)
		r.Pause()
		r.hear(20 * ms)
		r.at(s, ms)
		if got := r.hear(time.Minute); rms(got) != 0 {
			t.Error("sound while paused")
		}
		r.at(s, ms)
		r.Play()
		r.hear(500 * ms)
		r.at(1500*ms, ms)
		r.Seek(4 * s)
		r.at(4*s, 0)
		r.hear(500 * ms)
		r.at(4500*ms, 11*ms) // the next chapter was being decoded for a moment
		r.hear(s)
		r.at(5*s, 0)
		if st := r.Status(); st.State != playback.Ended || st.Length != 5*s {
			t.Errorf("%+v", st)
		}
		r.Play()
		r.hear(100 * ms)
		r.at(100*ms, ms+10*ms)
	})
}

func TestEventsComeInOrder(t *testing.T) {
	play(t, twoTracks(t), func(r *rig) {
		r.Seek(1900 * ms)
		r.Play()
		r.hear(200 * ms)
		r.Pause()
		r.Pause()
		r.hear(20 * ms)
		r.Seek(4900 * ms)
		r.Play()
		r.hear(300 * ms)
		r.Seek(0)
		r.hear(20 * ms)
		var states []playback.State
		for _, e := range r.kinds(playback.StateChanged) {
			states = append(states, e.State)
		}
		want := []playback.State{playback.Playing, playback.Paused, playback.Playing, playback.Ended, playback.Paused}
		if !slices.Equal(states, want) {
			t.Errorf("states %v, want %v", states, want)
		}
		var tracks []int
		for _, e := range r.kinds(playback.TrackChanged) {
			tracks = append(tracks, e.Track)
		}
		if !slices.Equal(tracks, []int{1, 0}) {
			t.Errorf("tracks %v", tracks)
		}
	})
}

// A chapter ends and the next begins with no sample between them lost, doubled or silent.
func TestChaptersFollowWithoutAGap(t *testing.T) {
	// 440 Hz goes round 880 times in 2 s: the tone goes over into itself.
	play(t, twoTracks(t), func(r *rig) {
		r.Seek(1500 * ms)
		r.Play()
		got := r.hear(s)[480:]
		for i := 0; i+480 <= len(got); i += 480 {
			if l := rms(got[i : i+480]); math.Abs(l-.0885) > .008 {
				t.Fatalf("level %.4f at %v", l, 1500*ms+playback.Rate.D(i))
			}
		}
		r.at(2500*ms, ms)
	})
}

func TestNothingClicks(t *testing.T) {
	play(t, twoTracks(t), func(r *rig) {
		var all []float64
		hear := func(d time.Duration) { all = append(all, r.hear(d)...) }
		for i := range 60 {
			switch i % 6 {
			case 0:
				r.Play()
			case 1:
				r.Seek(time.Duration(i*731%4000) * ms)
			case 2:
				r.SetSpeed([]float64{1, 1.5, .5, 2}[i/6%4])
			case 3:
				r.SetVolume([]float64{.3, 1}[i/6%2])
			case 4:
				r.SetMuted(i%12 == 4)
				r.Scrub(time.Duration(i*137%4000) * ms)
			case 5:
				r.Pause()
			}
			hear(time.Duration(7+i%5*31) * ms)
		}
		const own = .1252 * 2 * math.Pi * 440 / 48000 // of the tone
		if d := steepest(all); d > own+.02 {
			t.Errorf("a step of %.4f, the tone's own is %.4f", d, own)
		}
		if rms(all) < .01 {
			t.Error("nothing was heard")
		}
	})
}

func TestSpeedKeepsPitchAndTime(t *testing.T) {
	for _, x := range []float64{.5, .75, 1, 1.25, 1.5, 2} {
		play(t, []playback.Track{{Name: "a", Open: file(t, "tone.ogg"), Length: 3 * s}}, func(r *rig) {
			r.SetSpeed(x)
			r.Play()
			got := r.hear(s)
			r.at(time.Duration(x*float64(s)), 25*ms)
			ups := 0
			for i := 1; i < len(got); i++ {
				if got[i-1] < 0 && got[i] >= 0 {
					ups++
				}
			}
			if math.Abs(float64(ups)-440) > 2.2 {
				t.Errorf("at %gx the tone has %d Hz", x, ups)
			}
			r.hear(time.Duration(float64(2*s)/x) + s)
			ends := r.kinds(playback.StateChanged)
			if e := ends[len(ends)-1]; e.State != playback.Ended {
				t.Errorf("at %gx it does not end", x)
			}
		})
	}
}

func TestSpeedTakesEffectSoon(t *testing.T) {
	play(t, []playback.Track{{Name: "a", Open: file(t, "tone.ogg"), Length: 3 * s}}, func(r *rig) {
		r.Play()
		r.hear(500 * ms)
		r.SetSpeed(2)
		r.hear(500 * ms)
		r.at(1500*ms, 25*ms)
		r.SetSpeed(math.NaN())
		r.SetSpeed(9)
		if got := r.Status().Speed; got != 2 {
			t.Errorf("speed %g", got)
		}
	})
}

func TestVolume(t *testing.T) {
	play(t, twoTracks(t), func(r *rig) {
		r.Play()
		whole := rms(r.hear(200 * ms)[4800:])
		r.SetVolume(.5)
		half := rms(r.hear(200 * ms)[4800:])
		r.SetMuted(true)
		muted := rms(r.hear(200 * ms)[4800:])
		r.SetMuted(false)
		again := rms(r.hear(200 * ms)[4800:])
		if math.Abs(half/whole-.25) > .01 || muted != 0 || math.Abs(again-half) > .001 {
			t.Errorf("levels %g %g %g %g", whole, half, muted, again)
		}
	})
}

func TestAMissingFileIsSilentAndTheStoryGoesOn(t *testing.T) {
	tracks := twoTracks(t)
	tracks[0].Open = func() (io.ReadCloser, error) { return nil, errors.New("gone") }
	play(t, tracks, func(r *rig) {
		r.Play()
		if rms(r.hear(1900*ms)) != 0 {
			t.Error("sound from nowhere")
		}
		r.at(1900*ms, ms)
		r.hear(s)
		r.at(2900*ms, ms)
		if rms(r.hear(100*ms)) < .08 {
			t.Error("the next chapter is silent")
		}
		if f := r.kinds(playback.TrackFailed); len(f) != 1 || f[0].Track != 0 || f[0].Err == nil {
			t.Errorf("events %+v", f)
		}
	})
}

func TestSilentClockKeepsTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := playback.NewDeck(playback.Silent{}, twoTracks(t), nil)
		defer d.Close()
		time.Sleep(s)
		d.Play()
		start, last := time.Now(), time.Duration(0)
		for range 240 {
			time.Sleep(s / 120)
			at, lag := d.At(), time.Since(start)-d.At()
			if lag < 0 || lag > 45*ms {
				t.Fatalf("the playhead lags by %v", lag)
			}
			if step := at - last; step < 0 || last > 0 && step > 10*ms {
				t.Fatalf("the playhead moves by %v at once", step)
			}
			last = at
		}
		if d.Status().Sounding {
			t.Error("silence sounds")
		}
	})
}

// What an output has taken but never played is heard from the next one.
func TestAnotherOutputGoesOnFromWhatWasHeard(t *testing.T) {
	play(t, twoTracks(t), func(r *rig) {
		r.Play()
		r.hear(s)
		var b [2400][2]float64
		r.Tap().Stream(b[:]) // 50 ms that no one hears
		r.at(s, ms)
		var got []float64
		next := r.Line().Take("other", true, nil)
		for range 10 {
			next.Stream(b[:480])
			for _, x := range b[:480] {
				got = append(got, x[0])
			}
			time.Sleep(10 * ms)
			next.Heard(0, time.Now())
		}
		r.at(1100*ms, 11*ms)
		if n, ok := r.Tap().Stream(b[:]); ok || n != 0 {
			t.Error("the old output still has the line")
		}
		if d := steepest(got); d > .01 || rms(got) < .08 {
			t.Errorf("a step of %g, level %g", d, rms(got))
		}
	})
}

func twoTracks(t *testing.T) []playback.Track {
	tone := file(t, "tone.ogg")
	return []playback.Track{{Name: "a", Open: tone, Length: 2 * s}, {Name: "b", Open: tone, Length: 3 * s}}
}
