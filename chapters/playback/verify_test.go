package playback

import (
	"bytes"
	"io"
	"math"
	"os"
	"strings"
	"testing"
	"time"
)

// meterOf measures seconds of a sine of hz at a level in dBFS, piece after piece.
func meterOf(rate int, pieces ...[3]float64) *meter {
	m := newMeter(rate)
	for _, p := range pieces {
		hz, seconds, dB := p[0], p[1], p[2]
		a := math.Pow(10, dB/20)
		for i := range int(seconds * float64(rate)) {
			m.put(a * math.Sin(2*math.Pi*hz*float64(i)/float64(rate)))
		}
	}
	return m
}

// The values are those of EBU Tech 3341 for stereo, less the 3.01 LU by which one channel is softer.
func TestLoudnessOfTheStandard(t *testing.T) {
	const mono = 3.01
	for _, c := range []struct {
		name   string
		rate   int
		pieces [][3]float64
		want   float64
	}{
		{"997 Hz at full scale", 48000, [][3]float64{{997, 20, 0}}, -3.01 + mono - mono},
		{"case 1", 48000, [][3]float64{{1000, 20, -23}}, -23 - mono},
		{"case 2", 48000, [][3]float64{{1000, 20, -33}}, -33 - mono},
		{"case 1 at 44.1 kHz", 44100, [][3]float64{{1000, 20, -23}}, -23 - mono},
		{"case 3", 48000, [][3]float64{{1000, 10, -36}, {1000, 60, -23}, {1000, 10, -36}}, -23 - mono},
		{"case 4", 48000, [][3]float64{{1000, 10, -72}, {1000, 10, -36}, {1000, 60, -23}, {1000, 10, -36}, {1000, 10, -72}}, -23 - mono},
		{"case 5", 48000, [][3]float64{{1000, 20, -26}, {1000, 20.1, -20}, {1000, 20, -26}}, -23 - mono},
	} {
		if got := meterOf(c.rate, c.pieces...).loudness(); math.Abs(got-c.want) > .1 {
			t.Errorf("%s: %.2f LUFS, want %.2f", c.name, got, c.want)
		}
	}
	if got := meterOf(48000, [3]float64{0, 2, 0}).loudness(); !math.IsInf(got, -1) {
		t.Errorf("silence has %.1f LUFS", got)
	}
}

// A quarter of the rate, begun at 45 degrees, never has a sample at its peak: 3 dB lie between them.
func TestTruePeakLiesBetweenSamples(t *testing.T) {
	var p truePeak
	for i := range 4800 {
		p.put(.5 * math.Sin(math.Pi/2*float64(i)+math.Pi/4))
	}
	if got := p.dBTP(); math.Abs(got+6.02) > .4 {
		t.Errorf("peak %.2f dBTP, want -6.02", got)
	}
}

func TestVerify(t *testing.T) {
	tone, err := os.ReadFile("testdata/tone.ogg")
	if err != nil {
		t.Fatal(err)
	}
	open := func(b []byte) func() (io.ReadCloser, error) {
		return func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil }
	}
	r, err := Verify(open(tone))
	if err != nil {
		t.Fatal(err)
	}
	if r.Rate != 48000 || r.Channels != 1 || r.Declared != 3*time.Second || r.Decoded != r.Declared ||
		math.Abs(r.Loudness+21.7) > .5 || math.Abs(r.Peak+18) > .3 || r.Silence > time.Millisecond || r.Clipped != 0 {
		t.Errorf("%+v", r)
	}
	if ps := r.Problems(); len(ps) != 1 || !strings.Contains(ps[0], "LUFS") {
		t.Errorf("problems %q", ps)
	}
	for name, b := range map[string][]byte{
		"cut": tone[:len(tone)-100], "empty": nil, "lie": Declare(tone, 1<<50), "text": []byte("x"),
		"longer": Declare(tone, 200000),
	} {
		r, err := Verify(open(b))
		if err == nil && len(r.Problems()) < 2 {
			t.Errorf("%s: %+v passes", name, r)
		}
	}
}

func TestMeterCountsSilenceAndClipping(t *testing.T) {
	m := newMeter(48000)
	for i := range 48000 {
		x := .5
		if i >= 10000 && i < 30000 {
			x = 0
		}
		if i >= 40000 && i < 40010 {
			x = 1
		}
		m.put(x)
	}
	if m.longest != 20000 || m.clipped != 8 {
		t.Errorf("silence %d, clipped %d", m.longest, m.clipped)
	}
}
