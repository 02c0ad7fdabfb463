package playback_test

import (
	"math"
	"testing"
	"time"

	"homs/chapters/playback"
)

// What is taken back because of a change that changes nothing is heard again as it was: voice, bed
// and every gain, but that those of the bed may turn up to a block earlier or later.
func TestWhatIsTakenBackComesAgain(t *testing.T) {
	track := playback.Track{
		Name: "a", Open: file(t, "tone.ogg"), Bed: file(t, "noise.ogg"), Length: 3 * s,
		Voice: []playback.Span{{500 * ms, 900 * ms}, {2 * s, 3 * s}}, Quiet: []playback.Span{{2500 * ms, 3 * s}},
	}
	for _, speed := range []float64{1, 1.3} {
		heard := func(every time.Duration) (out []float64) {
			playAhead(t, 200*ms, []playback.Track{track}, func(r *rig) {
				r.SetSpeed(speed)
				r.SetVolume(.9)
				r.Play()
				r.hear(100 * ms)
				for len(out) < playback.Rate.N(2*s) {
					r.SetScrubSound(true)
					out = append(out, r.hear(every)...)
				}
			})
			return out
		}
		want, got := heard(5*s), heard(33*ms)
		for i := range got {
			if math.Abs(got[i]-want[i]) > .005 {
				t.Fatalf("at %gx frame %d is %g, was %g", speed, i, got[i], want[i])
			}
		}
	}
}
