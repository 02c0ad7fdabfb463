package main

import (
	"math"
	"testing"
	"time"
)

func TestLine(t *testing.T) {
	var list []sample
	for i := range 120 {
		noise := 10 * float64(i%3-1)
		list = append(list, sample{time.Duration(i) * 5 * time.Second, 400 + float64(i)/3 + noise, 20})
	}
	from, to := line(list)
	if math.Abs(from-400) > 2 || math.Abs(to-400-119./3) > 2 {
		t.Errorf("from %.1f to %.1f", from, to)
	}
	if from, to := line(list[:1]); from != 390 || to != 390 {
		t.Errorf("of one sample: from %v to %v", from, to)
	}
}

func TestGaps(t *testing.T) {
	now := time.Now()
	e := &ear{}
	tone := func(n int) {
		b := make([]int16, n)
		for i := range b {
			b[i] = int16(3000 * math.Sin(2*math.Pi*300*(float64(i)+0.5)/rate))
		}
		e.hear(b, now)
	}
	hush := func(ms int) { e.hear(make([]int16, rate*ms/1000), now) }
	hush(100) // before the first sound
	tone(rate)
	hush(100)
	tone(rate)
	hush(5) // too short to be more than a crossing
	tone(rate)
	hush(900) // a pause
	tone(rate)
	e.deaf(time.Second)
	hush(100)
	tone(rate)
	if gaps, silent := e.heard(); gaps != 1 || silent.Round(time.Millisecond) != 100*time.Millisecond {
		t.Errorf("%d gaps, %v", gaps, silent)
	}
}
