package playback_test

import (
	"testing"
	"testing/synctest"
	"time"

	"homs/chapters/playback"
	"homs/chapters/playback/playbacktest"
)

func TestSmoke(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := playbacktest.NewManual()
		tone := file(t, "tone.ogg")
		d := playback.NewDeck(m, []playback.Track{
			{Name: "a", Open: tone, Length: 2 * time.Second}, {Name: "b", Open: tone, Length: 3 * time.Second},
		}, func(e playback.Event) { t.Logf("%+v", e) })
		m.Play(10 * time.Millisecond)
		synctest.Wait()
		d.Play()
		s := m.Play(time.Second)
		t.Log(rms(s), steepest(s), d.At())
		d.Seek(4 * time.Second)
		m.Play(10 * time.Millisecond)
		synctest.Wait()
		s = m.Play(500 * time.Millisecond)
		t.Log(rms(s), steepest(s), d.At())
		m.Play(time.Second)
		t.Log(d.Status())
		d.Close()
		synctest.Wait()
	})
}
