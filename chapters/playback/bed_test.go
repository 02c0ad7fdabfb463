package playback_test

import (
	"math"
	"testing"
	"time"

	"homs/chapters/playback"
)

// A bed is ducked by 14 dB from before a word on and in short gaps, and silent in a quiet span.
func TestBedDucksAndHushes(t *testing.T) {
	bed := file(t, "noise.ogg")
	track := playback.Track{
		Name: "a", Length: 30 * s, Bed: bed,
		Voice: []playback.Span{{8 * s, 9 * s}, {9500 * ms, 11 * s}, {24 * s, 24500 * ms}, {26100 * ms, 26500 * ms}},
		Quiet: []playback.Span{{18 * s, 20 * s}},
	}
	play(t, []playback.Track{track}, func(r *rig) {
		r.Play()
		got := r.hear(28 * s)
		level := func(at time.Duration) float64 {
			i := playback.Rate.N(at)
			return 20 * math.Log10(rms(got[i:i+7200])+1e-9)
		}
		open := level(5 * s)
		if open < -30 {
			t.Fatalf("the bed has %.1f dB", open)
		}
		for at, want := range map[time.Duration]float64{
			7500 * ms: 0, 8 * s: -14, 9200 * ms: -14, 10800 * ms: -14, 12500 * ms: 0, 16 * s: 0, 23500 * ms: 0,
			24200 * ms: -14, 25200 * ms: 0, 26100 * ms: -14,
		} {
			if d := level(at) - open; math.Abs(d-want) > .7 {
				t.Errorf("at %v the bed has %.1f dB, want %.1f", at, d, want)
			}
		}
		if l := level(18100 * ms); l > -80 {
			t.Errorf("in the quiet span the bed has %.1f dB", l)
		}
		r.SetBed(false)
		r.hear(1100 * ms)
		if rms(r.hear(200*ms)) != 0 {
			t.Error("the bed is heard though it is off")
		}
	})
}
