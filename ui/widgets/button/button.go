// Package button has the program's buttons: signs, pills and links.
package button

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/icon"
	"homs/ui/widgets/press"
)

// Kind is how a button is drawn.
type Kind int

// The kinds of button.
const (
	Plain   Kind = iota // a sign or words alone
	Ring                // a sign in a ring
	Filled              // an ivory pill: one on a screen
	Outline             // a pill with a thin line
	Chosen              // an outline pill that is switched on
)

// Face is what a button shows.
type Face struct {
	Icon   icon.Name // "" for none
	Words  string    // "" for none
	Style  text.Style
	Size   float32 // of the sign, in Fyne units
	Pad    float32 // between the edge and what is shown
	Line   float32 // of the outline
	Mirror bool    // the sign points along the line of reading
	Dim    bool    // in the second voice
}

// A Button acts when a press on it is let go; sliding off cancels. Space and Enter press
// it when it has the focus.
type Button struct {
	widget.BaseWidget
	press.Press
	// Name is said by a screen reader, and must be set where there are no words.
	Name string
	// OnPress is the wish.
	OnPress func()

	kind Kind
	face Face
}

var (
	_ fyne.Tappable   = (*Button)(nil)
	_ fyne.Focusable  = (*Button)(nil)
	_ fyne.Accessible = (*Button)(nil)
)

// New returns a button.
func New(kind Kind, name string, f Face, onPress func()) *Button {
	b := &Button{Name: name, OnPress: onPress, kind: kind, face: f}
	b.Extend(b, b.act)
	b.ExtendBaseWidget(b)
	return b
}

// SetFace changes what the button shows, if it differs.
func (b *Button) SetFace(kind Kind, f Face) {
	if b.kind == kind && b.face == f {
		return
	}
	b.kind, b.face = kind, f
	b.Refresh()
}

// Face is what the button shows.
func (b *Button) Face() Face { return b.face }

// Kind is how the button is drawn.
func (b *Button) Kind() Kind { return b.kind }

// AccessibilityLabel is the name.
func (b *Button) AccessibilityLabel() string {
	if b.Name == "" {
		return b.face.Words
	}
	return b.Name
}

func (b *Button) act() {
	if b.OnPress != nil {
		b.OnPress()
	}
}

// colour of the words and the sign.
func (b *Button) colour() color.NRGBA {
	switch {
	case b.kind == Filled, b.kind == Chosen:
		return theme.NightSlate
	case b.Down:
		return theme.AmberText
	case b.face.Dim && !b.Hovered:
		return theme.Second
	}
	return theme.Ivory
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{b: b, back: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent), words: text.NewLine(b.face.Style, b.face.Words)}
	r.sign = newSign()
	r.Refresh()
	return r
}

type renderer struct {
	b          *Button
	back, ring *canvas.Rectangle
	words      *text.Line
	sign       *sign
}

func (r *renderer) Destroy() {}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.back, r.sign.raster, r.words}
}

// gap is between a sign and its words, in signs.
const gap = 0.6

func (r *renderer) MinSize() fyne.Size {
	f := r.b.face
	s := fyne.NewSize(0, f.Size)
	if f.Words != "" {
		s = r.words.MinSize()
		if f.Icon != "" {
			s.Width += f.Size * (1 + gap)
		}
	} else {
		s.Width = f.Size
	}
	return fyne.NewSize(s.Width+2*f.Pad, max(s.Height, f.Size)+2*f.Pad*padAbove(r.b.kind))
}

// padAbove makes pills flatter than wide.
func padAbove(k Kind) float32 {
	if k == Filled || k == Outline || k == Chosen {
		return 0.45
	}
	return 1
}

func (r *renderer) Layout(s fyne.Size) {
	f := r.b.face
	r.back.Resize(s)
	round := min(s.Width, s.Height) / 2
	r.back.CornerRadius = round
	if ring := 6 * f.unit(); ring > 0 {
		r.ring.Move(fyne.NewPos(-ring, -ring))
		r.ring.Resize(fyne.NewSize(s.Width+2*ring, s.Height+2*ring))
		r.ring.CornerRadius = round + ring
	}
	w := r.words.MinSize()
	whole := w.Width
	if f.Icon != "" {
		if f.Words != "" {
			whole += f.Size * gap
		}
		whole += f.Size
	}
	x := (s.Width - whole) / 2
	sx, wx := x, x
	if f.Icon != "" {
		wx = x + f.Size*(1+gap)
		if f.Style.RTL && f.Words != "" {
			wx, sx = x, x+w.Width+f.Size*gap
		}
	}
	r.sign.raster.Move(fyne.NewPos(sx, (s.Height-f.Size)/2))
	r.sign.raster.Resize(fyne.NewSize(f.Size, f.Size))
	r.words.Move(fyne.NewPos(wx, (s.Height-w.Height)/2))
	r.words.Resize(w)
}

// unit is half a hairline: the focus ring is 3 units of the look thick with 3 between.
func (f Face) unit() float32 { return max(f.Line/2, 0.5) }

func (r *renderer) Refresh() {
	b, f := r.b, r.b.face
	c := b.colour()
	style := f.Style
	style.Colour = c
	r.words.SetStyle(style)
	r.words.SetText(f.Words)
	r.sign.set(f.Icon, c, f.Mirror)
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = color.Transparent, color.Transparent, 0
	switch b.kind {
	case Filled, Chosen:
		r.back.FillColor = theme.Ivory
		switch {
		case b.Down:
			r.back.FillColor = theme.AmberText
		case b.Hovered:
			r.back.FillColor = color.NRGBA{0xff, 0xfa, 0xf0, 0xff}
		}
	case Ring, Outline:
		r.back.StrokeWidth = f.Line
		r.back.StrokeColor = theme.Alpha(theme.Ivory, 0.6)
		r.back.FillColor = theme.Alpha(theme.NightSlate, 0.25)
		if b.Hovered || b.Down {
			r.back.StrokeColor = theme.Ivory
		}
	}
	r.ring.StrokeColor, r.ring.StrokeWidth = color.Transparent, 0
	if b.Focused {
		r.ring.StrokeColor, r.ring.StrokeWidth = theme.Ivory, 3*f.unit()
	}
	if s := b.Size(); s.Width > 0 {
		r.Layout(s)
	}
	r.back.Refresh()
	r.ring.Refresh()
}
