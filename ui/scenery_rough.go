package ui

import (
	"time"

	"homs/chapters"
	"homs/ui/widgets/plateview"
)

// restTime is how long a hand that draws the film along stays in a scene before its picture is
// fetched: decoding all that it passes would take the processor from what it sees.
const restTime = 80 * time.Millisecond

// rough is what shows while a hand draws the film along: what is at hand, else the small
// picture of the scene, until the hand rests.
type rough struct {
	scenery *scenery
	thumbs  *thumbs
	scene   *chapters.Scene
	since   time.Time                     // that scene shows
	small   map[string]*plateview.Picture // by the name of the small picture
}

// frame is the picture at at; window is width over height.
func (r *rough) frame(at time.Duration, window float32, still bool, now time.Time) plateview.Frame {
	s := r.scenery
	c := s.programme.SceneAt(at)
	if c == nil {
		return s.last
	}
	if c != r.scene {
		r.scene, r.since = c, now
	}
	if now.Sub(r.since) >= restTime || c.Map == "" && s.pictures.has(c.Plate) {
		var f plateview.Frame
		// A map is shown as it is at its end: flights are for those who watch.
		if s.lay(&f, c, at, window, 1, still || c.Map != "") && f.Count > 0 {
			s.last = f
			return f
		}
	}
	p := r.picture(c)
	if p == nil {
		return s.last
	}
	var f plateview.Frame
	v := plateview.Cover(window, float32(p.Width)/float32(p.Height), 0.5, 0.5, 1)
	if c.Map == "" {
		v = view(c, at, window, float32(p.Width)/float32(p.Height), still)
	}
	f.Add(plateview.Layer{Picture: p, View: v, Opacity: 1})
	s.last = f
	return f
}

// picture is the small picture of a scene, nil if there is none.
func (r *rough) picture(c *chapters.Scene) *plateview.Picture {
	id := thumbOf(c)
	if p, ok := r.small[id]; ok {
		return p
	}
	var p *plateview.Picture
	if m := r.thumbs.get(id); m != nil {
		p = plateview.Prepare(m)
	}
	if r.small == nil {
		r.small = map[string]*plateview.Picture{}
	}
	r.small[id] = p
	return p
}

// done forgets the small pictures: the hand has let go.
func (r *rough) done() { r.small, r.scene = nil, nil }
