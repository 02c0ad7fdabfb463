package playback

import "math"

const (
	peakPhases = 4  // times the rate at which peaks are looked for
	peakTaps   = 12 // of the filter, for each phase
)

// peakFilter interpolates between samples: a windowed sinc, four times as fine.
var peakFilter = func() (f [peakPhases][peakTaps]float64) {
	for p := range f {
		sum := 0.
		for k := range f[p] {
			x := float64(k-peakTaps/2+1) - float64(p)/peakPhases
			w := .5 + .5*math.Cos(math.Pi*x/(peakTaps/2+.5))
			v := 1.
			if x != 0 {
				v = math.Sin(math.Pi*x) / (math.Pi * x)
			}
			f[p][k] = v * w
			sum += f[p][k]
		}
		for k := range f[p] {
			f[p][k] /= sum
		}
	}
	return f
}()

// A truePeak finds the largest value that the sound has between its samples too.
type truePeak struct {
	last [peakTaps]float64
	most float64
}

func (t *truePeak) put(x float64) {
	copy(t.last[:], t.last[1:])
	t.last[peakTaps-1] = x
	// Where nothing near is loud, no peak can be new.
	if a := math.Abs(x); a*2 < t.most {
		return
	}
	for p := range peakFilter {
		y := 0.
		for k, c := range peakFilter[p] {
			y += c * t.last[k]
		}
		t.most = max(t.most, math.Abs(y))
	}
}

// dBTP is the peak in decibels below full scale.
func (t *truePeak) dBTP() float64 { return 20 * math.Log10(t.most) }
