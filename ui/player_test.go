package ui

import (
	"testing"
	"time"

	"homs/chapters"
	"homs/ui/prefs"
)

// tape is a deck without sound whose time a test moves.
type tape struct {
	at      time.Duration
	whole   time.Duration
	playing bool
	muted   bool
	volume  float64
	speed   float64
	seeks   []time.Duration
	grains  int
}

var _ Deck = (*tape)(nil)

func (d *tape) Play()                    { d.playing = true }
func (d *tape) Pause()                   { d.playing = false }
func (d *tape) Seek(at time.Duration)    { d.at = at; d.seeks = append(d.seeks, at) }
func (d *tape) Scrub(at time.Duration)   { d.grains++ }
func (d *tape) SetSpeed(x float64)       { d.speed = x }
func (d *tape) SetVolume(x float64)      { d.volume = x }
func (d *tape) SetMuted(on bool)         { d.muted = on }
func (d *tape) SetBed(bool)              {}
func (d *tape) At() time.Duration        { return d.at }
func (d *tape) Playing() bool            { return d.playing }
func (d *tape) Ended() bool              { return d.at >= d.whole }
func (d *tape) Sounding() bool           { return true }
func (d *tape) advance(d2 time.Duration) { d.at = min(d.at+d2, d.whole) }

// threeChapters is 30 s: the second chapter has a warning and its first beat is hard.
func threeChapters() *chapters.Programme {
	p := &chapters.Programme{Duration: 30 * time.Second, Plates: map[string]*chapters.Plate{}, Places: map[string]*chapters.Place{}}
	for i, id := range []string{"one", "two", "three"} {
		start := time.Duration(i) * 10 * time.Second
		c := &chapters.Chapter{ID: id, Number: i + 1, Start: start, End: start + 10*time.Second}
		for j := range 2 {
			b := start + time.Duration(j)*5*time.Second
			c.Beats = append(c.Beats, &chapters.Beat{
				ID: id, Start: b, End: b + 5*time.Second,
				Scenes: []*chapters.Scene{{
					Start: b, End: b + 5*time.Second, Plate: id, Dissolve: time.Second,
					Move: chapters.Move{From: chapters.Frame{X: .5, Y: .5, Zoom: 1}, To: chapters.Frame{X: .4, Y: .5, Zoom: 1.1}},
				}},
			})
		}
		p.Chapters = append(p.Chapters, c)
	}
	p.Chapters[1].Warning = &chapters.Warning{}
	p.Chapters[1].Beats[0].Hard = []string{"hunger"}
	return p
}

func TestPlayerKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		wish wish
		n    int
		from time.Duration
		want time.Duration
	}{
		{"back", wishBack, 0, 7 * time.Second, 2 * time.Second},
		{"back past the start", wishBack, 0, 2 * time.Second, 0},
		{"forward", wishForward, 0, 7 * time.Second, 12 * time.Second},
		{"forward past the end", wishFwd10, 0, 25 * time.Second, 30 * time.Second},
		{"one", wishForward1, 0, 7 * time.Second, 8 * time.Second},
		{"tenth", wishTenth, 5, 0, 15 * time.Second},
		{"home", wishHome, 0, 9 * time.Second, 0},
		{"end", wishEnd, 0, 9 * time.Second, 30 * time.Second},
		{"next chapter", wishNext, 0, 4 * time.Second, 10 * time.Second},
		{"next chapter in the last", wishNext, 0, 24 * time.Second, 24 * time.Second},
		{"previous starts the chapter over", wishPrevious, 0, 16 * time.Second, 10 * time.Second},
		{"previous just after a start", wishPrevious, 0, 11 * time.Second, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &tape{at: c.from, whole: 30 * time.Second}
			y := newPlayer(threeChapters(), d, prefs.Default())
			if !y.do(c.wish, c.n) {
				t.Fatal("not a wish of the player")
			}
			if d.at != c.want {
				t.Errorf("from %v to %v, want %v", c.from, d.at, c.want)
			}
		})
	}
}

func TestPlayerSpeedAndVolume(t *testing.T) {
	d := &tape{whole: 30 * time.Second}
	y := newPlayer(threeChapters(), d, prefs.Default())
	for range 9 {
		y.do(wishFaster, 0)
	}
	if d.speed != 2 {
		t.Errorf("fastest is %v", d.speed)
	}
	y.do(wishNormal, 0)
	y.do(wishSlower, 0)
	if d.speed != 0.75 {
		t.Errorf("one step slower than 1 is %v", d.speed)
	}
	y.do(wishMute, 0)
	if !d.muted {
		t.Error("not muted")
	}
	y.do(wishLouder, 0)
	if d.muted || d.volume < 0.89 || d.volume > 0.91 {
		t.Errorf("louder: muted %v, volume %v", d.muted, d.volume)
	}
}

func TestWarningHoldsTheFilm(t *testing.T) {
	for _, c := range []struct {
		goOn bool
		want time.Duration
	}{{true, 10 * time.Second}, {false, 20 * time.Second}} {
		d := &tape{at: 9 * time.Second, whole: 30 * time.Second}
		y := newPlayer(threeChapters(), d, prefs.Default())
		asked := 0
		y.onWarning = func(c *chapters.Chapter) { asked++ }
		y.play()
		y.tick()
		if asked != 0 || !d.playing {
			t.Fatal("asked too early")
		}
		d.advance(time.Second)
		y.tick()
		if asked != 1 || d.playing {
			t.Fatalf("at the chapter: asked %d times, playing %v", asked, d.playing)
		}
		y.play()
		if d.playing {
			t.Error("the play key goes round the question")
		}
		y.answer(c.goOn)
		if !d.playing || d.at != c.want {
			t.Errorf("answer %v: playing %v at %v, want %v", c.goOn, d.playing, d.at, c.want)
		}
		y.tick()
		if asked != 1 {
			t.Error("asked again at once")
		}
	}
}

func TestLeaveOutPassesHardBeats(t *testing.T) {
	d := &tape{at: 9 * time.Second, whole: 30 * time.Second}
	pr := prefs.Default()
	pr.LeaveOut = true
	y := newPlayer(threeChapters(), d, pr)
	y.onWarning = func(*chapters.Chapter) { t.Error("asked, although hard passages are left out") }
	y.play()
	d.advance(2 * time.Second)
	if at := y.tick(); at != 15*time.Second {
		t.Errorf("shown at %v, want 15s", at)
	}
}

func TestSeekOutOfAHeldChapter(t *testing.T) {
	d := &tape{at: 10 * time.Second, whole: 30 * time.Second}
	y := newPlayer(threeChapters(), d, prefs.Default())
	y.play()
	if y.held == nil {
		t.Fatal("not held")
	}
	y.seek(22 * time.Second)
	if y.held != nil || !d.playing || d.at != 22*time.Second {
		t.Errorf("held %v, playing %v, at %v", y.held, d.playing, d.at)
	}
}

func TestEveryBindingIsReachable(t *testing.T) {
	for _, b := range bindings {
		for _, k := range b.keys {
			if w, ok := byKey(k, b.shift); !ok || w != b.wish {
				t.Errorf("%v (shift %v) means %q, want %q", k, b.shift, w, b.wish)
			}
		}
		for i, r := range b.runes {
			if w, n, ok := byRune(r); !ok || w != b.wish || n != i {
				t.Errorf("%q means %q %d, want %q %d", r, w, n, b.wish, i)
			}
		}
	}
}
