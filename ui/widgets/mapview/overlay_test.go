package mapview

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// reach is how far to the right the pieces of an overlay are seen.
func reach(o *Overlay) (x float32) {
	for _, p := range o.objects {
		if l, ok := p.(*canvas.Line); ok && !l.Hidden {
			x = max(x, l.Position2.X)
		}
	}
	return x
}

func TestOverlayGrowsWithoutNewObjects(t *testing.T) {
	o := NewOverlay()
	o.Resize(fyne.NewSize(960, 540))
	for _, people := range []bool{true, false} {
		c := &Course{Lines: [][]Point{{{100, 100}, {500, 100}}}, People: people}
		show := func(share float32) {
			o.SetOver(Over{Ways: []Way{{c, share, 1}}, Width: 1920, Height: 1080})
		}
		show(0.5)
		first := o.objects
		if x := reach(o); x < 149 || x > 151 { // half way, at half the size
			t.Errorf("at a half it reaches %g", x)
		}
		for _, b := range o.ways[0].barbs { // a head points the way
			if l := b.line; l.Hidden || l.Position1 != fyne.NewPos(150, 50) || l.Position2.X >= 150 || (l.Position2.Y < 50) != (b.aside < 0) {
				t.Errorf("at a half a side of the head goes from %v to %v", l.Position1, l.Position2)
			}
		}
		show(1)
		if x := reach(o); x < 249 || x > 251 {
			t.Errorf("at the end it reaches %g", x)
		}
		show(0.25)
		if x := reach(o); x > 101 {
			t.Errorf("going back it still reaches %g", x)
		}
		if &first[0] != &o.objects[0] || len(first) != len(o.objects) {
			t.Error("it was made anew")
		}
	}
	o.SetOver(Over{})
	if len(o.objects) != 0 {
		t.Errorf("%d objects stay when nothing moves", len(o.objects))
	}
}

func TestOverlayNamesMoveAtTheirSize(t *testing.T) {
	o := NewOverlay()
	o.Resize(fyne.NewSize(960, 540))
	m := image.NewRGBA(image.Rect(0, 0, 80, 40))
	for _, x := range []float32{100, 340} {
		o.SetOver(Over{Names: []Name{{m, x, 50}}, Left: 20, Width: 1920, Height: 1080})
		if p := o.names[0].Position(); p != fyne.NewPos((x-20)/2, 25) {
			t.Errorf("it stands at %v", p)
		}
		if s := o.names[0].Size(); s != fyne.NewSize(40, 20) {
			t.Errorf("it is %v large", s)
		}
	}
}

// TestCutLooksLikeTheMap: a name by itself is the same picture as the name on its map.
func TestCutLooksLikeTheMap(t *testing.T) {
	s := white(200, 100)
	p := Placed{Label: Label{At: Point{20, 50}, Slip: true, Words: []string{"Hama"}, Lines: styles(20)}, Box: image.Rect(40, 30, 130, 70)}
	s.Label(p)
	m, off := Cut(p)
	flat := white(200, 100)
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			c := m.RGBAAt(x, y)
			d := flat.Image.Pix[flat.Image.PixOffset(x+p.Box.Min.X+off.X, y+p.Box.Min.Y+off.Y):]
			for i, v := range [3]uint8{c.R, c.G, c.B} {
				d[i] = uint8(min(int(v)+int(d[i])*(255-int(c.A))/255, 255))
			}
		}
	}
	for i, v := range s.Image.Pix {
		if d := int(v) - int(flat.Image.Pix[i]); d > 4 || d < -4 {
			t.Fatalf("pixel %d is %d on the map and %d by itself", i/4, v, flat.Image.Pix[i])
		}
	}
}
