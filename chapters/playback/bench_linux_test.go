//go:build cgo

package playback

import (
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// BenchmarkCPU is the processor time that playing takes, in hundredths of one core; 0x is paused.
func BenchmarkCPU(b *testing.B) {
	speeds(b, []float64{0, 1, 1.5}, func(b *testing.B, speed float64, mpv bool) {
		r := newBench(b, mpv, 60, twoTones)
		r.close()
		if speed > 0 {
			r.SetSpeed(speed)
			r.Play()
		}
		time.Sleep(500 * time.Millisecond)
		start, used := time.Now(), r.processor()
		for b.Loop() {
			time.Sleep(time.Second)
		}
		b.ReportMetric(100*(r.processor()-used).Seconds()/time.Since(start).Seconds(), "%-of-a-core")
	})
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
