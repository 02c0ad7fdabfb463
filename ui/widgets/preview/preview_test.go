package preview

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"homs/ui/theme"
)

func face(rtl bool) Face {
	f := Face{Picture: image.NewGray(image.Rect(0, 0, 16, 9)), Time: "8:07", Chapter: "The siege", Date: "7 May 2014", Title: "Fighters leave the Old City by bus", K: 1, RTL: rtl}
	if rtl {
		f.Chapter, f.Date, f.Title = "الحصار", "7 أيار/مايو 2014", "المقاتلون يغادرون المدينة القديمة"
	}
	return f
}

// The card stays inside the margins while its stem points at the place.
func TestStaysInsideWhileTheStemPoints(t *testing.T) {
	test.NewTempApp(t)
	const width, y = 1920, 900
	for _, x := range []float32{168, 300, 960, 1500, 1850} {
		c := New()
		if c.Visible() {
			t.Fatal("shown before it is asked")
		}
		c.ShowAt(face(false), x, y, y, width)
		p, s := c.Position(), c.Size()
		if p.X < theme.Margin || p.X+s.Width > width-theme.Margin+.5 || s.Width != theme.PreviewWidth {
			t.Errorf("place %v: from %v to %v", x, p.X, p.X+s.Width)
		}
		if middle := p.X + c.stem.Position().X + c.stem.Size().Width/2; middle != x {
			t.Errorf("place %v: the stem points at %v", x, middle)
		}
		if end := p.Y + c.stem.Position().Y + c.stem.Size().Height; end < y-.5 || end > y+.5 {
			t.Errorf("place %v: the stem ends at %v, the bar is at %v", x, end, y)
		}
	}
}

// Everything said is inside the card, and a card that says less is lower.
func TestRows(t *testing.T) {
	test.NewTempApp(t)
	for _, rtl := range []bool{false, true} {
		c := New()
		c.ShowAt(face(rtl), 960, 900, 900, 1920)
		foot := c.Size().Height - c.stemH
		for i, o := range []fyne.CanvasObject{c.clock, c.chapter, c.date, c.title} {
			p, s := o.Position(), o.Size()
			if p.X < 0 || p.X+s.Width > theme.PreviewWidth || p.Y < c.picture.Size().Height || p.Y+s.Height > foot {
				t.Errorf("rtl %v: part %d at %v, %v large, in a card of %v", rtl, i, p, s, foot)
			}
		}
		if first := c.clock.Position().X < c.chapter.Position().X; first == rtl {
			t.Errorf("rtl %v: time at %v, chapter at %v", rtl, c.clock.Position(), c.chapter.Position())
		}
		f := face(rtl)
		f.Date, f.Title = "", ""
		c.ShowAt(f, 960, 900, 900, 1920)
		if low := c.Size().Height - c.stemH; low >= foot-60 {
			t.Errorf("rtl %v: %v high without date and title, %v with them", rtl, low, foot)
		}
		if p := c.Position(); p.Y+c.Size().Height != 900 {
			t.Errorf("rtl %v: a lower card ends at %v", rtl, p.Y+c.Size().Height)
		}
	}
}
