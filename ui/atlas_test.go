package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/widgets/button"
	"homs/ui/widgets/mapview"
	"homs/ui/widgets/pane"
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

// TestAtlasAnswersKhalidiya: "what happened in Khalidiya, and when" is two touches away from
// the contents; a third one is the moment of the film.
func TestAtlasAnswersKhalidiya(t *testing.T) {
	a, d := newFilm(t, 1920, 1080)
	a.open(a.contents)
	test.Tap(a.contents.links[0]) // one
	if a.screen != a.atlas {
		t.Fatal("the atlas does not open")
	}
	m := a.scenery.maps.(*maps)
	drawNow(t, a, m)
	var at mapHit
	for _, h := range m.kept[a.atlas.key()].hits {
		if h.place == "khalidiya" {
			at = h
		}
	}
	c := at.box.Min.Add(at.box.Max).Div(2)
	test.TapAt(a.atlas.pad, fyne.NewPos(float32(c.X), float32(c.Y))) // two
	p, ok := a.drawer.page.(*placePage)
	if !ok || p.id != "khalidiya" {
		t.Fatalf("the drawer shows %T %v", a.drawer.page, a.drawer.page)
	}
	said := saidBy(p.fill(a.drawer))
	var told *chapters.Event
	last := -1
	for _, e := range eventsAt(a.o.Programme, "khalidiya") {
		i := strings.Index(said, e.Date.Words("en")+"\n"+short(e.Title.In("en"), 46))
		if i <= last {
			t.Errorf("%q is not said, or out of order", e.Title.In("en"))
		}
		last = i
		if told == nil && e.Told {
			told = e
		}
	}
	for _, b := range buttonsOf(p.fill(a.drawer)) {
		if strings.HasSuffix(b.Name, chapters.FormatTimecode(told.At)) {
			test.Tap(b) // three
			break
		}
	}
	if a.screen != a.stage || d.at != told.At {
		t.Errorf("the film is at %v, %s is told at %v", d.at, told.ID, told.At)
	}
	a.openAtlas()
	a.atlas.touch(fyne.NewPos(2, 600)) // nothing is there
	if a.drawer.open() {
		t.Error("a touch beside the places leaves the drawer open")
	}
}

// buttonsOf are the buttons of a page.
func buttonsOf(items []pane.Item) (list []*button.Button) {
	for _, i := range items {
		if g, ok := i.(*group); ok {
			for _, o := range g.board.Objects {
				if b, ok := o.(*button.Button); ok {
					list = append(list, b)
				}
			}
		}
	}
	return list
}

// saidBy is all that a page says, a line for each of its items.
func saidBy(items []pane.Item) string {
	var s []string
	for _, i := range items {
		switch i := i.(type) {
		case *text.Paragraph:
			s = append(s, i.Text())
		case *group:
			for _, b := range buttonsOf([]pane.Item{i}) {
				s = append(s, b.Name)
			}
		}
	}
	return strings.Join(s, "\n")
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

// TestAtlasListSaysWhatTheMapShows: at the end of the bar both maps together show the same
// places and dates as the list in words.
func TestAtlasListSaysWhatTheMapShows(t *testing.T) {
	a, _ := openedAtlas(t)
	p := a.o.Programme
	page := &placesPage{a: a}
	said := saidBy(page.fill(a.drawer))
	on := map[string]bool{}
	for kind, view := range atlasViews {
		for _, item := range atlasItems(p, p.Maps.View(kind, view), len(p.Events)) {
			if item.Date.IsZero() || item.Place == "" {
				continue
			}
			on[item.Place] = true
			if place := p.Places[item.Place]; !strings.Contains(said, place.Name.In("en")) || !strings.Contains(said, item.Date.Words("en")) {
				t.Errorf("the list does not say %s, %s", item.Place, item.Date.Words("en"))
			}
		}
	}
	for _, id := range page.ids {
		if pl := p.Places[id]; !on[id] && pl.Kind != "country" && id != "homs" && pl.Lon < 44 { // Baghdad lies off the map
			t.Errorf("%s is in the list and on no map of the atlas", id)
		}
	}
}

// TestAtlasBarKeepsToTheCalendar: what lies further apart in a year stands further apart on
// the bar, and a hand between two dates is at the earlier one.
func TestAtlasBarKeepsToTheCalendar(t *testing.T) {
	a, _ := openedAtlas(t)
	s, axis := a.atlas, a.atlas.axis()
	for i, e := range s.events {
		for j := i + 1; j+1 < len(s.events); j++ {
			x, y := s.events[j], s.events[j+1]
			if e.Date.From.Year != y.Date.From.Year {
				break
			}
			days, ahead := x.Date.First().Ordinal()-e.Date.First().Ordinal(), y.Date.First().Ordinal()-e.Date.First().Ordinal()
			if d, f := axis.Steps[j]-axis.Steps[i], axis.Steps[j+1]-axis.Steps[i]; days < ahead && d >= f {
				t.Errorf("%s, %s, %s stand at %.4f and %.4f", e.ID, x.ID, y.ID, d, f)
			}
		}
	}
	if len(axis.Breaks) == 0 {
		t.Error("seventeen centuries without a break")
	}
	w := mapview.NewSlider()
	w.Resize(fyne.NewSize(1032, 78))
	w.SetAxis(mapview.Axis{Steps: []float32{0, .2, .2, .9, 1}}, text.Style{}, 1, false)
	for _, c := range []struct {
		x    float32
		want int
	}{{0, 0}, {16 + 199, 2}, {16 + 600, 2}, {16 + 890, 2}, {16 + 897, 3}, {5000, 4}} {
		w.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(c.x, 10)}})
		if w.Step() != c.want {
			t.Errorf("at %g the bar is at step %d, want %d", c.x, w.Step(), c.want)
		}
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
