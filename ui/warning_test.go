package ui

import (
	"testing"
	"time"

	"homs/chapters"
	"homs/ui/kiosk"
	"homs/ui/prefs"
)

// A warning that is spoken is heard to its end while the question stands, and the film waits
// there for the answer.
func TestASpokenWarningPlaysToItsEnd(t *testing.T) {
	for _, c := range []struct {
		name        string
		answerAfter time.Duration
		goOn        bool
		want        time.Duration
	}{
		{"no answer yet, then on", 6 * time.Second, true, 15 * time.Second},
		{"on, while it is spoken", 2 * time.Second, true, 15 * time.Second},
		{"left out, while it is spoken", 2 * time.Second, false, 20 * time.Second},
		{"left out after it", 6 * time.Second, false, 20 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := threeChapters()
			two := p.Chapters[1]
			two.Beats[0].Hard, two.Beats[0].Warns, two.Beats[0].WarnsAt = nil, true, 10*time.Second
			two.Beats[1].Hard = []string{"hunger"}
			d := &tape{at: 10 * time.Second, whole: 30 * time.Second}
			y := newPlayer(p, d, prefs.Default())
			asked := 0
			y.onWarning = func(*chapters.Chapter) { asked++ }
			y.play()
			for range int(c.answerAfter / (500 * time.Millisecond)) {
				if d.playing {
					d.advance(500 * time.Millisecond)
				}
				y.tick()
			}
			if asked != 1 {
				t.Errorf("asked %d times", asked)
			}
			if want := min(10*time.Second+c.answerAfter, 15*time.Second); d.at != want || d.playing != (want < 15*time.Second) {
				t.Fatalf("before the answer at %v, playing %v", d.at, d.playing)
			}
			y.answer(c.goOn)
			if d.at != c.want || !d.playing {
				t.Errorf("after the answer at %v, playing %v", d.at, d.playing)
			}
		})
	}
}

// The film as it is: each hard passage is warned of by the voice, with a way round it on the
// screen, and the way round touches no hard passage.
func TestTheWayRoundHardPassages(t *testing.T) {
	a, d := newFilm(t, 1920, 1080)
	p := a.o.Programme
	for _, c := range p.Chapters {
		for _, b := range c.Beats {
			if !b.Warns {
				continue
			}
			at := b.WarnsAt + time.Second
			a.at(d, at)
			if c.Warning == nil && !a.stage.offer.button.Visible() {
				t.Errorf("%s: no way round is offered", b.ID)
			}
			if b.End-b.WarnsAt < 5*time.Second {
				t.Errorf("%s: the offer stands for %v only", b.ID, b.End-b.WarnsAt)
			}
		}
	}
	b := p.Beat("2.1")
	a.at(d, b.WarnsAt+time.Second)
	a.stage.offer.take()
	d.playing = true
	for d.at < p.Duration-time.Second {
		a.screen.tick(time.Now())
		if b := p.BeatAt(d.at); len(b.Hard) > 0 || warns(b, d.at) {
			t.Fatalf("at %v in %s", d.at, b.ID)
		}
		d.advance(500 * time.Millisecond)
	}
	if a.stage.offer.button.Visible() || a.panel.Visible() {
		t.Error("asked again")
	}
}

func TestCoversAreLiftedForOneVisit(t *testing.T) {
	s := kiosk.Default()
	s.Covers = true
	h := newHall(t, s)
	h.tap(900, 300)
	h.open(h.stage)
	p := h.o.Programme
	hard, calm := p.Beat("2.3"), p.Beat("2.4")
	shown := func(b *chapters.Beat) bool {
		h.tape.at = b.Start + time.Second
		h.tick(h.now)
		return h.stage.cover.Visible()
	}
	if shown(calm) || !shown(hard) {
		t.Fatalf("covered: %s %v, %s %v", calm.ID, shown(calm), hard.ID, shown(hard))
	}
	if f := h.plates.Frame(); f.Count != 1 || f.Layers[0].Picture != h.stage.cover.plain {
		t.Error("a picture is seen through the cover")
	}
	h.stage.cover.Tapped(nil)
	if shown(hard) {
		t.Error("a touch does not uncover")
	}
	h.exhibit.reset()
	h.open(h.stage)
	if !shown(hard) {
		t.Error("the next visitor finds it uncovered")
	}
}
