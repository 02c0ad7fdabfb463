package playback_test

import (
	"bytes"
	"io"
	"math"
	"os"
	"testing"
)

// file opens a file in testdata, again and again.
func file(t testing.TB, name string) func() (io.ReadCloser, error) {
	b, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return raw(b)
}

func raw(b []byte) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil }
}

// rms is the level of a sound.
func rms(s []float64) float64 {
	var sum float64
	for _, x := range s {
		sum += x * x
	}
	return math.Sqrt(sum / float64(max(1, len(s))))
}

// steepest is the largest step from one sample to the next.
func steepest(s []float64) (d float64) {
	for i := 1; i < len(s); i++ {
		d = max(d, math.Abs(s[i]-s[i-1]))
	}
	return d
}
