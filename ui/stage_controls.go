package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"homs/ui/widgets/button"
)

// How long the controls stay without input, and how fast they come and go.
const (
	controlsRest = 4 * time.Second
	controlsIn   = 150 * time.Millisecond
	controlsOut  = 300 * time.Millisecond
)

// fadeControls brings the controls in after input, and out when the film plays on
// without any.
func (s *stage) fadeControls(now time.Time) {
	d := min(now.Sub(s.ticked), 100*time.Millisecond)
	s.ticked = now
	want := float32(1)
	if s.a.player.playing() && !s.holding && now.Sub(s.input) > controlsRest && !s.a.drawer.open() && !s.a.panel.Visible() {
		want = 0
	}
	if s.controls == want {
		return
	}
	step := float32(d) / float32(controlsOut)
	if want > s.controls {
		step = float32(d) / float32(controlsIn)
	}
	if s.a.player.prefs.StillPicture {
		step = 1
	}
	if want > s.controls {
		s.setControls(min(s.controls+step, want))
	} else {
		s.setControls(max(s.controls-step, want))
	}
}

func (s *stage) setControls(x float32) {
	s.controls = x
	on := x > 0.5
	s.bar.SetOpacity(float64(x))
	if seen := x > 0; s.bar.Visible() != seen {
		if seen {
			s.bar.Show()
		} else {
			s.bar.Hide()
		}
	}
	for _, o := range append([]fyne.CanvasObject{s.play}, s.signs()...) {
		if o.Visible() != on {
			if on {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
	if x == 0 {
		s.preview.Hide()
	}
	s.heading.fade(x)
	s.placeCaption()
}

func (s *stage) signs() []fyne.CanvasObject {
	var o []fyne.CanvasObject
	for _, b := range s.shownRow() {
		o = append(o, b)
	}
	return o
}

// shownRow is the row without the language where there is no other.
func (s *stage) shownRow() []*button.Button {
	if last := len(s.row) - 1; len(s.a.languages()) < 2 {
		s.row[last].Hide()
		return s.row[:last]
	}
	return s.row
}
