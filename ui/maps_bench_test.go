//go:build unix

package ui

import (
	"syscall"
	"testing"
	"time"

	"homs/assets"
	"homs/chapters"
	"homs/ui/widgets/plateview"
)

// processor is the time that this process has had of the processor.
func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkSeekToMap goes to every map of the film in turn, as seeks do that find nothing at
// hand: the picture of the view is read, all is drawn and made ready for the window. One
// operation is one seek; cpu-ms is what it takes of one core, worst-cpu-ms the dearest map.
func BenchmarkSeekToMap(b *testing.B) {
	p, _ := chapters.Load(assets.FS)
	m := newMaps(assets.FS, p, func() chapters.Language { return chapters.English }, func() {})
	var keys []mapKey
	for _, c := range p.Chapters {
		for _, t := range c.Beats {
			for _, s := range t.Scenes {
				if s.Map != "" {
					keys = append(keys, m.key(s, len(m.plan(s).moments)))
				}
			}
		}
	}
	spent, worst, n := time.Duration(0), time.Duration(0), 0
	least := make([]time.Duration, len(keys)) // of the times each was drawn: what else ran is left out
	for b.Loop() {
		i := n % len(keys)
		n++
		m.grounds = nil
		before := processor()
		if _, err := m.draw(keys[i], nil); err != nil {
			b.Fatal(err)
		}
		d := processor() - before
		spent += d
		if least[i] == 0 || d < least[i] {
			least[i] = d
		}
	}
	for _, d := range least {
		worst = max(worst, d)
	}
	b.ReportMetric(float64(spent.Microseconds())/1000/float64(n), "cpu-ms/op")
	b.ReportMetric(float64(worst.Microseconds())/1000, "worst-cpu-ms")
}

// BenchmarkMapFrame is what one frame takes before it is painted: while the camera is on its
// way, and while the map rests.
func BenchmarkMapFrame(b *testing.B) {
	p, _ := chapters.Load(assets.FS)
	m := newMaps(assets.FS, p, func() chapters.Language { return chapters.English }, func() {})
	var s *chapters.Scene
	for _, x := range p.Beat("1.1").Scenes {
		if x.View == "m5" {
			s = x
		}
	}
	plan := m.plan(s)
	for _, k := range m.flightKeys(plan.from, s) {
		_, laid := laid(m, k)
		laid.picture = &plateview.Picture{Pix: make([]byte, 4), Width: 1, Height: 1}
		m.keep(k, laid)
	}
	at := s.Start
	b.ReportAllocs()
	for b.Loop() {
		var f plateview.Frame
		if at += time.Millisecond; at >= plan.calm {
			at = s.Start
		}
		if !m.Layers(&f, s, at, 16./9, 1, false) {
			b.Fatal("the map is not at hand")
		}
		m.overlay(16. / 9)
	}
}
