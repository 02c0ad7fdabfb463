//go:build cgo

package playback

import (
	"math"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"
)

// BenchmarkClock compares the playhead with the recorded sound: bursts that begin every half second.
// One iteration is a burst. Errors are in milliseconds of the programme; lead is positive where
// the playhead is ahead of the sound.
func BenchmarkClock(b *testing.B) {
	for _, speed := range []float64{.5, 1, 1.5, 2} {
		b.Run(strconv.FormatFloat(speed, 'g', -1, 64)+"x", func(b *testing.B) {
			r, d, depth := rigWith(b, 60, `0.5*sin(2*PI*800*t)*lt(mod(t,0.5),0.1)`)
			d.SetSpeed(speed)
			d.Play()
			type look struct {
				at   time.Duration
				when time.Time
			}
			var looks []look
			var mu sync.Mutex
			stop := make(chan struct{})
			go func() {
				for {
					select {
					case <-stop:
						return
					case <-time.After(time.Millisecond):
						mu.Lock()
						looks = append(looks, look{d.At(), time.Now()})
						mu.Unlock()
					}
				}
			}()
			from := r.len()
			for n := 0; b.Loop(); n++ {
				time.Sleep(time.Duration(float64(time.Second) / 2 / speed))
				if n%8 == 7 { // between two bursts
					for p := d.At() % (500 * time.Millisecond); p < 200*time.Millisecond || p > 300*time.Millisecond; p = d.At() % (500 * time.Millisecond) {
						time.Sleep(time.Millisecond)
					}
					d.Seek(time.Duration(n%30)*time.Second + 250*time.Millisecond)
				}
			}
			time.Sleep(200 * time.Millisecond)
			close(stop)
			mu.Lock()
			defer mu.Unlock()
			var sum float64
			var errs []float64
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
						half := 500 * time.Millisecond
						e := (at + half/2) % half
						e -= half / 2
						sum += e.Seconds() * 1000
						errs = append(errs, math.Abs(e.Seconds()*1000))
					}
				}
				quiet = 0
			}
			slices.Sort(errs)
			if len(errs) == 0 {
				b.Fatal("no burst was heard")
			}
			mean := 0.
			for _, e := range errs {
				mean += e / float64(len(errs))
			}
			b.ReportMetric(sum/float64(len(errs)), "ms-lead")
			b.ReportMetric(mean, "ms-mean")
			b.ReportMetric(errs[len(errs)*95/100], "ms-p95")
			b.ReportMetric(float64(depth.underruns()), "underruns")
		})
	}
}

// BenchmarkCPU is the processor time that playing takes, in hundredths of one core.
func BenchmarkCPU(b *testing.B) {
	for _, speed := range []float64{0, 1, 1.5} {
		b.Run(strconv.FormatFloat(speed, 'g', -1, 64)+"x", func(b *testing.B) {
			r, d, _ := rig(b)
			r.close()
			if speed > 0 {
				d.SetSpeed(speed)
				d.Play()
			}
			time.Sleep(500 * time.Millisecond)
			start, used := time.Now(), processor()
			for b.Loop() {
				time.Sleep(time.Second)
			}
			b.ReportMetric(100*(processor()-used).Seconds()/time.Since(start).Seconds(), "%-of-a-core")
		})
	}
}

func processor() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkDecode3Minutes decodes three minutes as the deck does; first is the time to the first block.
func BenchmarkDecode3Minutes(b *testing.B) {
	open := synth(b, 180, `0.2*sin(2*PI*t*(150+50*sin(t)))*(1+sin(2*PI*3*t))+0.04*random(0)`)
	var first time.Duration
	b.ReportAllocs()
	used := processor()
	for b.Loop() {
		start := time.Now()
		c := newClip(open, 3*time.Minute, 0, nil)
		var block [480]float32
		for c.read(0, block[:]) == 0 {
			time.Sleep(100 * time.Microsecond)
		}
		first += time.Since(start)
		for !c.done.Load() {
			time.Sleep(time.Millisecond)
		}
		if c.err != nil {
			b.Fatal(c.err)
		}
	}
	b.ReportMetric((processor()-used).Seconds()*1000/float64(b.N), "ms-cpu")
	b.ReportMetric(first.Seconds()*1000/float64(b.N), "ms-first")
}

// BenchmarkStretch is the processor time of the stretch alone, in hundredths of a core.
func BenchmarkStretch(b *testing.B) {
	for _, speed := range []float64{1, 1.5, 2} {
		b.Run(strconv.FormatFloat(speed, 'g', -1, 64)+"x", func(b *testing.B) {
			s := newStretch(func(at int64, dst []float32) int {
				for i := range dst {
					dst[i] = float32((at+int64(i))*7919%1000) / 2000
				}
				return len(dst)
			})
			s.reset(0)
			s.speed = speed
			var dst [480]float32
			n := 0
			for b.Loop() {
				n += s.take(dst[:])
			}
			b.ReportMetric(100*b.Elapsed().Seconds()/(float64(n)/float64(Rate)), "%-of-a-core")
		})
	}
}

// BenchmarkMemory is what the sound of two chapters of three and a half minutes and a bed takes, playing.
func BenchmarkMemory(b *testing.B) {
	open := synth(b, 210, `0.2*sin(2*PI*t*300)`)
	bed := synth(b, 105, `0.02*random(0)`)
	tracks := make([]Track, 3)
	for i := range tracks {
		tracks[i] = Track{Open: open, Bed: bed, Length: 210 * time.Second}
	}
	for b.Loop() {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		d := NewDeck(Silent{}, tracks, nil)
		d.Play()
		time.Sleep(3 * time.Second)
		d.Seek(212 * time.Second)
		time.Sleep(3 * time.Second)
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB")
		d.Close()
	}
}
