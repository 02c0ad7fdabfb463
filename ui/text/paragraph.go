package text

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget     = (*Paragraph)(nil)
	_ fyne.Accessible = (*Paragraph)(nil)
)

// None is no word.
const None = -1

// Paragraph is text in lines, wrapped to the width it is given. One of its words may be
// marked, as the spoken one. Its MinSize does not depend on the width: ask HeightFor.
type Paragraph struct {
	widget.BaseWidget

	text    string
	style   Style
	marked  int         // word, or None
	mark    color.NRGBA // colour of the marked word
	under   Rule        // under the marked word
	opacity float64
	shaped  *block // for measuring, at scale 1
	sharp   *block // for the screen
	image   *image.RGBA
	sheet   sheet
}

// NewParagraph is a paragraph that says s.
func NewParagraph(style Style, s string) *Paragraph {
	p := &Paragraph{style: style, text: s, marked: None, opacity: 1}
	p.sheet = newSheet(p.draw)
	p.ExtendBaseWidget(p)
	return p
}

// Text is what the paragraph says.
func (p *Paragraph) Text() string { return p.text }

// SetText changes what the paragraph says; no word is marked then.
func (p *Paragraph) SetText(s string) {
	if s != p.text {
		p.text, p.marked = s, None
		p.changed(true)
	}
}

// SetStyle changes how the paragraph looks.
func (p *Paragraph) SetStyle(style Style) {
	if style != p.style {
		p.style = style
		p.changed(true)
	}
}

// Mark draws word i (counted by white space, from 0) in colour c; None marks no word.
// Nothing is drawn again if nothing differs.
func (p *Paragraph) Mark(i int, c color.NRGBA) {
	if i != p.marked || c != p.mark {
		p.marked, p.mark = i, c
		p.changed(false)
	}
}

// A Rule is a line under a word. The zero Rule draws nothing.
type Rule struct {
	Colour color.NRGBA
	Drop   float32 // of its upper edge below the baseline, in Fyne units
	Thick  float32 // Fyne units; at least a pixel
}

// Underline sets the line under the marked word.
func (p *Paragraph) Underline(r Rule) {
	if r != p.under {
		p.under = r
		p.changed(false)
	}
}

// Underlined is where the line under the marked word is, in Fyne units; ok says whether there is one.
func (p *Paragraph) Underlined() (pos fyne.Position, width float32, ok bool) {
	x, width := p.WordX(p.marked)
	if p.under == (Rule{}) || width == 0 {
		return pos, 0, false
	}
	top, _ := p.WordSpan(p.marked)
	return fyne.NewPos(x, top+p.style.Baseline()+p.under.Drop), width, true
}

// SetOpacity fades the paragraph: 0 is not to be seen, 1 is its colour.
func (p *Paragraph) SetOpacity(opacity float64) {
	if opacity = min(max(opacity, 0), 1); opacity != p.opacity {
		p.opacity = opacity
		p.changed(false)
	}
}

// HeightFor is the height of the lines at a width, in Fyne units.
func (p *Paragraph) HeightFor(width float32) float32 {
	return float32(p.at(width).height())
}

// at is the paragraph set to a width at scale 1.
func (p *Paragraph) at(width float32) *block {
	room := int(max(width, 1))
	if p.shaped == nil || p.shaped.room != room {
		p.shaped = set(p.text, p.style, 1, room)
	}
	return p.shaped
}

// WordAt is the word at a point of the paragraph, in Fyne units, or None.
func (p *Paragraph) WordAt(pos fyne.Position) int {
	return p.at(p.Size().Width).wordAt(pos.X, pos.Y, p.style.Size/2)
}

// WordSpan is where word i is drawn, from top to bottom, in Fyne units at the paragraph's
// width; zero for no such word.
func (p *Paragraph) WordSpan(i int) (top, bottom float32) {
	b := p.at(p.Size().Width)
	if i < 0 || i >= len(b.boxes) || len(b.boxes[i]) == 0 {
		return 0, 0
	}
	first, last := b.boxes[i][0], b.boxes[i][len(b.boxes[i])-1]
	return first.y, last.y + last.h
}

// PaintBy has the paragraph painted by b where b can. What it lies in must be told its place by Within.
func (p *Paragraph) PaintBy(b Painter) { p.sheet.painter = b }

// Within says where in the window that lies in which the paragraph lies.
func (p *Paragraph) Within(origin fyne.Position) {
	if origin != p.sheet.origin {
		p.sheet.origin = origin
		p.show()
	}
}

// Move implements fyne.CanvasObject.
func (p *Paragraph) Move(pos fyne.Position) {
	p.BaseWidget.Move(pos)
	p.show()
}

// Show implements fyne.CanvasObject.
func (p *Paragraph) Show() {
	p.BaseWidget.Show()
	p.show()
}

// Hide implements fyne.CanvasObject.
func (p *Paragraph) Hide() {
	p.BaseWidget.Hide()
	p.show()
}

func (p *Paragraph) show() { p.sheet.show(p.Position(), p.Visible() && p.opacity > 0 && p.text != "") }

func (p *Paragraph) changed(shape bool) {
	p.image = nil
	if shape {
		p.shaped, p.sharp = nil, nil
	}
	p.Refresh()
}

// AccessibilityLabel is the text.
func (p *Paragraph) AccessibilityLabel() string { return p.text }

// AccessibilityRole is text.
func (p *Paragraph) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (p *Paragraph) draw(w, h int, scale float32) *image.RGBA {
	if p.image != nil && p.image.Rect.Dx() == w && p.image.Rect.Dy() == h {
		return p.image
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	p.image = dst
	if p.text == "" || p.opacity == 0 {
		return dst
	}
	pad := int(math.Round(float64(p.style.pad() * scale)))
	room := max(w-2*pad, 1)
	if p.sharp == nil || p.sharp.scale != scale || p.sharp.room != room {
		p.sharp = set(p.text, p.style, scale, room)
	}
	b, at := p.sharp, image.Pt(pad, pad)
	b.style = p.style
	b.paint(dst, at, p.style.Colour, p.opacity, p.marked, p.mark, p.under)
	return dst
}

// CreateRenderer is for Fyne.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer { return &paragraphRenderer{p} }

type paragraphRenderer struct{ p *Paragraph }

func (r *paragraphRenderer) Destroy()                     {}
func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.p.sheet.objects() }
func (r *paragraphRenderer) Refresh() {
	r.p.show()
	canvas.Refresh(r.p.sheet.raster)
}

func (r *paragraphRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.p.style.Size, r.p.style.lineHeight())
}

// Layout lets what reaches out of the lines (marks over and under Arabic letters, the
// shadow) be drawn beside them.
func (r *paragraphRenderer) Layout(s fyne.Size) {
	pad := r.p.style.pad()
	r.p.sheet.raster.Move(fyne.NewPos(-pad, -pad))
	r.p.sheet.raster.Resize(fyne.NewSize(s.Width+2*pad, s.Height+2*pad))
	r.p.show()
}

// WordX is where the first part of word i stands and how wide it is, in Fyne units; zero
// for no such word.
func (p *Paragraph) WordX(i int) (x, width float32) {
	b := p.at(p.Size().Width)
	if i < 0 || i >= len(b.boxes) || len(b.boxes[i]) == 0 {
		return 0, 0
	}
	return b.boxes[i][0].x, b.boxes[i][0].w
}
