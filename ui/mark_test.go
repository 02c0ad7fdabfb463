package ui

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// TestMarkByTheCaption goes through a sentence that rests on something: the mark stands right
// behind its words, in both languages, and opens what it rests on; where nothing is claimed,
// and while the controls are away, there is none.
func TestMarkByTheCaption(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		a, d := newFilm(t, 1920, 1080)
		if lang == "ar" {
			a.otherLanguage()
		}
		s := a.stage
		if !slices.Contains(s.board.Objects, fyne.CanvasObject(s.mark)) {
			t.Fatal("the mark is nowhere on the screen")
		}
		c := a.o.Programme.Beat("2.3").Claims[1]
		a.at(d, c.Start+200*time.Millisecond)
		x, _, ok := s.caption.End()
		if x += s.caption.Position().X; !ok || !s.mark.Visible() {
			t.Fatalf("%s: no mark behind %q", lang, s.caption.Text())
		}
		from, to := s.mark.Position().X, s.mark.Position().X+s.mark.Size().Width
		if away := max(from-x, x-to); away < -1 || away > 20 {
			t.Errorf("%s: the words end at %v, the mark is from %v to %v", lang, x, from, to)
		}
		s.mark.Tapped(nil)
		if a.drawer.page != page(a.sources) {
			t.Errorf("%s: the mark opens %T", lang, a.drawer.page)
		}
		a.at(d, c.Start+300*time.Millisecond)
		if s.mark.Visible() {
			t.Errorf("%s: the mark stays beside what it opened", lang)
		}
		a.drawer.close()
		s.setControls(0)
		s.placeMark(d.at)
		if s.mark.Visible() {
			t.Errorf("%s: the mark stays when the controls are away", lang)
		}
	}
}
