package playback

import (
	"bytes"
	"io"
	"math"
	"os"
	"testing"
	"testing/synctest"
	"time"
)

// Wherever decoding begins, and whether it stops after a preview, the same samples are there in the end.
func TestClipIsTheSameFromEveryPlace(t *testing.T) {
	b, err := os.ReadFile("testdata/sweep.ogg")
	if err != nil {
		t.Fatal(err)
	}
	open := func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil }
	synctest.Test(t, func(t *testing.T) {
		clip := func(from int64) []float32 {
			c := newClip(open, 3*time.Second, from, nil)
			synctest.Wait()
			out := make([]float32, 3*int(Rate))
			if from < 0 {
				if n := c.read(0, out); int64(n) != -from {
					t.Errorf("a preview of %d frames has %d", -from, n)
				}
				if n := c.read(-from, out); n != 0 || c.done.Load() {
					t.Errorf("%d frames after the preview", n)
				}
				c.whole()
				synctest.Wait()
			}
			if n := c.read(0, out); n != len(out) || c.err != nil {
				t.Errorf("from %d: %d frames, %v", from, n, c.err)
			}
			return out
		}
		want := clip(0)
		for _, from := range []int64{1, 48000, 100001, 143999, 144000, 1 << 40, -1, -24000, -143000} {
			got := clip(from)
			for i := range got {
				if math.Abs(float64(got[i]-want[i])) > 2./32768 {
					t.Errorf("from %d: frame %d is %g, want %g", from, i, got[i], want[i])
					break
				}
			}
		}
		c := newClip(open, 3*time.Second, -100, nil)
		c.close()
		synctest.Wait()
		if !c.done.Load() {
			t.Error("a closed clip goes on")
		}
	})
}
