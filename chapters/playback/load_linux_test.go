//go:build cgo

package playback

import (
	"os/exec"
	"testing"
	"time"
)

// BenchmarkLoad counts underruns, and the milliseconds of silence recorded, beside four busy
// processes: one second of playing for each iteration.
func BenchmarkLoad(b *testing.B) {
	r, d, stats := rig(b)
	for range 4 {
		hog := exec.Command("setsid", "sh", "-c", "while :; do :; done") // as another program is
		if err := hog.Start(); err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { hog.Process.Kill(); hog.Wait() })
	}
	d.Play()
	time.Sleep(time.Second)
	before, from := stats.underruns(), r.len()
	for n := 0; b.Loop(); n++ {
		time.Sleep(time.Second)
		if n%20 == 19 {
			d.Seek(0)
		}
	}
	time.Sleep(100 * time.Millisecond)
	gap := 0
	for i, end := from, r.len(); i+48 < end; i += 48 {
		if still(r.slice(i, i+48)) {
			gap++
		}
	}
	b.ReportMetric(float64(stats.underruns()-before), "underruns")
	b.ReportMetric(float64(gap), "ms-silent")
	b.ReportMetric(stats.buffer().Seconds()*1000, "ms-buffer")
}
