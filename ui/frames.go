package ui

import (
	"time"

	"homs/chapters"
	"homs/ui/widgets/plateview"
)

// fastest is how far the frame may travel in one second, as a share of the picture's
// width: 1.3 pixels a frame at 1920 pixels and 60 frames a second. Faster looks hurried.
const fastest = 0.04

// view is what a scene shows of its plate at at: a function of the time alone, so going
// back shows the same picture again. window and picture are width over height.
func view(s *chapters.Scene, at time.Duration, window, picture float32, still bool) plateview.View {
	u := 0.0
	if d := s.End - s.Start; d > 0 && !still {
		u = ease(min(max(float64(at-s.Start)/float64(d), 0), 1))
	}
	from, to := s.Move.From, slow(s.Move, s.End-s.Start)
	zoom := from.Zoom + (to.Zoom-from.Zoom)*u
	return plateview.Cover(window, picture,
		float32(from.X+(to.X-from.X)*u), float32(from.Y+(to.Y-from.Y)*u), float32(zoom))
}

// slow is the end of the move, brought nearer if the move would be too fast.
func slow(m chapters.Move, d time.Duration) chapters.Frame {
	const swing = 1.5 // the middle of the ease is this much faster than its mean
	longest := fastest * d.Seconds() / swing
	// On the screen: the centre's way grows with the zoom, and an edge moves by half of what the width changes.
	way := max(abs(m.To.X-m.From.X), abs(m.To.Y-m.From.Y))*max(m.From.Zoom, m.To.Zoom) + abs(m.To.Zoom-m.From.Zoom)/2
	if way <= longest {
		return m.To
	}
	k := longest / way
	return chapters.Frame{
		X: m.From.X + (m.To.X-m.From.X)*k, Y: m.From.Y + (m.To.Y-m.From.Y)*k,
		Zoom: m.From.Zoom + (m.To.Zoom-m.From.Zoom)*k,
	}
}

func abs(x float64) float64 { return max(x, -x) }

// ease starts and ends gently: its speed is 0 at both ends, and 1.5 times the mean in
// the middle.
func ease(u float64) float64 { return u * u * (3 - 2*u) }

// sceneAt returns the scene at at, the one before it (nil if there is none), and how far
// the dissolve from it has come, 0 to 1.
func sceneAt(p *chapters.Programme, at time.Duration, cut bool) (now, before *chapters.Scene, mix float32) {
	now = p.SceneAt(at)
	if now == nil {
		return nil, nil, 1
	}
	into := at - now.Start
	if cut || into >= now.Dissolve || now.Start == 0 {
		return now, nil, 1
	}
	before = p.SceneAt(now.Start - time.Millisecond)
	if before == now || before == nil {
		return now, nil, 1
	}
	return now, before, float32(ease(float64(max(into, 0)) / float64(now.Dissolve)))
}

// next is the scene after the one at at, nil at the end.
func next(p *chapters.Programme, at time.Duration) *chapters.Scene {
	now := p.SceneAt(at)
	if now == nil || now.End >= p.Duration {
		return nil
	}
	return p.SceneAt(now.End)
}
