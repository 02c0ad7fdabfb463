package ui

import (
	"testing"
	"time"

	"homs/chapters"
	"homs/ui/widgets/plateview"
)

// Played through, every flight of the camera has what it shows at hand from its start to its end, also where the
// next flight follows soon.
func TestFlightsAreFlown(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	m.working = true // drawings are made below, two a second
	s := &scenery{programme: m.programme, maps: m, pictures: newPictures(m.fsys, nil, func() {})}
	s.pictures.working = true
	const step = 100 * time.Millisecond
	flights := 0
	for _, c := range m.programme.Chapters {
		for at := c.Start; at < c.End; at += step {
			if at%(500*time.Millisecond) < step {
				m.drawNothing()
			}
			s.frame(at, 16./9, false)
			s.ahead(at, nil)
			now := m.programme.SceneAt(at)
			if now.Map == "" || m.before(now) == nil || at >= now.Start+flight {
				continue
			}
			if at < now.Start+step {
				flights++
			}
			for i, k := range m.flightKeys(m.before(now), now) {
				if m.kept[k] == nil {
					t.Errorf("%v: picture %d of the flight from %s to %s is not there", at, i, m.before(now).View, now.View)
				}
			}
		}
	}
	if flights < 8 {
		t.Errorf("%d flights", flights)
	}
}

// drawNothing makes a drawing that is wanted, a blank one.
func (m *maps) drawNothing() {
	k, twin, ok := m.job()
	if m.working = true; !ok {
		return
	}
	blank := &mapPicture{picture: &plateview.Picture{Pix: make([]byte, 4), Width: 1, Height: 1}}
	m.keep(k, blank)
	if twin {
		k.bare = true
		m.keep(k, blank)
	}
}
