package e2e

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"homs/chapters"
)

var (
	drawerRoom = image.Rect(1240, 140, 1860, 900)
	whole      = image.Rect(0, 0, width, height)
	listRoom   = image.Rect(700, 200, 1100, 900)
	// cardRoom is where a preview stands over the middle of the bar.
	cardRoom = image.Rect(760, 560, 1040, 720)
)

// ground is what the window shows before there is a picture.
var ground = image.NewUniform(color.NRGBA{0x14, 0x19, 0x1f, 0xff})

// eraX is in the middle of the siege of the Old City, by date, and eraY in the row of names.
const eraX, eraY = 1000, 1030

// told are the events that the film tells, by date.
func told(t *testing.T, story string) (list []*chapters.Event) {
	t.Helper()
	p, problems := chapters.Load(os.DirFS(story))
	for _, e := range p.Events {
		if e.Told {
			list = append(list, e)
		}
	}
	if len(list) == 0 {
		t.Fatalf("the story tells nothing: %v", problems)
	}
	return list
}

// TestTheBarByDate draws the knob from the first date to the last: the voice is heard at the
// moment that tells of each.
func TestTheBarByDate(t *testing.T) {
	b := build(t)
	events := told(t, b.story)
	h := newHall(t)
	h.startSound()
	c := h.play(b, "-play", "-at", "0:05", "-lang", "en")
	h.hear(40*time.Second, 5*time.Second)
	move := func(x, y int) { h.do("mousemove", fmt.Sprint(x), fmt.Sprint(y)) }

	move(800, 700)
	h.do("key", "d")
	time.Sleep(time.Second)
	move(barEnd-20, barY)
	h.do("mousedown", "1")
	for x := barEnd - 20; x >= barStart; x -= (barEnd - barStart) / 12 {
		move(x, barY+x%7) // a hand is not quite level
		time.Sleep(100 * time.Millisecond)
	}
	move(barStart, barY)
	h.do("mouseup", "1")
	h.hear(20*time.Second, events[0].At)

	h.do("key", "space") // let go, the film stays where it is
	move(barStart, barY)
	h.do("mousedown", "1")
	before, changes := h.see(), 0
	for i := 1; i <= 6; i++ {
		move(barStart+(barEnd-barStart)*i/6, barY)
		time.Sleep(500 * time.Millisecond)
		now := h.see()
		if differ(now, before, pictures) > 4 {
			changes++
		}
		before = now
	}
	h.do("mouseup", "1")
	if changes < 4 {
		t.Errorf("the picture changed %d times in 6 moves of the knob", changes)
	}
	time.Sleep(3 * time.Second) // nothing shows that the key or the hand has been felt
	finish(t, c)
	last := events[len(events)-1].At.Seconds()
	if at := h.place(); at < last-1 || at > last+1 {
		t.Errorf("the film is at %v s, the last event is told at %v", at, last)
	}
}

// place is where the film was when the program ended, in seconds.
func (h *hall) place() float64 {
	h.t.Helper()
	kept, err := os.ReadFile(filepath.Join(h.home, ".config", "homs", "settings.toml"))
	if err != nil {
		h.t.Fatal(err)
	}
	m := regexp.MustCompile(`(?m)^place = ([0-9.]+)$`).FindSubmatch(kept)
	if m == nil {
		h.t.Fatalf("no place was kept:\n%s", kept)
	}
	at, err := strconv.ParseFloat(string(m[1]), 64)
	if err != nil {
		h.t.Fatal(err)
	}
	return at
}

// TestTheBarByFingerAndKeys goes by keys to the bar and from event to event, to the card and
// back. Then it asks when the siege ended: two touches lead to its last event.
func TestTheBarByFingerAndKeys(t *testing.T) {
	b := build(t)
	events := told(t, b.story)
	h := newHall(t)
	h.startSound()
	c := h.play(b, "-play", "-at", "0:05", "-lang", "en")
	h.hear(40*time.Second, 5*time.Second)
	h.do("key", "space") // what changes from now on is what is touched
	h.within(10*time.Second, "silence after a pause", func() bool { return h.ear.pitch() == 0 })
	move := func(x, y int) { h.do("mousemove", fmt.Sprint(x), fmt.Sprint(y)) }
	shows := func(what string, room image.Rectangle, than image.Image) {
		h.within(20*time.Second, what, func() bool { return differ(h.see(), than, room) > 5 })
	}
	gone := func(what string, room image.Rectangle, than image.Image) {
		h.within(20*time.Second, what, func() bool { return differ(h.see(), than, room) < 2 })
	}

	move(300, 300)
	var bare image.Image
	h.within(40*time.Second, "a picture that stands", func() bool {
		before := bare
		bare = h.see()
		time.Sleep(500 * time.Millisecond)
		return before != nil && differ(bare, before, whole) < 0.1 && differ(bare, ground, pictures) > 5
	})
	move((barStart+barEnd)/2, barY)
	time.Sleep(200 * time.Millisecond)
	move((barStart+barEnd)/2+2, barY)
	shows("a preview over the bar", cardRoom, bare)
	move(300, 300)
	gone("the preview to go", cardRoom, bare)

	// By keys: past the play button to the bar, and from the first event on. The voice goes
	// with them, so that the picture is another one then.
	h.do("key", "d")
	time.Sleep(time.Second)
	for _, k := range []string{"Tab", "Tab", "Home", "Right", "Return"} {
		h.do("key", k)
	}
	shows("the card of an event", drawerRoom, bare)
	h.do("key", "Escape")
	h.within(40*time.Second, "a picture that stands", func() bool {
		before := bare
		bare = h.see()
		time.Sleep(500 * time.Millisecond)
		return differ(bare, before, whole) < 0.1 && differ(bare, ground, drawerRoom) > 5
	})

	move(eraX, eraY)
	h.do("click", "1")
	shows("the list of an era", listRoom, bare)
	h.do("key", "End")
	h.do("key", "Return")
	shows("the card of its last event", drawerRoom, bare)
	h.do("key", "Escape")
	gone("the card to go", drawerRoom, bare)

	h.do("key", "End")
	time.Sleep(3 * time.Second) // nothing shows that the key or the hand has been felt
	finish(t, c)
	last := events[len(events)-1].At.Seconds()
	if at := h.place(); at < last-1 || at > last+1 {
		t.Errorf("the keys lead to %v s, the last event is told at %v", at, last)
	}
}
