package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"homs/ui/curtain"
	"homs/ui/kiosk"
)

// see decides what an input means before any widget does, and reports whether it goes on.
func (e *exhibit) see(in curtain.Input) bool {
	if e == nil {
		return true
	}
	now := time.Now()
	state := e.visit.State()
	if in.Second {
		if in.Kind == curtain.Press && !e.pad.shown() {
			e.touched(state, now)
		}
		return false
	}
	switch in.Kind {
	case curtain.Move:
		if e.down {
			e.follow(in)
			// What never lifts is nobody: a palm that leans there, a stain, a broken panel.
			if held := now.Sub(e.pressed) < e.o.Settings.Quiet(); held && (state == kiosk.Session || state == kiosk.Staff) {
				e.visit.Touch(now)
			}
		}
		return true
	case curtain.Release:
		return e.release(in, now)
	case curtain.Press:
		e.down, e.swallowed, e.pressed = true, false, now
		if e.inCorner(in) {
			e.corner = now
		}
	case curtain.Key:
		if in.Alt || in.Function > 0 {
			return false
		}
	}
	pass := true
	switch {
	case e.pad.shown():
		e.pad.touched(now)
		pass = in.Kind != curtain.Key
	case state == kiosk.Attract:
		pass = false
		e.card = e.attract.cardAt(e.a.position(in))
		if in.Kind != curtain.Press { // a finger begins when it is lifted
			e.begin(-1, now)
			break
		}
		e.attract.feel(e.card)
	case state == kiosk.Dark:
		pass = false
	case state == kiosk.Prompt:
		pass = false
		e.visit.Touch(now)
	default:
		e.visit.Touch(now)
	}
	e.swallowed = in.Kind == curtain.Press && !pass
	return pass
}

// touched is what a touch means that reaches nothing on the screen.
func (e *exhibit) touched(s kiosk.State, now time.Time) {
	switch s {
	case kiosk.Attract:
		e.begin(-1, now)
	case kiosk.Dark:
	default:
		e.visit.Touch(now)
	}
}

// release ends a touch. What was swallowed when the finger came down stays so.
func (e *exhibit) release(in curtain.Input, now time.Time) bool {
	swallowed := e.swallowed
	e.down, e.swallowed, e.corner = false, false, time.Time{}
	if !swallowed {
		return true
	}
	if e.visit.State() == kiosk.Attract && !e.pad.shown() {
		card := e.attract.cardAt(e.a.position(in))
		if card != e.card {
			card = -1 // slid off
		}
		e.attract.feel(-2)
		e.begin(card, now)
	}
	return false
}

func (e *exhibit) follow(in curtain.Input) {
	if !e.inCorner(in) {
		e.corner = time.Time{}
	}
}

// inCorner is whether a touch is in the top corner where lines of reading start.
func (e *exhibit) inCorner(in curtain.Input) bool {
	at, l := e.a.position(in), e.a.look
	side := max(l.touch, l.Of(90))
	return at.Y < side && at.X >= l.x(0, side) && at.X < l.x(0, side)+side
}

// position is where an input is in Fyne's units.
func (a *App) position(in curtain.Input) fyne.Position {
	s := a.window.Canvas().Scale()
	if s <= 0 {
		s = 1
	}
	return fyne.NewPos(float32(in.X)/s, float32(in.Y)/s)
}

// begin starts a visit: on the contents, or in the chapter whose picture was touched.
func (e *exhibit) begin(card int, now time.Time) {
	e.visit.Touch(now)
	if list := e.a.o.Programme.Chapters; card >= 0 && card < len(list) {
		e.a.contents.play(list[card].Start)
		return
	}
	e.a.open(e.a.contents)
}
