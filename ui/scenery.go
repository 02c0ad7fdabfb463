package ui

import (
	"time"

	"homs/chapters"
	"homs/ui/widgets/mapview"
	"homs/ui/widgets/plateview"
)

// mapper paints maps: a function of the scene and the time alone.
type mapper interface {
	// Layers adds what a map scene shows at at to the frame, and reports whether it is at
	// hand; window is width over height.
	Layers(f *plateview.Frame, s *chapters.Scene, at time.Duration, window, opacity float32, still bool) bool
	// overlay is what moves over the map that Layers added last.
	overlay(window float32) mapview.Over
	// ahead asks for what a map scene shows at its start.
	ahead(s *chapters.Scene)
}

// scenery turns a place of the programme into the frame that shows it.
type scenery struct {
	programme *chapters.Programme
	pictures  *pictures
	maps      mapper
	last      plateview.Frame // what stays while a picture is still being decoded
	over      mapview.Over    // what moves over the picture
}

// frame is what the window shows at at. While a picture is not at hand the last frame
// stays, so nothing flashes.
func (s *scenery) frame(at time.Duration, window float32, still bool) plateview.Frame {
	s.over.Ways, s.over.Names = nil, nil
	now, before, mix := sceneAt(s.programme, at, still)
	if now == nil {
		return s.last
	}
	var f plateview.Frame
	whole := true
	if before != nil && otherView(before, now) {
		// The camera flies there, or, where that is not at hand, the new view stands: two views of a map laid over
		// each other show every name twice.
		before, mix = nil, 1
	}
	if before != nil {
		// The scene before goes on moving under the new one, at its own end.
		whole = s.lay(&f, before, at, window, 1, still)
	}
	if !s.lay(&f, now, at, window, mix, still) || !whole || f.Count == 0 {
		return s.last // not there yet, or a picture that cannot be read
	}
	s.last = f
	if now.Map != "" && s.maps != nil {
		s.over = s.maps.overlay(window)
	}
	return f
}

// lay adds one scene to the frame, and reports whether its picture is settled.
func (s *scenery) lay(f *plateview.Frame, c *chapters.Scene, at time.Duration, window, opacity float32, still bool) bool {
	if c.Map != "" {
		return s.maps == nil || s.maps.Layers(f, c, at, window, opacity, still)
	}
	picture, settled := s.pictures.get(c.Plate)
	if picture != nil {
		ratio := float32(picture.Width) / float32(picture.Height)
		f.Add(plateview.Layer{Picture: picture, View: view(c, at, window, ratio, still), Opacity: opacity})
	}
	return settled
}

// ahead asks for the picture of the scene that comes next, and hands it to the view
// when it is decoded, so that it is in graphics memory before it is due.
func (s *scenery) ahead(at time.Duration, v *plateview.PlateView) {
	n := next(s.programme, at)
	if n == nil {
		return
	}
	if n.Map != "" {
		// A map asks for what follows it by itself, once the camera stands: the drawings of one flight crowd out
		// those of another.
		if now := s.programme.SceneAt(at); s.maps != nil && now.Map == "" {
			s.maps.ahead(n)
		}
		return
	}
	if n.Plate == "" {
		return
	}
	if p, _ := s.pictures.get(n.Plate); p != nil {
		v.Preload(p)
	}
}
