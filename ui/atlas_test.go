package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"homs/chapters"
)

// openedAtlas is the atlas of the whole program, with the map of its date drawn.
func openedAtlas(t *testing.T) (*App, *maps) {
	t.Helper()
	a, _ := newFilm(t, 1920, 1080)
	a.openAtlas()
	if a.screen != a.atlas {
		t.Fatal("the atlas does not open")
	}
	return a, a.scenery.maps.(*maps)
}

// drawNow draws what the atlas shows at once, where the program would do it aside.
func drawNow(t *testing.T, a *App, m *maps) {
	t.Helper()
	k := a.atlas.key()
	p, err := m.draw(k, nil)
	if err != nil {
		t.Fatal(err)
	}
	m.keep(k, p)
}

// TestAtlasAnswersKhalidiya: what happened there, and when, is one touch away.
func TestAtlasAnswersKhalidiya(t *testing.T) {
	a, m := openedAtlas(t)
	drawNow(t, a, m)
	var at mapHit
	for _, h := range m.kept[a.atlas.key()].hits {
		if h.place == "khalidiya" {
			at = h
		}
	}
	c := at.box.Min.Add(at.box.Max).Div(2)
	a.atlas.touch(fyne.NewPos(float32(c.X), float32(c.Y)))
	p, ok := a.drawer.page.(*placePage)
	if !ok || p.id != "khalidiya" {
		t.Fatalf("the drawer shows %T %v", a.drawer.page, a.drawer.page)
	}
	if got := len(eventsAt(a.o.Programme, "khalidiya")); got < 3 {
		t.Errorf("%d events at Khalidiya", got)
	}
	a.atlas.touch(fyne.NewPos(2, 600)) // nothing is there
	if a.drawer.open() {
		t.Error("a touch beside the places leaves the drawer open")
	}
}

func TestAtlasGoesThroughAllThatHappened(t *testing.T) {
	a, _ := openedAtlas(t)
	s := a.atlas
	s.wish(wishHome, 0)
	last := 0
	for i := range a.o.Programme.Events {
		if s.now() != a.o.Programme.Events[i] {
			t.Fatalf("step %d shows %s", i, s.now().ID)
		}
		if s.date.Text() == "" || s.event.Text() == "" {
			t.Errorf("step %d says nothing", i)
		}
		if d := s.now().Date.First().Ordinal(); d < last {
			t.Errorf("%s goes back in time", s.now().ID)
		} else {
			last = d
		}
		s.wish(wishForward, 0)
	}
	s.wish(wishEscape, 0)
	if a.screen != a.stage {
		t.Error("Escape does not go back to where the visitor came from")
	}
}

// TestAtlasListIsTheWholeMap: those who cannot see the map read of every place on it.
func TestAtlasListIsTheWholeMap(t *testing.T) {
	a, _ := openedAtlas(t)
	a.atlas.wish(wishText, 0)
	page, ok := a.drawer.page.(*placesPage)
	if !ok {
		t.Fatalf("the drawer shows %T", a.drawer.page)
	}
	listed := map[string]bool{}
	for _, id := range page.ids {
		listed[id] = true
	}
	for _, e := range a.o.Programme.Events {
		if a.o.Programme.Places[e.Place] != nil && !listed[e.Place] {
			t.Errorf("%s is not in the list", e.Place)
		}
	}
	page.tapped(a.drawer, 0, fyne.Position{})
	if p, ok := a.drawer.page.(*placePage); !ok || p.id != page.ids[0] {
		t.Errorf("a press on the first place opens %T", a.drawer.page)
	}
}

// TestAtlasKnowsOnlyWhatHasHappened: a date of the atlas shows nothing later.
func TestAtlasKnowsOnlyWhatHasHappened(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	for n := 1; n <= len(m.programme.Events); n += 3 {
		end := m.programme.Events[n-1].Date.Last().Ordinal()
		for kind, view := range atlasViews {
			for _, item := range atlasItems(m.programme, m.programme.Maps.View(kind, view), n) {
				if !item.Date.IsZero() && item.Date.First().Ordinal() > end {
					t.Errorf("%d %s: %s %s is dated %s", n, kind, item.Style, item.Place, item.Date.Words(chapters.English))
				}
			}
		}
	}
}
