package ui

import (
	"testing"
	"time"

	"homs/chapters"
)

func TestSceneAtIsAFunctionOfTime(t *testing.T) {
	p := threeChapters()
	for _, c := range []struct {
		at          time.Duration
		now, before string
		low, high   float32
	}{
		{0, "one", "", 1, 1},
		{5 * time.Second, "one", "one", 0, 0},
		{10 * time.Second, "two", "one", 0, 0},
		{10*time.Second + 500*time.Millisecond, "two", "one", 0.49, 0.51},
		{11 * time.Second, "two", "", 1, 1},
		{30 * time.Second, "three", "", 1, 1},
	} {
		now, before, mix := sceneAt(p, c.at, false)
		got := ""
		if before != nil {
			got = before.Plate
		}
		if now.Plate != c.now || got != c.before || mix < c.low || mix > c.high {
			t.Errorf("%v: %s over %q at %v, want %s over %q", c.at, now.Plate, got, mix, c.now, c.before)
		}
		if _, b, m := sceneAt(p, c.at, true); b != nil || m != 1 {
			t.Errorf("%v: a cut dissolves", c.at)
		}
	}
}

// The picture must never jump, nor move faster than the eye follows calmly.
func TestMovesAreContinuousAndSlow(t *testing.T) {
	const frame = time.Second / 60
	for _, m := range []chapters.Move{
		{From: chapters.Frame{X: .5, Y: .5, Zoom: 1}, To: chapters.Frame{X: .45, Y: .5, Zoom: 1.08}},
		{From: chapters.Frame{X: .2, Y: .5, Zoom: 1.6}, To: chapters.Frame{X: .8, Y: .3, Zoom: 1.3}},
		{From: chapters.Frame{X: .5, Y: .5, Zoom: 1}, To: chapters.Frame{X: .5, Y: .5, Zoom: 3}},
	} {
		s := &chapters.Scene{End: 8 * time.Second, Move: m}
		last := view(s, 0, 16./9, 16./9, false)
		for at := frame; at <= s.End; at += frame {
			v := view(s, at, 16./9, 16./9, false)
			for _, step := range []float32{v.X - last.X, v.X + v.W - last.X - last.W} {
				// In pixels of a 1920 wide window that shows v.W of the picture.
				if px := step / v.W * 1920; px > 1.5 || px < -1.5 {
					t.Fatalf("%+v at %v: an edge moves %.2f pixels in a frame", m, at, px)
				}
			}
			if v.X < 0 || v.Y < 0 || v.X+v.W > 1.0001 || v.Y+v.H > 1.0001 {
				t.Fatalf("%+v at %v: %+v leaves the picture", m, at, v)
			}
			last = v
		}
	}
}

func TestStillPicturesStand(t *testing.T) {
	s := &chapters.Scene{End: 8 * time.Second, Move: chapters.Move{From: chapters.Frame{X: .5, Y: .5, Zoom: 1.2}, To: chapters.Frame{X: .4, Y: .5, Zoom: 1}}}
	if a, b := view(s, 0, 16./9, 16./9, true), view(s, 7*time.Second, 16./9, 16./9, true); a != b {
		t.Errorf("moved from %+v to %+v", a, b)
	}
}
