//go:build cgo

package playback

import (
	"math"
	"slices"
	"sync"
	"testing"
	"time"
)

// A look at the playhead.
type look struct {
	at   time.Duration
	when time.Time
}

// look looks until the function it returns is called, which gives all of them.
func (r *bench) look() (end func() []look) {
	var looks []look
	var wait sync.WaitGroup
	stop := make(chan struct{})
	wait.Go(func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(3 * time.Millisecond):
				before := time.Now()
				at := r.At()
				looks = append(looks, look{at, before.Add(time.Since(before) / 2)})
			}
		}
	})
	return func() []look { close(stop); wait.Wait(); return looks }
}

// BenchmarkClock compares the playhead with the recorded sound: bursts that begin every half second.
// One iteration is a burst. Errors are in milliseconds of time; lead is positive where the playhead
// is ahead of the sound.
func BenchmarkClock(b *testing.B) {
	speeds(b, []float64{.5, 1, 1.5, 2}, func(b *testing.B, speed float64, mpv bool) {
		r := newBench(b, mpv, 60, `0.5*sin(2*PI*800*t)*lt(mod(t,0.5),0.1)`)
		r.SetSpeed(speed)
		r.Play()
		looks := r.look()
		from := r.len()
		for n := 0; b.Loop(); n++ {
			time.Sleep(time.Duration(float64(time.Second) / 2 / speed))
			if n%8 == 7 { // between two bursts
				for p := r.At() % (500 * time.Millisecond); p < 200*time.Millisecond || p > 300*time.Millisecond; p = r.At() % (500 * time.Millisecond) {
					time.Sleep(time.Millisecond)
				}
				r.Seek(time.Duration(n%30)*time.Second + 250*time.Millisecond)
			}
		}
		time.Sleep(200 * time.Millisecond)
		errs := r.leads(looks(), from, speed)
		if len(errs) == 0 {
			b.Fatal("no burst was heard")
		}
		sum, mean := 0., 0.
		for i, e := range errs {
			sum += e / float64(len(errs))
			errs[i] = math.Abs(e)
			mean += errs[i] / float64(len(errs))
		}
		slices.Sort(errs)
		b.ReportMetric(sum, "ms-lead")
		b.ReportMetric(mean, "ms-mean")
		b.ReportMetric(errs[len(errs)*95/100], "ms-p95")
		r.report(b)
	})
}

// leads is by how many milliseconds the playhead was ahead of each burst in what was recorded.
func (r *bench) leads(looks []look, from int, speed float64) (errs []float64) {
	quiet := 0
	for i, x := range r.slice(from, r.len()) {
		if max(x, -x) < .1 {
			quiet++
			continue
		}
		if quiet > 4800 { // an onset
			when := r.time(from + i)
			k, _ := slices.BinarySearchFunc(looks, when, func(l look, t time.Time) int { return l.when.Compare(t) })
			if k < len(looks) {
				at := looks[k].at - time.Duration(float64(looks[k].when.Sub(when))*speed)
				const half = 500 * time.Millisecond
				errs = append(errs, ((at+half/2)%half-half/2).Seconds()*1000/speed)
			}
		}
		quiet = 0
	}
	return errs
}

// hz is the frequency of a tone, from its first upward crossing to its last; 0: there is none.
func hz(s []float32) float64 {
	first, last, n := 0., 0., 0
	for i := 1; i < len(s); i++ {
		if s[i-1] < 0 && s[i] >= 0 {
			last = float64(i) - float64(s[i])/float64(s[i]-s[i-1])
			if n++; n == 1 {
				first = last
			}
		}
	}
	if n < 3 {
		return 0
	}
	return float64(n-1) / (last - first) * float64(Rate)
}

// BenchmarkPitch is by how many hundredths a tone is heard too high or low. One iteration is a second.
func BenchmarkPitch(b *testing.B) {
	speeds(b, []float64{.5, 1.5, 2}, func(b *testing.B, speed float64, mpv bool) {
		r := newBench(b, mpv, 60, `0.5*sin(2*PI*440*t)`)
		r.SetSpeed(speed)
		r.Play()
		time.Sleep(500 * time.Millisecond)
		worst := 0.
		for b.Loop() {
			time.Sleep(time.Second)
			var f []float64
			for n := r.len(); len(f) < 15; n -= 2400 { // the middle one: a gap is not the pitch's
				f = append(f, hz(r.slice(n-2400, n)))
			}
			slices.Sort(f)
			worst = max(worst, math.Abs(f[7]/440-1)*100)
		}
		b.ReportMetric(worst, "%")
	})
}

// BenchmarkNewSpeed is the time from the call to the new speed in what is recorded: of a tone that
// rises by 100 Hz a second, and twice as fast after the call.
func BenchmarkNewSpeed(b *testing.B) {
	subjects(b, func(b *testing.B, mpv bool) {
		r := newBench(b, mpv, 20, `0.5*sin(2*PI*(400*t+50*t*t))`)
		r.Play()
		var took []float64
		for b.Loop() {
			r.SetSpeed(1)
			r.Seek(time.Second)
			time.Sleep(700 * time.Millisecond)
			call := time.Now()
			r.SetSpeed(2)
			time.Sleep(900 * time.Millisecond)
			at := r.index(call)
			c1, m1 := r.line(at-14400, at)
			c2, m2 := r.line(at+14400, at+33600)
			if m2-m1 > 50 {
				took = append(took, (c1-c2)/(m2-m1)*1000-float64(at)/48)
			}
		}
		slices.Sort(took)
		if len(took) == 0 {
			b.Fatal("the new speed is not heard")
		}
		b.ReportMetric(took[len(took)/2], "ms-median")
	})
}

// line fits frequency = c + m times the second of the recording to samples from to to.
func (r *bench) line(from, to int) (c, m float64) {
	var n, sx, sy, sxx, sxy float64
	for i := from; i+960 <= to; i += 480 {
		if f := hz(r.slice(i, i+960)); f > 0 {
			x := float64(i+480) / float64(Rate)
			n, sx, sy, sxx, sxy = n+1, sx+x, sy+f, sxx+x*x, sxy+x*f
		}
	}
	m = (n*sxy - sx*sy) / (n*sxx - sx*sx)
	return (sy - m*sx) / n, m
}
