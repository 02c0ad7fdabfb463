package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/plateview"
)

// cover is the plain field that stands in the place of the pictures of a hard beat where staff
// chose so: the voice and the captions go on over it. One touch uncovers the beat; a new visit
// gets a new cover.
type cover struct {
	widget.BaseWidget
	shield
	a       *App
	words   *text.Paragraph
	lifted  map[*chapters.Beat]bool
	covered *chapters.Beat // nil while nothing is covered
	plain   *plateview.Picture
}

var _ fyne.Tappable = (*cover)(nil)

func newCover(a *App) *cover {
	c := &cover{a: a, words: text.NewParagraph(text.Style{}, ""), lifted: map[*chapters.Beat]bool{}}
	n := theme.NightSlate
	c.plain = &plateview.Picture{Pix: []byte{n.B, n.G, n.R, 0xff}, Width: 1, Height: 1, Opaque: true}
	c.ExtendBaseWidget(c)
	c.Hide()
	return c
}

// Tapped implements fyne.Tappable: it uncovers the beat.
func (c *cover) Tapped(*fyne.PointEvent) {
	if c.covered != nil {
		c.lifted[c.covered] = true
	}
}

// lay returns what is seen at at instead of f.
func (c *cover) lay(f plateview.Frame, at time.Duration) plateview.Frame {
	c.covered = nil
	b := c.a.o.Programme.BeatAt(at)
	if e := c.a.o.Exhibit; e != nil && e.Settings.Covers && b != nil && len(b.Hard) > 0 && !c.lifted[b] {
		c.covered = b
		f = plateview.Frame{}
		f.Add(plateview.Layer{Picture: c.plain, View: plateview.Whole, Opacity: 1})
	}
	if on := c.covered != nil; on != c.Visible() {
		if on {
			c.Show()
			c.a.repaint()
		} else {
			c.Hide()
		}
	}
	return f
}

// place fills the room between the heading and the caption, whose top is at y.
func (c *cover) place(l look, y float32) {
	k := l.Of
	top := k(160)
	put(c, 0, top, l.size.Width, max(y-top, 0))
	st := l.style(text.Serif, text.Medium, k(38), theme.Ivory)
	st.LineHeight, st.Align = k(56), text.Center
	c.words.SetStyle(st)
	c.words.SetText(c.a.words.Get("covered"))
	width := min(k(1100), l.size.Width)
	h := c.words.HeightFor(width)
	put(c.words, (l.size.Width-width)/2, (c.Size().Height-h)/2, width, h)
}

// CreateRenderer implements fyne.Widget.
func (c *cover) CreateRenderer() fyne.WidgetRenderer { return &coverRenderer{c} }

type coverRenderer struct{ c *cover }

func (r *coverRenderer) Destroy()                     {}
func (r *coverRenderer) Layout(fyne.Size)             {}
func (r *coverRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *coverRenderer) Refresh()                     { canvas.Refresh(r.c) }
func (r *coverRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.c.words} }
