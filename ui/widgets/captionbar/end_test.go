package captionbar

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"homs/ui/text"
)

// The end of a caption is where its last line ends: as far from the middle as half the line.
func TestEnd(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		rtl   bool
		lines []string
	}{
		{false, []string{"The interior ministry spoke of an armed", "insurrection by Salafist groups."}},
		{false, []string{"Homs."}},
		{true, []string{"جلس عشرات الآلاف من الناس", "عند برج الساعة الجديدة."}},
	} {
		b := New()
		b.Resize(fyne.NewSize(1500, 116))
		style := text.Style{Size: 40, LineHeight: 58, RTL: c.rtl}
		b.SetStyle(style)
		if _, _, ok := b.End(); ok {
			t.Error("an empty bar has an end")
		}
		b.Say(c.lines, text.None)
		x, y, ok := b.End()
		last := c.lines[len(c.lines)-1]
		want := 750 + text.Measure(style, last).Width/2
		if c.rtl {
			want = 1500 - want
		}
		if !ok || x < want-6 || x > want+6 || y != 87 {
			t.Errorf("%q ends at %v, %v, not %v", last, x, y, want)
		}
	}
}
