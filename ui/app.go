package ui

import (
	"context"
	"io/fs"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"homs/chapters"
	"homs/ui/curtain"
	"homs/ui/mainloop"
	"homs/ui/prefs"
	"homs/ui/theme"
	"homs/ui/widgets/plateview"
)

// The size of a window at home, in Fyne units.
const firstWidth, firstHeight = 1280, 720

// ID is the application's id, fixed for ever: it ties settings and installations.
const ID = "org.homs.capitaloftherevolution"

// Options is what the program is started with.
type Options struct {
	Content   fs.FS
	Programme *chapters.Programme
	Words     *Words
	Deck      Deck
	Prefs     prefs.Prefs
	Save      func(prefs.Prefs) // keeps the prefs; may be called often

	Play          bool
	At            time.Duration // where to begin; below 0 where the visitor left off
	Width, Height int           // 0: a size that fits
	Full          bool
	Version       string

	Exhibit *Exhibit // nil: at home
}

// App is the whole of what a visitor sees: one window, one screen at a time over one
// picture.
type App struct {
	o       Options
	words   *Words
	player  *player
	scenery *scenery
	thumbs  *thumbs

	fyne   fyne.App
	window fyne.Window
	plates *plateview.PlateView
	root   *root
	drawer *drawer
	panel  *panel

	transcript *transcript
	sources    *basis
	contents   *contents
	atlas      *atlas
	stage      *stage
	screen     screen
	look       look
	exhibit    *exhibit // nil: at home

	shift   bool      // a Shift key is down
	touched time.Time // of the last input
	ticked  time.Time // of the last beat that was followed
	saved   time.Time
}

// screen is one of the things the window shows.
type screen interface {
	object() fyne.CanvasObject
	// resize lays everything out anew, for a new size, language or setting.
	resize(s fyne.Size)
	// tick shows the moment, and returns the picture behind it.
	tick(now time.Time) plateview.Frame
	// wish carries out a key, and reports whether it meant something here.
	wish(w wish, n int) bool
	// touched follows any input.
	touched(in curtain.Input)
	shown(on bool)
}

// Run shows the window until it is closed or ctx ends. It must be called on the main
// goroutine.
func Run(ctx context.Context, o Options) error {
	spare()
	a := newApp(app.NewWithID(ID), o)
	a.fyne.Lifecycle().SetOnStarted(a.start)
	shallow()
	mainloop.Run(ctx, a.fyne, a.window)
	a.leave()
	return nil
}

func newApp(f fyne.App, o Options) *App {
	if o.Exhibit != nil {
		o = o.asExhibit()
	}
	a := &App{o: o, words: o.Words, fyne: f, touched: time.Now(), saved: time.Now()}
	if l := chapters.Language(o.Prefs.Language); l != "" {
		a.words.language = l
	}
	a.fyne.Settings().SetTheme(theme.New())
	a.player = newPlayer(o.Programme, o.Deck, o.Prefs)
	a.player.onChange = a.changed
	a.thumbs = newThumbs(o.Content)
	a.scenery = &scenery{programme: o.Programme, pictures: newPictures(o.Content, o.Programme.Plates, a.refresh)}
	a.scenery.maps = newMaps(o.Content, o.Programme, a.words.Language, a.refresh)
	a.scenery.pictures.prefetch(o.Programme.TitlePlate)
	a.plates = plateview.New()
	a.drawer, a.panel = newDrawer(a), newPanel(a)
	a.transcript, a.sources = newTranscript(a), newBasis(a)
	a.contents = newContents(a)
	a.atlas = newAtlas(a)
	a.stage = newStage(a)
	a.player.onWarning = a.stage.warn

	a.window = f.NewWindow(o.Programme.Title.In(a.words.language))
	a.window.SetPadded(false)
	a.window.SetMaster()
	a.window.SetCloseIntercept(a.close)
	if o.Exhibit != nil {
		a.exhibit = newExhibit(a)
	}
	screens := []fyne.CanvasObject{a.plates, a.contents.object(), a.stage.object(), a.atlas.object()}
	layers := a.exhibit.layers(screens, newBoard(a.drawer, a.panel))
	if last := a.plates.Seal(); last != nil {
		layers = append(layers, last)
	}
	a.root = newRoot(a.resize, curtain.New(a.see, o.Exhibit != nil), layers...)
	a.keys()
	a.contents.object().Hide()
	a.stage.object().Hide()
	switch {
	case a.exhibit != nil:
		a.open(a.exhibit.attract)
	case o.Play, o.At >= 0: // a place that was asked for is shown, if only standing
		a.open(a.stage)
	default:
		a.open(a.contents)
	}
	if o.At >= 0 {
		a.o.Deck.Seek(o.At)
	}
	a.window.SetContent(a.root)
	w, h := o.Width, o.Height
	if w == 0 {
		w, h = firstWidth, firstHeight
	}
	a.window.Resize(fyne.NewSize(float32(w), float32(h)))
	if o.Full {
		a.window.SetFullScreen(true)
	}
	a.exhibit.fillFirst()
	return a
}

// start runs once the window is there.
func (a *App) start() {
	a.plates.Start()
	a.exhibit.start()
	beat := fyne.NewAnimation(time.Hour, func(float32) { a.tick(time.Now()) })
	beat.RepeatCount = fyne.AnimationRepeatForever
	beat.Start()
	if a.o.Play {
		a.player.play()
	}
}

// tick is the one beat that everything on the screen follows.
func (a *App) tick(now time.Time) {
	// 30 pictures a second where the processor draws them; by the time and not by every second
	// beat, since beats are left out while it draws.
	if a.plates.Software() && now.Sub(a.ticked) < 28*time.Millisecond {
		return
	}
	a.ticked = now
	a.exhibit.tick(now)
	a.plates.SetFrame(a.screen.tick(now))
	a.hidePointer(now)
	if now.Sub(a.saved) > 10*time.Second {
		a.saved = now
		a.keep()
	}
}

// refresh shows the moment again: a picture has come.
func (a *App) refresh() { a.plates.SetFrame(a.screen.tick(time.Now())) }

// repaint paints the window anew. What was never shown before belongs to no canvas yet,
// and a refresh of its own would be lost.
func (a *App) repaint() {
	if a.root != nil {
		canvas.Refresh(a.root)
	}
}

// open goes over to a screen.
func (a *App) open(s screen) {
	if a.screen != nil {
		a.screen.shown(false)
		a.screen.object().Hide()
	}
	a.screen = s
	s.object().Show()
	s.shown(true)
}

// resize lays the screens out for a new size of the window.
func (a *App) resize(s fyne.Size) {
	if s.Width < 1 || s.Height < 1 {
		return
	}
	a.look = newLook(s, a.words.RTL(), a.player.prefs)
	if a.exhibit != nil {
		a.exhibit.measure(&a.look)
	}
	a.contents.resize(s)
	a.stage.resize(s)
	a.atlas.resize(s)
	a.drawer.dress()
	a.panel.dress()
	a.exhibit.resize()
}

// changed follows a change of the prefs: language, size of captions and so on.
func (a *App) changed() {
	if a.root == nil {
		return
	}
	if l := chapters.Language(a.player.prefs.Language); l != "" {
		a.words.language = l
	}
	if s := a.root.Size(); s.Width > 0 {
		a.resize(s)
	}
	a.keep()
}

// keep saves the prefs with the place to go on from.
func (a *App) keep() {
	p := a.player.prefs
	at := a.o.Deck.At()
	if p.Place = at.Seconds(); at < 5*time.Second || a.o.Deck.Ended() {
		p.Place = 0
	}
	a.player.prefs.Place = p.Place
	a.o.Save(p)
}

// close is what the system's own ways of closing a window lead to; an exhibit has none.
func (a *App) close() {
	if a.exhibit == nil {
		a.fyne.Quit()
	}
}

// leave writes down what is to be found again next time.
func (a *App) leave() {
	a.keep()
	a.exhibit.leave()
	slog.Debug("closed")
}

// see follows every input before Fyne does.
func (a *App) see(in curtain.Input) bool {
	if !a.exhibit.see(in) {
		return false
	}
	a.touched = time.Now()
	if a.root.hidden && a.exhibit == nil {
		a.root.hidden = false
	}
	a.screen.touched(in)
	return true
}

// pointerRest is how long a pointer that nobody moves is shown over the film.
const pointerRest = 4 * time.Second

func (a *App) hidePointer(now time.Time) {
	a.root.hidden = a.exhibit != nil || a.screen == a.stage && now.Sub(a.touched) > pointerRest
}

// keys ties the keyboard of the window to the wishes.
func (a *App) keys() {
	c := a.window.Canvas()
	if d, ok := c.(desktop.Canvas); ok {
		d.SetOnKeyDown(func(e *fyne.KeyEvent) {
			if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
				a.shift = true
			}
		})
		d.SetOnKeyUp(func(e *fyne.KeyEvent) {
			if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
				a.shift = false
			}
		})
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if w, ok := byKey(e.Name, a.shift); ok {
			a.wish(w, 0)
		}
	})
	c.SetOnTypedRune(func(r rune) {
		if w, n, ok := byRune(r); ok {
			a.wish(w, n)
		}
	})
}

func (a *App) wish(w wish, n int) {
	if a.screen.wish(w, n) {
		return
	}
	if w == wishAtlas {
		a.openAtlas()
	}
	if w == wishFull && a.exhibit == nil {
		a.window.SetFullScreen(!a.window.FullScreen())
	}
}
