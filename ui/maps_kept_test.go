package ui

import (
	"bytes"
	"image"
	"image/jpeg"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/widgets/mapview"
	"homs/ui/widgets/plateview"
)

// TestMapsKeepLittle: however much a visitor seeks, what is kept stays small.
func TestMapsKeepLittle(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	var small bytes.Buffer
	if err := jpeg.Encode(&small, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	pictures := fstest.MapFS{}
	for _, v := range m.programme.Maps.Views {
		pictures["maps/"+v.Picture] = &fstest.MapFile{Data: small.Bytes()}
	}
	m.fsys = pictures
	held := func() (n int) {
		for _, p := range m.kept {
			n += len(p.picture.Pix)
		}
		n += len(m.grounds) * chapters.MapWidth * chapters.MapHeight * 3 / 2
		for _, f := range m.flights {
			for _, name := range f.names {
				n += len(name.image.Pix)
			}
		}
		return n
	}
	blank := &plateview.Picture{Pix: make([]byte, 4*chapters.MapWidth*chapters.MapHeight), Width: chapters.MapWidth, Height: chapters.MapHeight}
	var scenes []*chapters.Scene
	for _, c := range m.programme.Chapters {
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				if s.Map != "" {
					scenes = append(scenes, s)
				}
			}
		}
	}
	most := 0
	for i := range 200 {
		s := scenes[i*7%len(scenes)]
		k := m.key(s, i%2)
		if _, err := m.ground(m.programme.Maps.View(s.Map, s.View).Picture); err != nil {
			t.Fatal(err)
		}
		p := &mapPicture{picture: blank, names: []mapName{{&chapters.MapItem{Place: "homs"}, mapview.Placed{}}}}
		m.keep(k, p)
		if from := m.plan(s).from; from != nil {
			v := windowOf(m.programme.Maps.View(s.Map, s.View))
			m.flown(s, p, p, v, v)
		}
		if n := held(); i == 60 {
			most = n
		} else if i > 60 && n > most+8<<20 {
			t.Fatalf("after %d seeks %d MB are kept, where %d were", i, n>>20, most>>20)
		}
	}
	if most > 90<<20 {
		t.Errorf("%d MB are kept", most>>20)
	}
	if len(m.order) > mapRoom || len(m.plans) > len(scenes) {
		t.Errorf("%d maps, %d plans are kept", len(m.order), len(m.plans))
	}
}

// TestMapFramesAllocateNothing: what is done for each frame, while the camera is on its way
// and while a movement runs, makes no garbage.
func TestMapFramesAllocateNothing(t *testing.T) {
	m := newTestMaps(t, chapters.English)
	for _, c := range []struct{ beat, view string }{{"1.1", "m5"}, {"4.5", "north"}} {
		var s *chapters.Scene
		for _, x := range m.programme.Beat(c.beat).Scenes {
			if x.View == c.view {
				s = x
			}
		}
		p := m.plan(s)
		at := s.Start + flight/2
		keys := []mapKey{m.key(s, 0), m.key(s, 1)}
		if p.from != nil {
			all := m.flightKeys(p.from, s)
			keys = all[:]
		} else {
			at = (p.ways[0].start + p.ways[0].run) / 2
		}
		for _, k := range keys {
			_, laid := laid(m, k)
			laid.picture = &plateview.Picture{Pix: make([]byte, 4), Width: 1, Height: 1}
			m.keep(k, laid)
		}
		over := mapview.NewOverlay()
		over.Resize(fyne.NewSize(chapters.MapWidth, chapters.MapHeight))
		frame := func() {
			var f plateview.Frame
			if !m.Layers(&f, s, at, 16./9, 1, false) {
				t.Fatal("the map is not at hand")
			}
			at += time.Millisecond / 10
			over.SetOver(m.overlay(16. / 9))
		}
		frame()
		if len(m.over.ways)+len(m.over.names) == 0 {
			t.Errorf("%s: nothing moves", c.beat)
		}
		if n := testing.AllocsPerRun(100, frame); n > 0 {
			t.Errorf("%s: %.0f allocations a frame", c.beat, n)
		}
	}
}
