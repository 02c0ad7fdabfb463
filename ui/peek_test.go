package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"homs/ui/widgets/timeline"
)

// TestPreviewAnywhere looks at 400 places of the film in both modes and languages: the card
// says something, has a picture where the film tells it, and stays inside and off the finger.
func TestPreviewAnywhere(t *testing.T) {
	a, _ := newFilm(t, 1920, 1080)
	s, p := a.stage, a.o.Programme
	for _, lang := range p.Languages {
		a.words.language = lang
		for _, m := range []timeline.Mode{timeline.ByVoice, timeline.ByDate} {
			s.bar.SetMode(m)
			for i := range 100 {
				v := timeline.Preview{At: p.Duration * time.Duration(i) / 100, X: s.bar.Size().Width * float32(i) / 99, Y: s.bar.BarY(), Told: true}
				if i%2 == 1 { // held, and pulled away from the bar
					v.Held, v.Fine, v.Y = true, true, s.bar.BarY()-float32(i)*8
				}
				s.show(v)
				f := s.preview.Face()
				if f.Title == "" || f.Date == "" || f.Picture == nil || f.Time == "" || f.Chapter == "" {
					t.Fatalf("%s, mode %v, %v: the card says %+v", lang, m, v.At, f)
				}
				if v.Fine != (f.Note != "") {
					t.Errorf("fine %v: the card says %q", v.Fine, f.Note)
				}
				pos, size := s.preview.Position(), s.preview.Size()
				finger := fyne.NewPos(s.bar.Position().X+v.X, s.bar.Position().Y+v.Y)
				if pos.X < 0 || pos.Y < 0 || pos.X+size.Width > 1920 {
					t.Errorf("%v: the card is at %v", v, pos)
				}
				foot := s.bar.Position().Y + s.bar.BarY() - a.look.Of(60) // above the stem
				if v.Held && finger.Y < foot && finger.X > pos.X && finger.X < pos.X+size.Width && finger.Y > pos.Y && finger.Y < s.preview.Foot() {
					t.Errorf("a finger at %v is on the card at %v, %v large", finger, pos, size)
				}
			}
		}
	}
	s.leave()
	if s.preview.Visible() {
		t.Error("the card stays")
	}
}

// TestPreviewOfUntold says that the film does not tell it, and shows no picture of another
// moment.
func TestPreviewOfUntold(t *testing.T) {
	a, _ := newFilm(t, 1920, 1080)
	a.stage.bar.SetMode(timeline.ByDate)
	for _, e := range a.o.Programme.Events {
		f := a.stage.face(timeline.Preview{TickID: e.ID, Told: e.Told, At: e.At})
		if f.Title != e.Title.In("en") || f.Date != e.Date.Words("en") || (f.Picture != nil) != e.Told {
			t.Errorf("%s, told %v: %+v", e.ID, e.Told, f)
		}
	}
}

// BenchmarkPreview shows the preview at 4,000 places one after another, from small pictures
// that nothing has read yet.
func BenchmarkPreview(b *testing.B) {
	a, _ := newFilm(b, 1920, 1080)
	s, p := a.stage, a.o.Programme
	i, slowest := 0, time.Duration(0)
	for b.Loop() {
		if i%4000 == 0 {
			clear(a.thumbs.kept)
		}
		began := time.Now()
		s.show(timeline.Preview{At: p.Duration * time.Duration(i%4000) / 4000, X: s.bar.Size().Width * float32(i%4000) / 4000})
		slowest = max(slowest, time.Since(began))
		i++
	}
	b.ReportMetric(float64(slowest.Microseconds())/1000, "ms-slowest")
}
