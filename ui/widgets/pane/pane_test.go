package pane

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

type block struct {
	*canvas.Rectangle
	h float32
}

func (b *block) HeightFor(float32) float32 { return b.h }

func column(t *testing.T, n int) (*Pane, []Item) {
	t.Helper()
	test.NewTempApp(t)
	p := New(10)
	var items []Item
	for range n {
		items = append(items, &block{&canvas.Rectangle{}, 90})
	}
	p.Resize(fyne.NewSize(200, 300))
	p.SetItems(items)
	return p, items
}

func TestOnlyWhatIsInSightIsShown(t *testing.T) {
	p, items := column(t, 40)
	count := func() (n, first int) {
		first = -1
		for i, it := range items {
			if it.Visible() {
				n++
				if first < 0 {
					first = i
				}
			}
		}
		return
	}
	if n, first := count(); n < 3 || n > 4 || first != 0 {
		t.Errorf("at the start %d items from %d", n, first)
	}
	p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -1000)})
	if n, first := count(); n < 3 || n > 5 || first < 19 || first > 20 {
		t.Errorf("at offset %v: %d items from %d", p.Offset(), n, first)
	}
}

func TestScrollStaysInTheColumn(t *testing.T) {
	p, _ := column(t, 10)
	for _, c := range []struct{ dy, want float32 }{{5000, 0}, {-5000, 690}, {-1, 690}, {5000, 0}} {
		p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, c.dy)})
		if p.Offset() != c.want {
			t.Errorf("after %v the offset is %v, want %v", c.dy, p.Offset(), c.want)
		}
	}
	p.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -35)})
	if p.Offset() != 35 {
		t.Errorf("a drag by 35 gave %v", p.Offset())
	}
}

func TestRevealLeavesWhatIsInSight(t *testing.T) {
	p, _ := column(t, 40)
	told := 0
	p.OnScrolled = func() { told++ }
	p.Reveal(20, 0, 90)
	if want := float32(2000 - 90); p.Offset() != want {
		t.Errorf("offset %v, want %v", p.Offset(), want)
	}
	before := p.Offset()
	p.Reveal(20, 20, 60)
	if p.Offset() != before {
		t.Error("moved although in sight")
	}
	if told != 0 {
		t.Error("a reveal was told as a visitor's scrolling")
	}
}

func TestTapTellsTheItem(t *testing.T) {
	p, _ := column(t, 40)
	got := -1
	var at fyne.Position
	p.OnTapped = func(i int, pos fyne.Position) { got, at = i, pos }
	p.Reveal(20, 0, 90)
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(7, 100)})
	if got != 20 || at != fyne.NewPos(7, 10) {
		t.Errorf("item %d at %v", got, at)
	}
}
