// Package preview has the card that stands over the bar while a place is looked for.
package preview

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/theme"
)

// Face is what a card says of a place.
type Face struct {
	Picture              image.Image // nil where nothing shows that moment
	Time, Chapter        string
	Date, Title, Caption string // each may be empty
	Note                 string // how the bar is held, may be empty
	RTL                  bool
	CaptionRTL           bool    // the caption may be in a language of its own
	K                    float32 // Fyne units for a unit of the look
}

// A Card shows a Face with a stem down to the bar. It takes no input.
type Card struct {
	widget.BaseWidget

	face                 Face
	stemX                float32 // within the card
	stemH                float32
	back, stem           *canvas.Rectangle
	picture              *canvas.Image
	clock, chapter, date *text.Line
	title, caption, note *text.Paragraph
}

var _ fyne.Widget = (*Card)(nil)

// New returns a hidden card.
func New() *Card {
	line := func() *text.Line { return text.NewLine(text.Style{}, "") }
	paragraph := func() *text.Paragraph { return text.NewParagraph(text.Style{}, "") }
	c := &Card{
		back: canvas.NewRectangle(theme.Alpha(theme.NightSlate, 0.94)), stem: canvas.NewRectangle(theme.Ivory),
		picture: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleFastest}, // it is small already
		clock:   line(), chapter: line(), date: line(),
		title: paragraph(), caption: paragraph(), note: paragraph(),
	}
	c.ExtendBaseWidget(c)
	c.Hide()
	return c
}

// ShowAt shows f in a card whose stem ends at (x, y), inside the margins of a window width
// wide. The card stands above hand, the top of what a finger covers, too: it is lifted over
// it, and aside where there is no room above. It lays nothing out anew where nothing differs.
func (c *Card) ShowAt(f Face, x, y, hand, width float32) {
	k := f.K
	if f != c.face {
		if f.Picture != c.face.Picture {
			c.picture.Image = f.Picture
			c.picture.Refresh()
		}
		c.face = f
		c.dress()
	}
	w := theme.PreviewWidth * k
	h := c.height(w)
	m := theme.Margin * k
	left := min(max(x-w/2, m), width-m-w)
	foot := min(y, hand) - 30*k
	if top := foot - h; top < m { // no room over the finger: beside it
		foot = m + h
		if left = x - w - 2*m; left < m {
			left = min(x+2*m, width-m-w)
		}
	}
	c.stemX, c.stemH = min(max(x-left, k), w-k), y-foot
	c.Resize(fyne.NewSize(w, h+c.stemH))
	c.Move(fyne.NewPos(left, foot-h))
	c.lay(c.Size())
	if !c.Visible() {
		c.Show()
	}
	canvas.Refresh(c)
}

// Foot is where the card ends above its stem, in the window.
func (c *Card) Foot() float32 { return c.Position().Y + c.Size().Height - c.stemH }

// Face is what the card shows.
func (c *Card) Face() Face { return c.face }

func (c *Card) dress() {
	f := c.face
	k := f.K
	small := text.Style{Family: text.Sans, Size: theme.SmallLabel * k, Colour: theme.Second, RTL: f.RTL}
	for _, s := range []struct {
		line *text.Line
		text string
		as   text.Style
	}{
		{c.clock, f.Time, small},
		{c.chapter, f.Chapter, small},
		{c.date, f.Date, text.Style{Family: text.Serif, Weight: text.Medium, Size: 29 * k, LineHeight: 36 * k, Colour: theme.Ivory, RTL: f.RTL}},
	} {
		s.line.SetStyle(s.as)
		s.line.SetText(s.text)
	}
	// A long date, with both names of a month, is set smaller rather than cut.
	if inner, w := (theme.PreviewWidth-2*pad)*k, c.date.MinSize().Width; w > inner {
		st := c.date.Style()
		st.Size *= inner / w
		c.date.SetStyle(st)
	}
	c.title.SetStyle(text.Style{Family: text.Sans, Weight: text.Medium, Size: 22 * k, LineHeight: 30 * k, Colour: theme.Ivory, RTL: f.RTL})
	c.title.SetText(f.Title)
	said := text.Style{Family: text.Sans, Size: theme.SmallLabel * k, LineHeight: 27 * k, Colour: theme.Second, RTL: f.CaptionRTL}
	c.caption.SetStyle(said)
	c.caption.SetText(f.Caption)
	said.Colour, said.RTL = theme.AmberText, f.RTL
	c.note.SetStyle(said)
	c.note.SetText(f.Note)
}

const pad = 18 // between the card's edge and its words, in units of the look

// pictureHeight is the room of the picture, if there is one.
func (c *Card) pictureHeight(w float32) float32 {
	if c.face.Picture == nil {
		return 0
	}
	return w * 9 / 16
}

// height is that of all parts in use.
func (c *Card) height(w float32) float32 {
	k := c.face.K
	h := c.pictureHeight(w) + pad*k + 28*k
	inner := w - 2*pad*k
	if c.face.Date != "" {
		h += 38 * k
	}
	if c.face.Title != "" {
		h += c.title.HeightFor(inner) + 4*k
	}
	if c.face.Caption != "" {
		h += c.caption.HeightFor(inner) + 4*k
	}
	if c.face.Note != "" {
		h += c.note.HeightFor(inner) + 4*k
	}
	return h + pad*k*0.8
}

func (c *Card) lay(s fyne.Size) {
	f := c.face
	k := f.K
	w, h := s.Width, s.Height-c.stemH
	c.back.StrokeColor, c.back.StrokeWidth, c.back.CornerRadius = theme.Alpha(theme.Ivory, 0.4), max(1.2*k, 1), 4*k
	c.back.Resize(fyne.NewSize(w, h))
	above := c.pictureHeight(w)
	if c.picture.Hidden = above == 0; above > 0 {
		c.picture.Resize(fyne.NewSize(w-2, above-1))
	}
	c.picture.Move(fyne.NewPos(1, 1))
	c.stem.FillColor = theme.Ivory
	c.stem.Move(fyne.NewPos(c.stemX-k, h))
	c.stem.Resize(fyne.NewSize(2*k, c.stemH))
	y := above + pad*k*0.8
	place := func(o fyne.CanvasObject, m fyne.Size, atEnd bool) {
		x := pad * k
		if atEnd != f.RTL {
			x = w - pad*k - m.Width
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(m)
	}
	place(c.clock, c.clock.MinSize(), false)
	place(c.chapter, c.chapter.MinSize(), true)
	y += 30 * k
	inner := w - 2*pad*k
	if f.Date != "" {
		place(c.date, c.date.MinSize(), false)
		y += 38 * k
	}
	if f.Title != "" {
		h := c.title.HeightFor(inner)
		place(c.title, fyne.NewSize(inner, h), false)
		y += h + 4*k
	}
	if f.Caption != "" {
		h := c.caption.HeightFor(inner)
		place(c.caption, fyne.NewSize(inner, h), false)
		y += h + 4*k
	}
	if f.Note != "" {
		place(c.note, fyne.NewSize(inner, c.note.HeightFor(inner)), false)
	}
}

// CreateRenderer implements fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer { return &renderer{c} }

type renderer struct{ c *Card }

func (r *renderer) Destroy()           {}
func (r *renderer) Layout(fyne.Size)   {}
func (r *renderer) Refresh()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *renderer) Objects() []fyne.CanvasObject {
	c := r.c
	return []fyne.CanvasObject{c.stem, c.back, c.picture, c.clock, c.chapter, c.date, c.title, c.caption, c.note}
}
