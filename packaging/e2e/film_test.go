package e2e

import (
	"fmt"
	"image"
	"image/color"
	"strconv"
	"testing"
	"time"

	"homs/ui/theme"
)

// The bar on a screen of 1920x1080: where the film begins and ends, and its height.
const barStart, barEnd, barY = 168, 1500, 968

func barX(at, length time.Duration) string {
	return strconv.Itoa(barStart + int(float64(barEnd-barStart)*at.Seconds()/length.Seconds()))
}

var (
	pictures = image.Rect(300, 200, 1600, 700)
	captions = image.Rect(400, 760, 1500, 890)
)

// lettered reports whether there are letters in a part of a picture: points of the ivory that no plate has.
func lettered(m image.Image, r image.Rectangle) bool {
	n := 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if color.NRGBAModel.Convert(m.At(x, y)) == theme.Ivory {
				n++
			}
		}
	}
	return n > 100
}

func TestTheFilmIsSeenHeardAndDragged(t *testing.T) {
	b := build(t)
	h := newHall(t)
	h.startSound()
	blank := h.see()
	c := h.play(b, "-play", "-lang", "en")
	h.hear(40*time.Second, 0)
	var first image.Image
	h.within(20*time.Second, "a picture", func() bool {
		first = h.see()
		return differ(first, blank, pictures) > 5
	})

	for _, text := range []struct {
		name string
		at   image.Rectangle
	}{{"the beat's title", image.Rect(60, 80, 700, 140)}, {"the date", image.Rect(1300, 40, 1860, 110)}, {"the caption", captions}, {"what the picture is", image.Rect(1400, 1040, 1860, 1075)}} {
		h.within(20*time.Second, text.name, func() bool {
			h.do("mousemove_relative", "--", strconv.Itoa(1-2*int(time.Now().Unix()%2)), "0") // else the controls go
			return lettered(h.see(), text.at)
		})
	}

	// Draw the knob from the beginning to near the end: the picture follows, and the sound
	// lands where the knob was let go. 3 s into the tone's ten, so that a pixel of the bar,
	// which is less than a second, cannot fall into the tone before.
	h.do("mousemove", barX(2*time.Second, b.length), fmt.Sprint(barY), "mousedown", "1")
	before, changes := h.see(), 0
	for i := 1; i <= 8; i++ {
		at := b.length * time.Duration(i) / 9
		h.do("mousemove", barX(at, b.length), fmt.Sprint(barY))
		time.Sleep(400 * time.Millisecond)
		now := h.see()
		if differ(now, before, pictures) > 4 {
			changes++
		}
		before = now
	}
	if changes < 4 {
		t.Errorf("the picture changed %d times in 8 moves of the knob", changes)
	}
	last := (b.length - 30*time.Second).Truncate(10*time.Second) + 3*time.Second
	h.do("mousemove", barX(last, b.length), fmt.Sprint(barY))
	h.do("mouseup", "1")
	h.hear(10*time.Second, last)

	h.do("key", "Home")
	h.hear(10*time.Second, 0)
	h.do("key", "space")
	h.within(10*time.Second, "silence after a pause", func() bool { return h.ear.pitch() == 0 })
	h.do("key", "8")
	h.do("key", "space")
	h.hear(10*time.Second, b.length*8/10)
	finish(t, c)

	if s := h.place(); s < b.length.Seconds()*0.8-1 || s > b.length.Seconds()*0.8+60 {
		t.Errorf("the place kept is %v s, the film was at %v", s, b.length*8/10)
	}
}

func TestTheFilmGoesOnWithoutSoundAndSoundJoinsIt(t *testing.T) {
	b := build(t)
	h := newHall(t)
	c := h.play(b, "-play", "-at", "0:05", "-lang", "en")
	var one image.Image
	h.within(40*time.Second, "a caption", func() bool {
		a := h.see()
		if one == nil {
			one = a
		}
		return differ(one, a, captions) > 0.5
	})
	started := time.Now()
	time.Sleep(3 * time.Second)
	if two := h.see(); differ(one, two, captions) < 0.2 {
		t.Error("the captions stand still without sound")
	}
	h.startSound()
	h.within(30*time.Second, "a tone", func() bool { return h.ear.pitch() > 250 })
	// The voice joins where the film is: some way in, not at its start.
	at := time.Duration((h.ear.pitch()-300)/100*10) * time.Second
	if at > time.Since(started)+60*time.Second {
		t.Errorf("the voice joins at about %v, %v after the start", at, time.Since(started))
	}
	finish(t, c)
}
