// Package chaptercard has the cards of the contents screen: a picture, a number, a title.
package chaptercard

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/press"
)

// Face is what a card shows.
type Face struct {
	Picture                image.Image // 16:9; nil leaves a plain field
	Number, Title, Details string
	RTL                    bool
	K                      float32 // Fyne units for a unit of the look
}

// A Card opens its chapter when a press on it is let go.
type Card struct {
	widget.BaseWidget
	press.Press

	face    Face
	picture *canvas.Image
	frame   *canvas.Rectangle
	number  *text.Line
	title   *text.Paragraph
	details *text.Line
}

var (
	_ fyne.Tappable   = (*Card)(nil)
	_ fyne.Focusable  = (*Card)(nil)
	_ fyne.Accessible = (*Card)(nil)
)

// New returns an empty card; tap opens its chapter.
func New(tap func()) *Card {
	c := &Card{
		frame:   canvas.NewRectangle(color.Transparent),
		picture: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth},
		number:  text.NewLine(text.Style{}, ""), title: text.NewParagraph(text.Style{}, ""), details: text.NewLine(text.Style{}, ""),
	}
	c.Extend(c, tap)
	c.ExtendBaseWidget(c)
	return c
}

// SetFace changes what the card shows.
func (c *Card) SetFace(f Face) {
	if c.face == f {
		return
	}
	if c.face.Picture != f.Picture {
		c.picture.Image = f.Picture
		c.picture.Refresh()
	}
	c.face = f
	c.Refresh()
}

// AccessibilityLabel is number and title.
func (c *Card) AccessibilityLabel() string { return c.face.Number + ". " + c.face.Title }

// CreateRenderer implements fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{c}
	r.Refresh()
	return r
}

type renderer struct{ c *Card }

func (r *renderer) Destroy()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(100, 120) }
func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.picture, r.c.frame, r.c.number, r.c.title, r.c.details}
}

func (r *renderer) Layout(s fyne.Size) {
	c := r.c
	k := c.face.K
	h := s.Width * 9 / 16
	c.picture.Resize(fyne.NewSize(s.Width, h))
	edge := float32(0)
	if c.Focused {
		edge = 4 * k
	}
	c.frame.Move(fyne.NewPos(-edge, -edge))
	c.frame.Resize(fyne.NewSize(s.Width+2*edge, h+2*edge))
	c.frame.CornerRadius = 4*k + edge
	n := c.number.MinSize()
	indent := n.Width + 14*k
	y := h + 12*k
	width := s.Width - indent
	nx, tx := float32(0), indent
	if c.face.RTL {
		nx, tx = s.Width-n.Width, 0
	}
	c.number.Move(fyne.NewPos(nx, y-4*k))
	c.number.Resize(n)
	th := c.title.HeightFor(width)
	c.title.Move(fyne.NewPos(tx, y))
	c.title.Resize(fyne.NewSize(width, th))
	d := c.details.MinSize()
	dx := tx
	if c.face.RTL {
		dx = s.Width - indent - d.Width
	}
	c.details.Move(fyne.NewPos(dx, y+th+2*k))
	c.details.Resize(d)
}

func (r *renderer) Refresh() {
	c := r.c
	f := c.face
	k := max(f.K, 0.1)
	style := text.Style{Family: text.Sans, Weight: text.Medium, Size: theme.CardTitle * k, LineHeight: 29 * k, Colour: theme.Ivory, RTL: f.RTL}
	c.title.SetStyle(style)
	c.title.SetText(f.Title)
	c.number.SetStyle(text.Style{Family: text.Serif, Weight: text.Medium, Size: 31 * k, LineHeight: 36 * k, Colour: theme.AmberText, RTL: f.RTL})
	c.number.SetText(f.Number)
	c.details.SetStyle(text.Style{Family: text.Sans, Size: theme.SmallLabel * k, Colour: theme.Second, RTL: f.RTL})
	c.details.SetText(f.Details)
	c.frame.StrokeWidth, c.frame.StrokeColor = max(1.2*k, 1), theme.Alpha(theme.Ivory, 0.25)
	c.picture.Translucency = 0.08
	switch {
	case c.Focused:
		c.frame.StrokeWidth, c.frame.StrokeColor = 3*k, theme.Ivory
	case c.Hovered:
		c.frame.StrokeColor, c.picture.Translucency = theme.Alpha(theme.Ivory, 0.8), 0
	}
	r.Layout(c.Size())
	c.frame.Refresh()
	canvas.Refresh(c)
}
