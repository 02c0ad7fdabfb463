//go:build cgo

package playback

import (
	"math"
	"slices"
	"testing"
	"time"
)

// Two tones: 400 Hz in the first half minute, 1000 Hz in the second.
const twoTones = `0.5*sin(2*PI*t*if(lt(t,30),400,1000))`

// power is how strong a frequency is in s.
func power(s []float32, hz float64) float64 {
	var re, im float64
	for i, x := range s {
		sin, cos := math.Sincos(2 * math.Pi * hz * float64(i) / float64(Rate))
		re += float64(x) * cos
		im += float64(x) * sin
	}
	return 2 * math.Hypot(re, im) / float64(max(1, len(s)))
}

// from is the first sample from i on at which f holds for the 240 that follow; -1: none.
func (r *recording) from(i int, f func(s []float32) bool) int {
	for end := r.len(); i+240 <= end; i += 24 {
		if f(r.slice(i, i+240)) {
			return i
		}
	}
	return -1
}

func loud(s []float32) bool { return power(s, 400)+power(s, 1000) > .1 }
func still(s []float32) bool {
	return !slices.ContainsFunc(s, func(x float32) bool { return max(x, -x) > .005 })
}

// BenchmarkSeekToSound and BenchmarkPause measure from the call to the recorded sound.
func BenchmarkSeekToSound(b *testing.B) {
	subjects(b, func(b *testing.B, mpv bool) {
		r := newBench(b, mpv, 60, twoTones)
		r.Play()
		time.Sleep(400 * time.Millisecond)
		var took []float64
		step := 0.
		tone := []float64{400, 1000}
		for n := 0; b.Loop(); n++ {
			to := 1 - n%2
			time.Sleep(time.Duration(300+n*37%50) * time.Millisecond)
			at := time.Now()
			r.Seek(time.Duration(3+to*30+n%20) * time.Second)
			time.Sleep(400 * time.Millisecond)
			i := r.index(at)
			j := r.from(i, func(s []float32) bool { return power(s, tone[to]) > .25 })
			if j < 0 {
				b.Fatal("the seek is not heard")
			}
			took = append(took, float64(j+120-i)/48)
			s := r.slice(i, j+4800)
			for k := 1; k < len(s); k++ {
				step = max(step, math.Abs(float64(s[k]-s[k-1])))
			}
		}
		slices.Sort(took)
		b.ReportMetric(took[len(took)/2], "ms-median")
		b.ReportMetric(took[len(took)*9/10], "ms-p90")
		b.ReportMetric(step-.5*2*math.Pi*1000/48000, "step-over-signal")
		r.report(b)
	})
}

func BenchmarkPause(b *testing.B) {
	subjects(b, func(b *testing.B, mpv bool) {
		r := newBench(b, mpv, 60, twoTones)
		var pause, play []float64
		for n := 0; b.Loop(); n++ {
			time.Sleep(time.Duration(300+n*37%50) * time.Millisecond)
			at := time.Now()
			r.Play()
			time.Sleep(400 * time.Millisecond)
			i := r.index(at)
			j := r.from(i, loud)
			at = time.Now()
			r.Pause()
			time.Sleep(400 * time.Millisecond)
			k := r.index(at)
			l := r.from(k, still)
			if j < 0 || l < 0 {
				b.Fatal("not heard")
			}
			play, pause = append(play, float64(j+120-i)/48), append(pause, float64(l-k)/48)
		}
		slices.Sort(pause)
		slices.Sort(play)
		b.ReportMetric(play[len(play)/2], "play-ms-median")
		b.ReportMetric(pause[len(pause)/2], "pause-ms-median")
		b.ReportMetric(pause[len(pause)*9/10], "pause-ms-p90")
		r.report(b)
	})
}
