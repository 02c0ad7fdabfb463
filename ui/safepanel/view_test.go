package safepanel

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"homs/assets"
	"homs/ui/theme"
)

func reader(t *testing.T, s fyne.Size) *view {
	t.Helper()
	story, err := Read(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t)
	v := newView(story, 0, func() {})
	v.Resize(s)
	v.turn(0)
	return v
}

// Every page is all on the screen, and what is touched is large enough for a finger.
func TestEveryPageFits(t *testing.T) {
	for _, s := range []fyne.Size{{Width: 1920, Height: 1080}, {Width: 1280, Height: 720}, {Width: 1024, Height: 768}} {
		v := reader(t, s)
		least := theme.LeastTouch * theme.Millimetre(s, 0)
		for n := range v.pages {
			v.turn(n)
			foot := s.Height
			for _, k := range v.keys {
				if k.w < least || k.h < least || k.x < 0 || k.y < 0 || k.x+k.w > s.Width || k.y+k.h > s.Height {
					t.Errorf("%v, page %d: a key at %v,%v of %vx%v", s, n, k.x, k.y, k.w, k.h)
				}
				if n > 0 {
					foot = min(foot, k.y)
				}
			}
			text := v.objects[len(v.objects)-1]
			for _, o := range v.objects {
				if at, of := o.Position(), o.Size(); at.X < 0 || at.X+of.Width > s.Width+1 || at.Y+of.Height > s.Height {
					t.Errorf("%v, page %d: %T at %v of %v", s, n, o, at, of)
				} else if n > 0 && at.Y < foot && of.Height > text.Size().Height {
					text = o // the text of the page is the tallest
				}
			}
			if n > 0 && text.Position().Y+text.Size().Height > foot {
				t.Errorf("%v, page %d: the text ends at %v, the keys begin at %v", s, n, text.Position().Y+text.Size().Height, foot)
			}
		}
	}
}

func TestTurningPages(t *testing.T) {
	v := reader(t, fyne.NewSize(1920, 1080))
	at := func(x, y float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
	}
	press := func(k key) {
		v.MouseDown(at(k.x+5, k.y+5))
		v.MouseUp(at(k.x+k.w-5, k.y+5))
	}
	press(v.keys[2]) // the third chapter
	if p := v.pages[v.at]; p.chapter != 2 || v.at != v.first[2] {
		t.Fatalf("page %d of chapter %d", v.at, p.chapter)
	}
	next := v.keys[2]
	v.MouseDown(at(next.x+5, next.y+5))
	v.MouseUp(at(5, 5)) // slid off
	if v.at != v.first[2] {
		t.Error("sliding off does not cancel")
	}
	press(next)
	if v.at != v.first[2]+1 {
		t.Errorf("next leads to page %d", v.at)
	}
	for range 100 {
		v.typed(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if v.at != len(v.pages)-1 || len(v.keys) != 2 {
		t.Errorf("the end is page %d with %d keys", v.at, len(v.keys))
	}
	now, open := time.Now(), func(time.Time) bool { return true }
	if !v.pass(now, now.Add(-time.Minute), open) || v.at == 0 {
		t.Error("a reader is sent away")
	}
	if v.pass(now, now.Add(-time.Hour), open) || v.at != 0 {
		t.Error("who left is not forgotten")
	}
	shut := func(time.Time) bool { return false }
	if v.pass(now, now.Add(-time.Hour), shut); len(v.objects) != 0 {
		t.Error("it is light at night")
	}
	if v.pass(now, now.Add(-time.Hour), open); len(v.keys) != 6 {
		t.Error("it stays dark in the morning")
	}
}
