package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"homs/chapters"
	"homs/ui/curtain"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/captionbar"
	"homs/ui/widgets/icon"
	"homs/ui/widgets/mapview"
	"homs/ui/widgets/plateview"
	"homs/ui/widgets/preview"
	"homs/ui/widgets/timeline"
)

// stage is the screen that plays the film.
type stage struct {
	a     *App
	board *fyne.Container

	heading *heading
	caption *captionbar.Bar
	mark    *button.Button // by the caption: what the sentence rests on
	illus   *text.Line
	lines   []*text.Line // the heading's and illus
	painted bool         // the view paints, so it paints the lines too
	play    *button.Button
	row     []*button.Button // the signs after the bar
	// rowStart is where they begin, from the start of the line.
	rowStart float32
	bar      *timeline.Timeline
	preview  *preview.Card
	offer    *offer
	rough    rough
	cover    *cover
	over     *mapview.Overlay // what moves over a map
	names    flownNames

	scene    *chapters.Scene // whose picture shows, for the line on illustrations
	controls float32         // 1 all there, 0 all gone
	input    time.Time
	ticked   time.Time
	holding  bool // the bar is held: what shows is where the finger is
	heldAt   time.Duration
	resumeOn bool // playing when the bar was taken
}

func newStage(a *App) *stage {
	s := &stage{a: a, caption: captionbar.New(), bar: timeline.New(), preview: preview.New(), controls: 1, input: time.Now()}
	s.heading, s.over = newHeading(), mapview.NewOverlay()
	s.illus = text.NewLine(text.Style{}, "")
	s.lines = append(s.heading.lines(), s.illus)
	for _, l := range s.lines {
		l.PaintBy(a.plates.NewSprite())
	}
	s.caption.PaintBy(func() text.Painter { return a.plates.NewSprite() })
	s.offer, s.cover = newOffer(a), newCover(a)
	s.rough = rough{scenery: a.scenery, thumbs: a.thumbs}
	s.play = button.New(button.Ring, "play", button.Face{}, func() { a.wish(wishPlay, 0) })
	for _, b := range []struct {
		name string
		wish wish
	}{{"sources", wishSources}, {"captions", wishCaptions}, {"transcript", wishText}, {"atlas", wishAtlas}, {"sound", wishMute}, {"language", wishLanguage}} {
		s.row = append(s.row, button.New(button.Plain, b.name, button.Face{}, func() { a.wish(b.wish, 0) }))
	}
	s.mark = button.New(button.Plain, "", button.Face{}, func() { a.wish(wishSources, 0) })
	s.mark.Hide()
	s.bar.OnSeek = s.seek
	s.bar.OnPreview = s.show
	s.bar.OnLeave = s.leave
	s.bar.OnOpen = a.openEvent
	objects := append([]fyne.CanvasObject{s.over}, append(s.heading.objects(), s.cover, s.illus, s.caption, s.offer.button, s.play, s.bar)...)
	for _, b := range s.row {
		objects = append(objects, b)
	}
	s.board = newBoard(append(objects, s.mark, s.preview)...)
	return s
}

func (s *stage) object() fyne.CanvasObject { return s.board }

func (s *stage) shown(on bool) {
	s.preview.Hide()
	s.input = time.Now()
	if on {
		s.setControls(1)
	}
}

func (s *stage) touched(curtain.Input) { s.input = time.Now() }

// at is the place that shows: the finger's while the bar is held, else the playhead's.
func (s *stage) at() time.Duration {
	if s.holding {
		return s.heldAt
	}
	return s.a.player.tick()
}

func (s *stage) tick(now time.Time) plateview.Frame {
	at := s.at()
	if s.fadeControls(now); !s.painted && s.a.plates.Paints() {
		s.painted = true
		for _, l := range s.lines {
			l.Refresh()
		}
	}
	s.say(at)
	s.placeMark(at)
	s.offer.follow(at)
	if !s.holding {
		s.bar.SetAt(at)
	}
	l, p := s.a.look, s.a.player.prefs
	if l.size.Height == 0 {
		return plateview.Frame{}
	}
	var f plateview.Frame
	if shape := l.size.Width / l.size.Height; s.holding {
		f = s.rough.frame(at, shape, p.StillPicture, now)
	} else {
		f = s.a.scenery.frame(at, shape, p.StillPicture)
	}
	f = s.cover.lay(f, at)
	over := s.a.scenery.over
	if s.cover.covered != nil {
		over = mapview.Over{}
	}
	free := len(over.Ways) == 0 && !s.cover.Visible() // at most names lie between the plates and the texts
	if free && s.a.plates.Composes() {
		s.a.plates.SetStamps(s.names.of(over, s.a.plates.Width()))
		over.Names = nil
	}
	f.Sprites = free && len(over.Names) == 0
	s.over.SetOver(over)
	if !s.holding {
		s.a.scenery.ahead(at, s.a.plates)
	}
	f.Shade = plateview.Shade{Top: s.controls, Bottom: s.controls}
	if l.contrast {
		f.Shade = plateview.Shade{Top: 1, Bottom: 1}
	}
	s.a.drawer.follow(at)
	return f
}

// say shows the words of the moment.
func (s *stage) say(at time.Duration) {
	p, lang := s.a.o.Programme, s.a.words.Language()
	c := p.ChapterAt(at)
	if c == nil {
		return
	}
	s.heading.say(p, at, lang)
	s.name(p.SceneAt(at))
	track := c.Captions[lang]
	if track == nil {
		track = c.Captions[p.Narrated[0]]
	}
	if track == nil || !s.a.player.prefs.Captions || s.a.panel.Visible() {
		s.caption.Say(nil, text.None)
		return
	}
	cue, word := track.At(at)
	if cue == nil || len(cue.Lines) == 0 {
		s.caption.Say(nil, text.None)
		return
	}
	s.caption.SetStyle(reads(captionStyle(s.a.look), cue.Lines[0]))
	s.caption.Say(cue.Lines, word)
}

// name says under a plate that it is an illustration; maps say what they are themselves.
func (s *stage) name(c *chapters.Scene) {
	if c == s.scene {
		return
	}
	s.scene = c
	if c != nil && c.Map == "" {
		s.illus.Show()
	} else {
		s.illus.Hide()
	}
}

// seek follows the finger on the bar: at once for the eye, on release for the voice.
func (s *stage) seek(at time.Duration, final bool) {
	y := s.a.player
	if s.a.panel.Visible() {
		return
	}
	if !s.holding {
		s.holding, s.resumeOn = true, y.playing()
	}
	s.heldAt = at
	if !final {
		if y.prefs.ScrubSound {
			y.deck.Scrub(at)
		}
		return
	}
	s.holding = false
	s.rough.done()
	y.seek(at)
	if s.resumeOn {
		y.play()
	}
}

func (s *stage) wish(w wish, n int) bool {
	a := s.a
	if a.player.do(w, n) {
		s.dress()
		return true
	}
	switch w {
	case wishText:
		a.drawer.toggle(a.transcript)
	case wishSources:
		a.drawer.toggle(a.sources)
	case wishDate:
		s.bar.SetMode(1 - s.bar.Mode())
	case wishCloser:
		s.bar.Closer(2)
	case wishFarther:
		s.bar.Closer(-2)
	case wishLanguage:
		a.otherLanguage()
	case wishHelp:
		a.openHelp()
	case wishEscape:
		if !a.drawer.close() {
			a.open(a.contents)
		}
	default:
		return false
	}
	return true
}

func (s *stage) resize(size fyne.Size) {
	l := s.a.look
	k := l.Of
	s.heading.resize(l.upright())
	put(s.over, 0, 0, size.Width, size.Height)
	st := l.style(text.Sans, text.Regular, k(theme.LeastSize), theme.Ivory)
	st.Shadow = true
	s.illus.SetStyle(st)
	s.illus.SetText(s.a.o.Programme.Illustration.In(s.a.words.Language()))
	m := s.illus.MinSize()
	put(s.illus, l.x(size.Width-k(theme.Margin)-m.Width, m.Width), size.Height-k(36), m.Width, m.Height)
	s.caption.SetStyle(captionStyle(l))
	ring := max(k(theme.RingSize), l.touch)
	row := size.Height - k(1080-theme.RowY)
	put(s.play, l.x(k(theme.Margin), ring), row-ring/2, ring, ring)
	s.dress()
	s.placeBar(row)
	s.placeCaption()
}

// captionStyle is the caption's letters in the size that was chosen.
func captionStyle(l look) text.Style {
	l = l.upright()
	size := map[string]float32{"small": 0.8, "large": 1.3}[l.captions]
	if size == 0 {
		size = 1
	}
	st := l.style(text.Sans, text.Medium, l.Of(theme.CaptionSize)*size, theme.Ivory)
	st.LineHeight = l.Of(theme.CaptionLine) * size
	if l.rtl {
		st.Size, st.LineHeight = st.Size*43/40, st.LineHeight*72/58
	}
	return st
}

// placeCaption keeps the caption over the row, and lower while the row is gone.
func (s *stage) placeCaption() {
	l := s.a.look
	if l.K == 0 {
		return
	}
	k := l.Of
	lift := k(130)
	if l.touch > 0 { // the bar is higher for fingers
		lift = max(lift, l.size.Height-k(72)-s.bar.Position().Y)
	}
	bottom := l.size.Height - k(72) - lift*s.controls
	h := captionStyle(l).LineHeight * captionbar.Lines
	room := l.size.Width
	if s.a.drawer.open() { // beside the drawer
		room -= min(k(theme.DrawerWidth), room/2)
	}
	width := min(room-2*k(theme.Margin), k(1500))
	put(s.caption, l.x((room-width)/2, width), bottom-h, width, h)
	s.offer.place(l, bottom-h)
	s.cover.place(l, bottom-h)
}

func (s *stage) placeBar(row float32) {
	l := s.a.look
	k := l.Of
	s.bar.SetUnit(l.K)
	s.bar.SetRTL(l.rtl)
	s.bar.SetReducedMotion(s.a.player.prefs.StillPicture)
	s.bar.SetContent(barContent(s.a))
	in := s.bar.Inset()
	start, end := k(theme.BarStart), l.size.Width-k(1920-theme.BarEnd)
	if s.bar.SetTouch(l.touch); l.touch > 0 {
		start = max(start, s.play.Size().Width+k(theme.Margin+40))
		end = min(end, s.rowStart-k(24))
	}
	w := end - start + 2*in
	put(s.bar, l.x(start-in, w), row-s.bar.BarY(), w, s.bar.MinSize().Height)
}

// placeMark puts the mark behind the words of a sentence that something is known to rest on.
func (s *stage) placeMark(at time.Duration) {
	l := s.a.look
	x, y, ok := s.caption.End()
	if !ok || s.controls < 0.5 || s.a.o.Programme.ClaimAt(at) == nil || s.a.drawer.open() {
		if s.mark.Visible() {
			s.mark.Hide()
			canvas.Refresh(s.board)
		}
		return
	}
	m := l.finger(s.mark.MinSize())
	gap := l.Of(6) - (m.Width-s.mark.MinSize().Width)/2
	if x += gap; s.caption.RTL() {
		x -= 2*gap + m.Width
	}
	pos := s.caption.Position().AddXY(x, y-m.Height/2)
	if s.mark.Visible() && s.mark.Position() == pos {
		return
	}
	s.mark.Resize(m)
	s.mark.Move(pos)
	s.mark.Show()
	canvas.Refresh(s.board)
}

// dress gives the buttons the faces of the moment.
func (s *stage) dress() {
	l, p := s.a.look, s.a.player.prefs
	k := l.Of
	if l.K == 0 {
		return
	}
	face := button.Face{Icon: icon.Play, Size: k(36), Pad: k(14), Line: k(2), Style: l.style(text.Sans, text.Regular, k(22), theme.Ivory)}
	switch {
	case s.a.player.playing():
		face.Icon = icon.Pause
	case s.a.o.Deck.Ended():
		face.Icon = icon.Again
	}
	s.play.SetFace(button.Ring, face)
	s.play.Name = s.a.words.Get(map[bool]string{true: "pause", false: "play"}[s.a.player.playing()])
	s.mark.Name = s.a.words.Get("sources_now")
	s.mark.SetFace(button.Plain, button.Face{Icon: icon.Sources, Size: k(24), Pad: k(10), Line: k(theme.Hairline), Dim: true})
	signs := []icon.Name{icon.Sources, icon.Captions, icon.Transcript, icon.Atlas, icon.Sound, ""}
	if !p.Captions {
		signs[1] = icon.NoCaptions
	}
	if p.Muted || p.Volume == 0 {
		signs[4] = icon.NoSound
	}
	row := l.size.Height - k(1080-theme.RowY)
	x := l.size.Width - k(theme.Margin)
	shown := s.shownRow()
	for i := len(shown) - 1; i >= 0; i-- {
		b := shown[i]
		f := button.Face{Icon: signs[i], Size: k(30), Pad: k(15), Line: k(theme.Hairline), Style: l.style(text.Sans, text.Regular, k(25), theme.Ivory)}
		if signs[i] == "" {
			f.Words, f.Pad = s.a.words.Get("other_language_short"), k(10)
			f.Style.RTL = !l.rtl
		}
		b.SetFace(button.Plain, f)
		m := l.finger(b.MinSize())
		if i == len(shown)-1 {
			x += f.Pad // what is seen ends at the margin
		}
		x -= m.Width
		put(b, l.x(x, m.Width), row-m.Height/2, m.Width, m.Height)
	}
	s.rowStart = x
}
