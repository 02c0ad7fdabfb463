package ui

import (
	"testing"
	"time"

	"homs/assets"
)

// While a hand moves over the scenes their small pictures show and none is fetched; where it rests the whole one comes.
func TestRoughFetchesWhereTheHandRests(t *testing.T) {
	p, scenes := filmScenes(t)
	r := rough{scenery: &scenery{programme: p, pictures: newPictures(assets.FS, p.Plates, func() {})}, thumbs: newThumbs(assets.FS)}
	now := time.Now()
	width := func(i int) int {
		f := r.frame(scenes[i].Start+time.Millisecond, 16./9, false, now)
		if f.Count != 1 {
			t.Fatalf("scene %d shows %d pictures", i, f.Count)
		}
		return f.Layers[0].Picture.Width
	}
	for i := range 8 {
		if w := width(i); w > 400 {
			t.Errorf("scene %d shows a picture %d wide though the hand moves", i, w)
		}
		now = now.Add(restTime / 2)
	}
	for i := range 8 {
		if r.scenery.pictures.has(scenes[i].Plate) {
			t.Errorf("the picture of scene %d was fetched though the hand moved on", i)
		}
	}
	now = now.Add(restTime)
	for end := time.Now().Add(20 * time.Second); width(7) < 1000; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the whole picture does not come")
		}
	}
	r.done()
	if r.small != nil {
		t.Error("small pictures are kept after the hand has gone")
	}
}
