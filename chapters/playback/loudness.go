package playback

import "math"

// A meter measures loudness and peak by ITU-R BS.1770-4 while samples pass through it.
type meter struct {
	shelf, cut biquad
	rate       int
	quarter    float64   // sum of squares of the present 100 ms
	n          int       // samples in it
	parts      []float64 // of each 100 ms
	peak       truePeak
	clipped    int // samples that are at full scale for the third time or more in a row
	full       int
	quiet      int // samples of silence up to now
	longest    int // most of them in a row
}

// silenceLevel is what is taken for silence: -60 dBFS.
const silenceLevel = .001

func newMeter(rate int) *meter {
	m := &meter{rate: rate}
	fs := float64(rate)
	m.shelf = highShelf(fs, 1681.974450955533, 3.999843853973347, .7071752369554196)
	m.cut = highPass(fs, 38.13547087602444, .5003270373238773)
	return m
}

func (m *meter) put(x float64) {
	a := math.Abs(x)
	m.peak.put(x)
	if m.full++; a < .9999 {
		m.full = 0
	} else if m.full >= 3 {
		m.clipped++
	}
	if m.quiet++; a > silenceLevel {
		m.quiet = 0
	}
	m.longest = max(m.longest, m.quiet)
	y := m.cut.put(m.shelf.put(x))
	m.quarter += y * y
	if m.n++; m.n == m.rate/10 {
		m.parts = append(m.parts, m.quarter)
		m.quarter, m.n = 0, 0
	}
}

// loudness is the integrated, gated loudness of one channel in LUFS; -Inf where all is silent.
func (m *meter) loudness() float64 {
	var blocks []float64 // mean squares over 400 ms, each 100 ms after the one before
	for i := 3; i < len(m.parts); i++ {
		sum := m.parts[i] + m.parts[i-1] + m.parts[i-2] + m.parts[i-3]
		blocks = append(blocks, sum/float64(4*(m.rate/10)))
	}
	gated := func(floor float64) float64 {
		var sum, n float64
		for _, b := range blocks {
			if lufs(b) > floor {
				sum, n = sum+b, n+1
			}
		}
		return sum / n
	}
	l := lufs(gated(lufs(gated(-70)) - 10))
	if math.IsNaN(l) {
		return math.Inf(-1)
	}
	return l
}

func lufs(meanSquare float64) float64 { return -.691 + 10*math.Log10(meanSquare) }

// A biquad is a filter of the second order.
type biquad struct{ b0, b1, b2, a1, a2, z1, z2 float64 }

func (f *biquad) put(x float64) float64 {
	y := f.b0*x + f.z1
	f.z1 = f.b1*x - f.a1*y + f.z2
	f.z2 = f.b2*x - f.a2*y
	return y
}

// highShelf is the first stage of the standard's weighting, for any rate.
func highShelf(fs, f0, gain, q float64) biquad {
	k := math.Tan(math.Pi * f0 / fs)
	vh := math.Pow(10, gain/20)
	vb := math.Pow(vh, .4996667741545416)
	a0 := 1 + k/q + k*k
	return biquad{
		b0: (vh + vb*k/q + k*k) / a0, b1: 2 * (k*k - vh) / a0, b2: (vh - vb*k/q + k*k) / a0,
		a1: 2 * (k*k - 1) / a0, a2: (1 - k/q + k*k) / a0,
	}
}

// highPass is its second stage.
func highPass(fs, f0, q float64) biquad {
	k := math.Tan(math.Pi * f0 / fs)
	a0 := 1 + k/q + k*k
	return biquad{b0: 1, b1: -2, b2: 1, a1: 2 * (k*k - 1) / a0, a2: (1 - k/q + k*k) / a0}
}
