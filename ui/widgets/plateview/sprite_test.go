//go:build !gles && !arm && !arm64 && !js && !wasm && !android && !ios

package plateview

import (
	"image"
	"image/color"
	"testing"
)

// A sprite holds what shows of its picture, and no more, in the order of the view's textures.
func TestSpriteTakesItsInk(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 40, 20))
	if r := inked(m); !r.Empty() {
		t.Errorf("a clear picture shows %v", r)
	}
	m.SetRGBA(7, 3, color.RGBA{1, 2, 3, 4})
	m.SetRGBA(30, 12, color.RGBA{10, 20, 30, 40})
	s := New().NewSprite()
	s.take(m)
	if want := image.Rect(7, 3, 31, 13); s.ink != want || len(s.picture.Pix) != 4*want.Dx()*want.Dy() {
		t.Fatalf("%v with %d bytes, not %v", s.ink, len(s.picture.Pix), want)
	}
	if got := [8]byte(append(s.picture.Pix[:4:4], s.picture.Pix[len(s.picture.Pix)-4:]...)); got != [8]byte{3, 2, 1, 4, 30, 20, 10, 40} {
		t.Errorf("its corners are %v", got)
	}
	if s.Ready() {
		t.Error("it is ready before its view has painted")
	}
}
