package captionbar

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"homs/ui/text"
)

func TestShow(t *testing.T) {
	test.NewTempApp(t)
	b := New()
	b.SetStyle(text.Style{Family: text.Sans, Weight: text.Medium, Size: 40, LineHeight: 58})
	b.Resize(fyne.NewSize(1200, 140))
	lines := []string{"Tens of thousands of people sat down", "beneath the New Clock Tower."}
	for _, c := range []struct {
		word int
		row  int // where the line under the word is, -1 for none
	}{{text.None, -1}, {0, 0}, {6, 0}, {7, 1}, {9, 1}, {11, 1}, {12, -1}} {
		b.Say(lines, c.word)
		for i, row := range b.rows {
			at, _, ok := row.Underlined()
			if ok != (i == c.row) {
				t.Fatalf("word %d: underlined in row %d: %v", c.word, i, ok)
			}
			if ok && (at.Y < 0 || at.Y > 58) {
				t.Errorf("word %d: underlined at %v of its row", c.word, at.Y)
			}
		}
	}
	b.Say(lines, 0)
	first, _, _ := b.rows[0].Underlined()
	b.Say(lines, 3)
	if third, _, _ := b.rows[0].Underlined(); third.X <= first.X {
		t.Error("a later word of a line is not further on")
	}
	if bottom := b.rows[1].Position().Y + b.rows[1].Size().Height; bottom != 140 {
		t.Errorf("the last line ends at %v, not at the bar's edge", bottom)
	}
	b.Say(lines[:1], 0)
	if b.rows[1].Visible() || b.rows[0].Position().Y != 140-58 {
		t.Error("one line does not stand on the edge alone")
	}
	b.Say(nil, text.None)
	if b.rows[0].Visible() {
		t.Error("an empty caption shows something")
	}
}
