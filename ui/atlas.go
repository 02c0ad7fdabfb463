package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"homs/chapters"
	"homs/ui/curtain"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/icon"
	"homs/ui/widgets/mapview"
	"homs/ui/widgets/plateview"
	"homs/ui/widgets/timeline"
)

// atlas is the map by itself: a bar goes through all that happened, by date, and what is
// touched on the map tells its own story.
type atlas struct {
	a      *App
	board  *fyne.Container
	pad    *mapPad
	events []*chapters.Event // by date
	kind   string            // which map shows
	from   screen            // where Escape goes back to

	title, date, event *text.Line
	tabs               [2]*button.Button
	list, back         *button.Button
	slider             *mapview.Slider

	shows  *plateview.Picture // and what it replaces, by a dissolve
	before *plateview.Picture
	since  time.Time

	drawer page // what the drawer shows, so that a change is painted at once
}

// atlasDissolve is how long one map takes to turn into the next.
const atlasDissolve = 350 * time.Millisecond

var atlasKinds = [2]string{chapters.MapCity, chapters.MapCountry}

// atlasViews is the view of each map that the atlas shows.
var atlasViews = map[string]string{chapters.MapCity: "city", chapters.MapCountry: "atlas"}

func newAtlas(a *App) *atlas {
	s := &atlas{a: a, events: a.o.Programme.Events, kind: chapters.MapCity}
	line := func() *text.Line { return text.NewLine(text.Style{}, "") }
	s.title, s.date, s.event = line(), line(), line()
	s.pad = newMapPad(s.touch)
	objects := []fyne.CanvasObject{s.pad, s.title, s.date, s.event}
	for i, kind := range atlasKinds {
		s.tabs[i] = button.New(button.Outline, kind, button.Face{}, func() { s.turn(kind) })
		objects = append(objects, s.tabs[i])
	}
	s.list = button.New(button.Plain, "places", button.Face{}, s.openList)
	s.back = button.New(button.Plain, "close", button.Face{}, s.leave)
	s.slider = mapview.NewSlider()
	s.slider.OnStep = func(int) { s.say() }
	s.board = newBoard(append(objects, s.list, s.back, s.slider)...)
	s.board.Hide()
	return s
}

// openAtlas goes over to the atlas, at the date of what is told now.
func (a *App) openAtlas() {
	if a.screen == a.atlas || len(a.atlas.events) == 0 || a.o.Programme.Maps == nil || len(a.o.Programme.Maps.Views) == 0 {
		return
	}
	s := a.atlas
	s.from = a.screen
	if e := a.o.Programme.EventAt(a.o.Deck.At()); e != nil && s.from == a.stage {
		s.slider.Set(slices.Index(s.events, e))
	} else if s.from != a.stage {
		s.slider.Set(len(s.events) - 1)
	}
	a.player.pause()
	a.drawer.close()
	a.open(s)
}

func (s *atlas) object() fyne.CanvasObject { return s.board }

func (s *atlas) shown(on bool) {
	if on && s.a.look.K > 0 {
		s.resize(s.a.look.size)
	}
	if !on {
		s.a.drawer.close()
	}
}

func (s *atlas) touched(curtain.Input) {}

func (s *atlas) leave() {
	if s.from == nil {
		s.from = s.a.contents
	}
	s.a.open(s.from)
}

func (s *atlas) wish(w wish, n int) bool {
	step := func(by int) bool {
		s.slider.Set(s.slider.Step() + by)
		s.say()
		return true
	}
	switch w {
	case wishEscape, wishAtlas:
		if !s.a.drawer.close() || w == wishAtlas {
			s.leave()
		}
	case wishBack, wishBack1:
		return step(-1)
	case wishForward, wishForward1:
		return step(1)
	case wishBack10:
		return step(-5)
	case wishFwd10:
		return step(5)
	case wishHome:
		return step(-len(s.events))
	case wishEnd:
		return step(len(s.events))
	case wishPrevious, wishNext:
		s.turn(atlasKinds[1-slices.Index(atlasKinds[:], s.kind)])
	case wishText:
		s.openList()
	case wishSources:
		s.a.openSources()
	case wishLanguage:
		s.a.otherLanguage()
	case wishHelp:
		s.a.openHelp()
	case wishFull:
		return false
	}
	return true
}

// turn goes over to one of the maps.
func (s *atlas) turn(kind string) {
	s.kind = kind
	s.say()
}

func (s *atlas) openList() { s.a.drawer.toggle(&placesPage{a: s.a}) }

// now is the event that the bar stands at.
func (s *atlas) now() *chapters.Event { return s.events[s.slider.Step()] }

func (s *atlas) key() mapKey {
	k := mapKey{kind: s.kind, view: atlasViews[s.kind], atlas: s.slider.Step() + 1, language: s.a.words.Language(), seen: wholeMap}
	if size := s.a.look.size; size.Height > 0 {
		k.seen = seenOf(size.Width / size.Height)
	}
	return k
}

// tick shows the map of the date; while it is being drawn the one before stays.
func (s *atlas) tick(now time.Time) plateview.Frame {
	var f plateview.Frame
	if p := s.a.drawer.page; p != s.drawer {
		// What was hidden is not yet known to the window, and cannot ask for paint itself.
		s.drawer = p
		canvas.Refresh(s.board)
	}
	size := s.a.look.size
	m, ok := s.a.scenery.maps.(*maps)
	if size.Height == 0 || !ok || len(s.events) == 0 {
		return f
	}
	if p := m.get(s.key()); p != nil && p.picture != s.shows {
		s.before, s.shows, s.since = s.shows, p.picture, now
	}
	if s.shows == nil {
		return f
	}
	view := mapCover(size.Width/size.Height, plateview.Whole)
	u := float64(now.Sub(s.since)) / float64(atlasDissolve)
	if s.before != nil && u < 1 && !s.a.player.prefs.StillPicture {
		f.Add(plateview.Layer{Picture: s.before, View: view, Opacity: 1})
		f.Add(plateview.Layer{Picture: s.shows, View: view, Opacity: float32(ease(u))})
	} else {
		s.before = nil
		f.Add(plateview.Layer{Picture: s.shows, View: view, Opacity: 1})
	}
	f.Shade = plateview.Shade{Top: 0.5, Bottom: 0.8}
	return f
}

// touch opens the place at a point of the window.
func (s *atlas) touch(at fyne.Position) {
	m, ok := s.a.scenery.maps.(*maps)
	if !ok {
		return
	}
	size := s.a.look.size
	v := mapCover(size.Width/size.Height, plateview.Whole)
	x := float64(v.X+at.X/size.Width*v.W) * chapters.MapWidth
	y := float64(v.Y+at.Y/size.Height*v.H) * chapters.MapHeight
	if id := m.placeAt(s.key(), x, y); id != "" {
		s.a.drawer.turn(&placePage{s.a, id})
		return
	}
	s.a.drawer.close()
}

func (s *atlas) resize(size fyne.Size) {
	l, w := s.a.look, s.a.words
	k := l.Of
	s.title.SetStyle(l.style(text.Serif, text.Medium, k(theme.ChapterTitle), theme.Ivory))
	s.date.SetStyle(l.style(text.Serif, text.Medium, k(theme.DateSize), theme.AmberText))
	s.event.SetStyle(l.style(text.Sans, text.Regular, k(26), theme.Ivory))
	s.title.SetText(w.Get("atlas"))
	m := s.title.MinSize()
	put(s.title, l.x(k(theme.Margin), m.Width), k(48), m.Width, m.Height)
	put(s.pad, 0, 0, size.Width, size.Height)
	s.back.Name = w.Get("key_back")
	s.back.SetFace(button.Plain, button.Face{Icon: icon.Close, Size: k(28), Pad: k(20), Line: k(theme.Hairline)})
	b := l.finger(s.back.MinSize())
	x := size.Width - k(44) - b.Width
	row := s.row()
	put(s.back, l.x(x, b.Width), row-b.Height/2, b.Width, b.Height)
	s.list.Name = w.Get("places")
	s.list.SetFace(button.Plain, button.Face{Icon: icon.Transcript, Words: w.Get("places"), Size: k(28), Pad: k(20), Line: k(theme.Hairline), Style: l.style(text.Sans, text.Medium, k(22), theme.Ivory)})
	b = l.finger(s.list.MinSize())
	x -= b.Width + k(8)
	put(s.list, l.x(x, b.Width), row-b.Height/2, b.Width, b.Height)
	s.slider.Name = w.Get("timeline")
	s.slider.SetAxis(s.axis(), l.style(text.Sans, text.Regular, k(theme.SmallLabel), theme.Second), l.K, l.rtl)
	bar := size.Width - 2*k(theme.Margin)
	put(s.slider, k(theme.Margin), size.Height-k(112), bar, max(k(78), l.touch))
	s.say()
}

// row is the middle of the row of buttons: beside the title, or over the date for somebody
// who sits.
func (s *atlas) row() float32 {
	l := s.a.look
	if l.reach > 0 {
		return l.size.Height - l.Of(250) - max(l.touch, l.Of(54))/2
	}
	return l.Of(76)
}

// axis is where the events stand by their dates, on the same axis as the bar of the film.
func (s *atlas) axis() mapview.Axis {
	ticks := barContent(s.a).Ticks
	const width, cut = 1760, 22 // at 1080p
	c := timeline.NewScale(ticks, width, cut)
	first, last := c.X(ticks[0].FromDay), c.X(ticks[len(ticks)-1].FromDay)
	share := func(x float64) float32 { return float32(min(max((x-first)/max(last-first, 1), 0), 1)) }
	var a mapview.Axis
	for _, t := range ticks {
		at := share(c.X(t.FromDay))
		if n := len(a.Steps); n > 0 {
			at = max(at, a.Steps[n-1])
		}
		a.Steps = append(a.Steps, at)
	}
	c.Years(func(year int, x float64) {
		a.Marks = append(a.Marks, mapview.Mark{At: share(x), Words: calendarLabel(s.a.words, year, 0, 0)})
	})
	for _, b := range c.Breaks() {
		a.Breaks = append(a.Breaks, [2]float32{share(b[0]), share(b[1])})
	}
	return a
}

// say writes the date and what happened, and dresses the tabs.
func (s *atlas) say() {
	l, lang := s.a.look, s.a.words.Language()
	k := l.Of
	if l.K == 0 || len(s.events) == 0 {
		return
	}
	e := s.now()
	where := ""
	if p := s.a.o.Programme.Places[e.Place]; p != nil {
		where = p.Name.In(lang) + "  ·  "
	}
	for i, t := range []struct {
		line  *text.Line
		words string
	}{{s.date, e.Date.Words(lang)}, {s.event, where + e.Title.In(lang)}} {
		t.line.SetText(t.words)
		m := t.line.MinSize()
		put(t.line, l.x(k(theme.Margin), m.Width), l.size.Height-k([]float32{226, 164}[i]), m.Width, m.Height)
	}
	x := k(240)
	if l.reach > 0 {
		x = k(theme.Margin)
	}
	for i, kind := range atlasKinds {
		b := s.tabs[i]
		style, face := button.Outline, theme.Ivory
		if kind == s.kind {
			style, face = button.Chosen, theme.NightSlate
		}
		words := s.a.o.Programme.Maps.Notes["atlas_"+kind].In(lang)
		b.Name = words
		b.SetFace(style, button.Face{Words: words, Pad: k(26), Line: k(theme.Hairline), Style: l.style(text.Sans, text.Medium, k(21), face)})
		m := l.finger(fyne.NewSize(b.MinSize().Width, k(54)))
		put(b, l.x(x, m.Width), s.row()-m.Height/2, m.Width, m.Height)
		x += m.Width + k(12)
	}
}

// mapPad takes touches for a map behind it.
type mapPad struct {
	widget.BaseWidget
	onTap func(fyne.Position)
}

var (
	_ fyne.Tappable      = (*mapPad)(nil)
	_ desktop.Cursorable = (*mapPad)(nil)
)

func newMapPad(onTap func(fyne.Position)) *mapPad {
	p := &mapPad{onTap: onTap}
	p.ExtendBaseWidget(p)
	return p
}

// Tapped implements fyne.Tappable.
func (p *mapPad) Tapped(e *fyne.PointEvent) { p.onTap(e.Position) }

// Cursor implements desktop.Cursorable.
func (p *mapPad) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer implements fyne.Widget.
func (p *mapPad) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(newBoard())
}
