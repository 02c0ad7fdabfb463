package ui

import (
	"time"

	"homs/chapters"
	"homs/ui/prefs"
)

// speeds are the steps of the speed keys.
var speeds = []float64{0.5, 0.75, 1, 1.25, 1.5, 1.75, 2}

// volumeStep is one press of a volume key.
const volumeStep = 0.1

// player carries out what a visitor asks, on the deck, by the rules of the programme:
// a warning holds the film before the chapter that needs it, and hard passages are
// passed over where a visitor chose so. It draws nothing.
type player struct {
	programme *chapters.Programme
	deck      Deck
	prefs     prefs.Prefs

	// onWarning asks whether to go on into a chapter; the film is held meanwhile.
	onWarning func(*chapters.Chapter)
	// onChange follows a change of the prefs or of playing.
	onChange func()

	accepted map[string]bool // chapters whose warning was answered in this visit
	held     *chapters.Chapter
	resume   bool // the film was playing when it was held
	last     time.Duration
}

func newPlayer(p *chapters.Programme, d Deck, pr prefs.Prefs) *player {
	y := &player{
		programme: p, deck: d, prefs: pr, accepted: map[string]bool{},
		onWarning: func(*chapters.Chapter) {}, onChange: func() {},
	}
	y.applySound()
	return y
}

func (y *player) applySound() {
	y.deck.SetSpeed(y.prefs.Speed)
	y.deck.SetVolume(y.prefs.Volume)
	y.deck.SetMuted(y.prefs.Muted)
	y.deck.SetBed(y.prefs.Bed)
}

// change alters the prefs and puts them to work.
func (y *player) change(f func(*prefs.Prefs)) {
	f(&y.prefs)
	y.applySound()
	y.onChange()
}

// tick follows the playhead, once a frame. It returns the place to show.
func (y *player) tick() time.Duration {
	at := y.deck.At()
	if y.held != nil {
		if y.deck.Playing() && at >= y.held.WarnedBy() {
			y.deck.Pause()
		}
		return at
	}
	if c := y.programme.ChapterAt(at); c != nil && y.deck.Playing() && y.needsWarning(c) {
		y.hold(c)
		return at
	}
	if y.prefs.LeaveOut && y.deck.Playing() {
		if to := y.past(at); to != at {
			y.deck.Seek(to)
			at = to
		}
	}
	y.last = at
	return at
}

func (y *player) needsWarning(c *chapters.Chapter) bool {
	return c.Warning != nil && !y.accepted[c.ID] && !y.prefs.LeaveOut
}

// hold asks whether to go on. A warning that is spoken plays to its end meanwhile.
func (y *player) hold(c *chapters.Chapter) {
	y.held, y.resume = c, true
	if y.deck.At() < c.WarnedBy() {
		y.deck.Play()
	} else {
		y.deck.Pause()
	}
	y.onWarning(c)
}

// answer ends a held warning: on into the chapter, or past it.
func (y *player) answer(goOn bool) {
	c := y.held
	if c == nil {
		return
	}
	y.held = nil
	switch {
	case !goOn:
		y.deck.Seek(c.End)
	case y.deck.At() < c.WarnedBy():
		y.deck.Seek(c.WarnedBy())
		fallthrough
	default:
		y.accepted[c.ID] = true
	}
	if y.resume {
		y.deck.Play()
	}
	y.onChange()
}

// past is the first place from at on that is neither in a hard passage nor in the warning of one.
func (y *player) past(at time.Duration) time.Duration {
	for at < y.programme.Duration {
		b := y.programme.BeatAt(at)
		if b == nil || b.End <= at || len(b.Hard) == 0 && !warns(b, at) {
			return at
		}
		at = b.End
	}
	return at
}

// warns reports whether the narration warns at at of what follows b.
func warns(b *chapters.Beat, at time.Duration) bool {
	return b != nil && b.Warns && at >= b.WarnsAt
}

// offersLeavingOut reports whether the film warns at at in passing, without holding.
func (y *player) offersLeavingOut(at time.Duration) bool {
	b, c := y.programme.BeatAt(at), y.programme.ChapterAt(at)
	return !y.prefs.LeaveOut && warns(b, at) && c != nil && (c.Warning == nil || b.Start != c.Start)
}

func (y *player) playing() bool { return y.deck.Playing() }

func (y *player) play() {
	if y.held != nil {
		if y.deck.At() < y.held.WarnedBy() {
			y.deck.Play()
		}
		return
	}
	if y.deck.Ended() {
		y.deck.Seek(0)
	}
	if c := y.programme.ChapterAt(y.deck.At()); c != nil && y.needsWarning(c) {
		y.hold(c)
		return
	}
	y.deck.Play()
	y.onChange()
}

func (y *player) pause() {
	y.deck.Pause()
	y.onChange()
}

// seek goes to a place, as a click or a key does.
func (y *player) seek(at time.Duration) {
	at = min(max(at, 0), y.programme.Duration)
	if y.held != nil && y.programme.ChapterAt(at) != y.held {
		y.held = nil
		y.deck.Seek(at)
		if y.resume {
			y.play()
		}
		return
	}
	y.deck.Seek(at)
	y.onChange()
}

// chapter goes to the chapter n further on. Going back, the start of the current one
// counts, unless it was only just left.
func (y *player) chapter(n int) {
	at, list := y.deck.At(), y.programme.Chapters
	for i, c := range list {
		if c != y.programme.ChapterAt(at) {
			continue
		}
		if n < 0 && at-c.Start > 3*time.Second {
			n++
		}
		if i+n >= len(list) {
			return
		}
		y.seek(list[max(i+n, 0)].Start)
		return
	}
}

// do carries out a wish that concerns playing, and reports whether it was one. n is the
// digit of wishTenth.
func (y *player) do(w wish, n int) bool {
	at, whole := y.deck.At(), y.programme.Duration
	switch w {
	case wishPlay:
		if y.playing() {
			y.pause()
		} else {
			y.play()
		}
	case wishBack:
		y.seek(at - 5*time.Second)
	case wishForward:
		y.seek(at + 5*time.Second)
	case wishBack1:
		y.seek(at - time.Second)
	case wishForward1:
		y.seek(at + time.Second)
	case wishBack10:
		y.seek(at - 10*time.Second)
	case wishFwd10:
		y.seek(at + 10*time.Second)
	case wishPrevious:
		y.chapter(-1)
	case wishNext:
		y.chapter(1)
	case wishTenth:
		y.seek(whole * time.Duration(n) / 10)
	case wishHome:
		y.seek(0)
	case wishEnd:
		y.seek(whole)
	case wishSlower:
		y.change(func(p *prefs.Prefs) { p.Speed = step(p.Speed, -1) })
	case wishFaster:
		y.change(func(p *prefs.Prefs) { p.Speed = step(p.Speed, 1) })
	case wishNormal:
		y.change(func(p *prefs.Prefs) { p.Speed = 1 })
	case wishMute:
		y.change(func(p *prefs.Prefs) { p.Muted = !p.Muted })
	case wishLouder:
		y.change(func(p *prefs.Prefs) { p.Volume, p.Muted = min(p.Volume+volumeStep, 1), false })
	case wishSofter:
		y.change(func(p *prefs.Prefs) { p.Volume = max(p.Volume-volumeStep, 0) })
	case wishCaptions:
		y.change(func(p *prefs.Prefs) { p.Captions = !p.Captions })
	default:
		return false
	}
	return true
}

// step is the next of the speeds up or down.
func step(x float64, n int) float64 {
	best := 0
	for i, s := range speeds {
		if abs(s-x) < abs(speeds[best]-x) {
			best = i
		}
	}
	return speeds[min(max(best+n, 0), len(speeds)-1)]
}
