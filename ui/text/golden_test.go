package text

import (
	"image"
	"image/color"
	"image/draw"
	"path/filepath"
	"testing"

	"homs/ui/golden"
)

// The pictures are those that were looked at and found right.
func TestGolden(t *testing.T) {
	ivory, amber := color.NRGBA{0xF4, 0xEC, 0xDC, 255}, color.NRGBA{0xF0, 0xC2, 0x7A, 255}
	for _, c := range []struct {
		name, text string
		style      Style
		room, mark int
	}{
		{"title-en", "Capital of the Revolution, 2011", Style{Family: Serif, Weight: Medium, Size: 46}, 0, None},
		{"title-ar", "18 نيسان/أبريل 2011", Style{Family: Serif, Weight: Medium, Size: 46, RTL: true}, 0, None},
		{"caption-en", "beneath the New Clock Tower.", Style{Weight: Medium, Size: 40, LineHeight: 58, Align: Center, Shadow: true}, 640, 2},
		{"caption-ar", "عند برج الساعة الجديدة (New Clock Tower).", Style{Weight: Medium, Size: 40, LineHeight: 72, Align: Center, RTL: true, Shadow: true}, 860, 3},
		{"wrap-ar", "جلس عشرات الآلاف من الناس عند برج الساعة الجديدة (New Clock Tower) في 18 نيسان 2011.", Style{Size: 28, LineHeight: 46, RTL: true}, 420, 8},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := set(c.text, c.style, 1, c.room)
			pad := int(c.style.pad())
			layer := image.NewRGBA(image.Rect(0, 0, b.room+2*pad, b.height()+2*pad))
			b.paint(layer, image.Pt(pad, pad), ivory, 1, c.mark, amber, Rule{})
			got := image.NewRGBA(layer.Rect)
			draw.Draw(got, got.Rect, image.NewUniform(color.NRGBA{70, 90, 104, 255}), image.Point{}, draw.Src)
			draw.Draw(got, got.Rect, layer, image.Point{}, draw.Over)
			same(t, got, filepath.Join("testdata", c.name+".png"))
		})
	}
}

// same compares with a picture; a few levels of difference at the edges of letters are rounding.
func same(t *testing.T, got *image.RGBA, file string) {
	t.Helper()
	want := golden.Picture(t, file, got)
	far := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			r, g, b, _ := want.At(x, y).RGBA()
			p := got.RGBAAt(x, y)
			for _, d := range [3]int{int(p.R) - int(r>>8), int(p.G) - int(g>>8), int(p.B) - int(b>>8)} {
				if d > 12 || d < -12 {
					far++
				}
			}
		}
	}
	if far > 20 {
		t.Errorf("%d values differ by more than 12 levels", far)
	}
}

func BenchmarkMarkCaption(b *testing.B) {
	st := Style{Weight: Medium, Size: 40, LineHeight: 58, Align: Center, Shadow: true}
	block := set("Tens of thousands of people sat down", st, 1, 1200)
	dst := image.NewRGBA(image.Rect(0, 0, 1240, 98))
	for i := 0; b.Loop(); i++ {
		clear(dst.Pix)
		block.paint(dst, image.Pt(20, 20), color.NRGBA{255, 255, 255, 255}, 1, i%7, color.NRGBA{240, 190, 120, 255}, Rule{})
	}
}

func BenchmarkNewCaption(b *testing.B) {
	st := Style{Weight: Medium, Size: 40, LineHeight: 58, Align: Center, Shadow: true}
	dst := image.NewRGBA(image.Rect(0, 0, 1240, 98))
	for b.Loop() {
		clear(dst.Pix)
		set("Tens of thousands of people sat down", st, 1, 1200).paint(dst, image.Pt(20, 20), color.NRGBA{255, 255, 255, 255}, 1, None, color.NRGBA{}, Rule{})
	}
}
