package playback_test

import (
	"math"
	"testing"
	"time"

	"homs/chapters/playback"
)

func TestScrubSoundsInGrains(t *testing.T) {
	play(t, twoTracks(t), func(r *rig) {
		r.Play()
		whole := rms(r.hear(200 * ms)[4800:])
		var got []float64
		for i := range 60 { // a second of dragging
			r.Scrub(s + time.Duration(i)*10*ms)
			r.at(s+time.Duration(i)*10*ms, 0)
			got = append(got, r.hear(time.Second/60)...)
		}
		got = got[4800:]
		grains, sounding := 0, false
		for i := 0; i+240 <= len(got); i += 240 {
			now := rms(got[i:i+240]) > .004
			if now && !sounding {
				grains++
			}
			sounding = now
		}
		if grains < 7 || grains > 10 {
			t.Errorf("%d grains in a second", grains)
		}
		peak := 0.
		for _, x := range got {
			peak = max(peak, math.Abs(x))
		}
		if r := peak / (whole * math.Sqrt2); math.Abs(r-.5) > .05 {
			t.Errorf("grains have %.2f of the level", r)
		}
		r.SetScrubSound(false)
		r.hear(200 * ms)
		r.Scrub(2 * s)
		if rms(r.hear(200*ms)) != 0 {
			t.Error("a grain that was switched off")
		}
		r.Seek(2500 * ms)
		r.hear(100 * ms)
		r.at(2600*ms, 11*ms)
	})
}

// A finger that crosses a track is heard there without the track being decoded; once it rests the story goes on from there.
func TestScrubOnlyGlances(t *testing.T) {
	for _, name := range []string{"tone.ogg", "stereo44.ogg"} {
		var tracks []playback.Track
		for range 5 {
			tracks = append(tracks, playback.Track{Name: name, Open: file(t, name), Length: 2 * s})
		}
		playAhead(t, 0, tracks, func(r *rig) {
			before := playback.Loaded(r.Deck)
			for i := range 40 {
				r.Scrub(6*s + time.Duration(i%2)*2*s + time.Duration(i)*10*ms)
				if got := r.hear(100 * ms); i > 2 && rms(got) < .005 {
					t.Errorf("%s: place %d is not heard", name, i)
				}
			}
			if n := playback.Loaded(r.Deck); n != before {
				t.Errorf("%s: %d tracks are decoded on the way, %d before", name, n, before)
			}
			r.hear(300 * ms)
			r.Play()
			if got := r.hear(200 * ms); rms(got) < .01 {
				t.Errorf("%s: not heard after the rest", name)
			}
		})
	}
}
