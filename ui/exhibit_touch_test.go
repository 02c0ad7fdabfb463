package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"homs/ui/kiosk"
	"homs/ui/prefs"
	"homs/ui/theme"
	"homs/ui/widgets/pane"
	"homs/ui/widgets/timeline"
)

// target is something that can be touched, and where it is in the window.
type target struct {
	what   string
	parent fyne.CanvasObject
	at     fyne.Position
	size   fyne.Size
}

func (t target) meets(o target) bool {
	return t.at.X+1 < o.at.X+o.size.Width && o.at.X+1 < t.at.X+t.size.Width &&
		t.at.Y+1 < o.at.Y+o.size.Height && o.at.Y+1 < t.at.Y+t.size.Height
}

// targets are all that can be touched in o. What lies under everything, or only keeps
// touches from what is behind it, is none; inside the bar the bar sees to it.
func targets(o, parent fyne.CanvasObject, at fyne.Position) (list []target) {
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			list = append(list, targets(c, o, at.Add(c.Position()))...)
		}
		return list
	case *timeline.Timeline:
		return []target{{"the bar", parent, at, o.Size()}}
	case *mapPad, *drawer, *panel, *pane.Pane, *root:
	case fyne.Tappable, fyne.Draggable:
		what := fmt.Sprintf("%T", o)
		if a, ok := o.(fyne.Accessible); ok {
			what = a.AccessibilityLabel()
		}
		return []target{{what, parent, at, o.Size()}}
	}
	if w, ok := o.(fyne.Widget); ok {
		for _, c := range test.WidgetRenderer(w).Objects() {
			list = append(list, targets(c, o, at.Add(c.Position()))...)
		}
	}
	return list
}

// everyScreen shows each thing that a visitor can bring up.
func everyScreen(h *hall, do func(name string)) {
	do("attract")
	h.tap(900, 300)
	do("contents")
	h.player.change(func(p *prefs.Prefs) { p.Place = 400 })
	h.contents.resize(h.look.size)
	do("contents, with a place to go on from")
	for name, p := range map[string]page{
		"settings": &settingsPage{h.App}, "sources": &libraryPage{h.App}, "keys": &helpPage{h.App},
	} {
		h.drawer.turn(p)
		do(name)
	}
	h.drawer.close()
	h.open(h.stage)
	do("stage")
	for _, c := range h.o.Programme.Chapters {
		if c.Warning != nil {
			h.stage.warn(c)
			do("warning")
			h.panel.drop()
			break
		}
	}
	h.drawer.turn(h.transcript)
	do("transcript")
	h.drawer.turn(h.sources)
	do("sources of the moment")
	for _, e := range h.o.Programme.Events[:4] {
		h.drawer.turn(&eventPage{h.App, e})
		do("event " + e.ID)
	}
	h.drawer.close()
	h.openAtlas()
	do("atlas")
	h.drawer.turn(&placesPage{a: h.App})
	do("places")
	for _, id := range []string{h.o.Programme.Events[0].Place, h.o.Programme.Events[20].Place} {
		h.drawer.turn(&placePage{h.App, id})
		do("place " + id)
	}
	h.drawer.close()
	h.exhibit.o.Settings.PinHash = "set"
	h.exhibit.pad.open(h.now)
	do("PIN pad")
	h.exhibit.pad.close()
	h.exhibit.visit.Staff(true, h.now)
	h.exhibit.set(func(k *kiosk.Settings) { k.Hours = kiosk.Usual().Lines() })
	for i, name := range staffTabs {
		h.exhibit.staff.turn(i)
		do(name)
	}
	h.exhibit.staff.close()
}

// What a visitor touches is 20 mm large on a screen of the usual size, never under 15 mm on
// any, does not meet its neighbour, and is inside the window, and within reach where it should be.
func TestEverythingIsLargeEnoughForAFinger(t *testing.T) {
	for inches, languages := range map[float64][]string{55: {"ar"}, 24: {"en", "ar"}, 12: {"en"}} {
		for _, lang := range languages {
			s := kiosk.Default()
			s.DiagonalInches, s.Language, s.LowControls = inches, lang, lang == "ar"
			h := newHall(t, s)
			mm := theme.Millimetre(h.look.size, inches)
			least := theme.TouchSize * mm
			if inches < 20 {
				least = theme.LeastTouch * mm
			}
			seen := 0
			everyScreen(h, func(screen string) {
				list := targets(h.root, h.root, fyne.Position{})
				if screen == "attract" {
					for _, c := range h.exhibit.attract.cards {
						list = append(list, target{c.AccessibilityLabel(), nil, c.Position(), c.Size()})
					}
				}
				for i, a := range list {
					seen++
					where := fmt.Sprintf("%v inches, %s, %s: %q", inches, lang, screen, a.what)
					if min(a.size.Width, a.size.Height) < least-0.5 {
						t.Errorf("%s is %.1f x %.1f mm", where, a.size.Width/mm, a.size.Height/mm)
					}
					if s := h.look.size; a.at.X < -1 || a.at.X+a.size.Width > s.Width+1 {
						t.Errorf("%s is outside the window, at %v", where, a.at)
					}
					if a.at.Y < h.look.reach-1 && !strings.HasPrefix(screen, "staff") {
						t.Errorf("%s is out of reach, at %v", where, a.at)
					}
					for _, b := range list[i+1:] {
						if a.parent == b.parent && a.meets(b) {
							t.Errorf("%s meets %q: %v %v, %v %v", where, b.what, a.at, a.size, b.at, b.size)
						}
					}
				}
			})
			if seen < 100 {
				t.Errorf("%v inches, %s: only %d targets were found", inches, lang, seen)
			}
		}
	}
}
