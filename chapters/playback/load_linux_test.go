//go:build cgo

package playback

import (
	"os/exec"
	"testing"
	"time"
)

// beside plays for a while beside four busy processes, which are programs of their own as others
// are, and says how often the device ran dry and for how many milliseconds nothing was heard.
func beside(t testing.TB, r *bench, seconds int) (underruns, silent int) {
	for range 4 {
		hog := exec.Command("setsid", "sh", "-c", "while :; do :; done")
		if err := hog.Start(); err != nil {
			t.Fatal(err)
		}
		defer func() { hog.Process.Kill(); hog.Wait() }()
	}
	r.Play()
	time.Sleep(time.Second)
	before, from := r.depth.underruns(), r.len()
	for n := range seconds {
		time.Sleep(time.Second)
		if n%20 == 19 {
			r.Seek(0)
		}
	}
	time.Sleep(100 * time.Millisecond)
	for i, end := from, r.len(); i+48 < end; i += 48 {
		if still(r.slice(i, i+48)) {
			silent++
		}
	}
	return r.depth.underruns() - before, silent
}

// BenchmarkLoad counts underruns, and the milliseconds of silence recorded, beside four busy
// processes: one second of playing for each iteration, all in the first.
func BenchmarkLoad(b *testing.B) {
	r := newBench(b, false, 60, twoTones)
	seconds := 0
	for b.Loop() {
		seconds++
	}
	underruns, silent := beside(b, r, seconds)
	b.ReportMetric(float64(underruns), "underruns")
	b.ReportMetric(float64(silent), "ms-silent")
	b.ReportMetric(r.depth.buffer().Seconds()*1000, "ms-buffer")
}

// Beside four busy processes on a machine of its own nothing is missing; elsewhere not much.
func TestLoad(t *testing.T) {
	seconds := 3
	if *Long {
		seconds = 60
	}
	underruns, silent := beside(t, newBench(t, false, 60, twoTones), seconds)
	t.Logf("%d underruns, %d ms silent in %d s", underruns, silent, seconds)
	if limit := 500 + 50*seconds; *strict && underruns > 0 || silent > limit {
		t.Errorf("the device ran dry %d times, and %d ms are missing", underruns, silent)
	}
}
