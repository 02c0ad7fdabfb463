package text

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget     = (*Line)(nil)
	_ fyne.Accessible = (*Line)(nil)
)

// Line is one line of text. Glyphs are set and drawn again only when the text, the style or the screen's scale
// changes. It is not cut where its room is too small: MinSize says what it needs.
type Line struct {
	widget.BaseWidget

	text    string
	style   Style
	opacity float64
	set     *block // at scale 1, for measuring
	sharp   *block // at the screen's scale; set itself where that is 1
	image   *image.RGBA
	sheet   sheet
}

// NewLine is a line that says s.
func NewLine(style Style, s string) *Line {
	l := &Line{style: style, text: s, opacity: 1}
	l.sheet = newSheet(l.draw)
	l.ExtendBaseWidget(l)
	return l
}

// Measure is the room a line of this text needs.
func Measure(style Style, s string) fyne.Size {
	return fyne.NewSize(float32(set(s, style, 1, 0).width), style.lineHeight())
}

// Text is what the line says.
func (l *Line) Text() string { return l.text }

// SetText changes what the line says.
func (l *Line) SetText(s string) {
	if s != l.text {
		l.text = s
		l.changed(true)
	}
}

// Style is how the line looks.
func (l *Line) Style() Style { return l.style }

// SetStyle changes how the line looks.
func (l *Line) SetStyle(style Style) {
	if style == l.style {
		return
	}
	before := l.style
	before.Colour, before.Shadow = style.Colour, style.Shadow
	l.style = style
	l.changed(before != style)
}

// SetColour changes the colour alone, which is cheaper than a new style.
func (l *Line) SetColour(c color.NRGBA) {
	style := l.style
	style.Colour = c
	l.SetStyle(style)
}

// SetOpacity fades the line: 0 is not to be seen, 1 is its colour.
func (l *Line) SetOpacity(opacity float64) {
	if opacity = min(max(opacity, 0), 1); opacity != l.opacity {
		l.opacity = opacity
		l.changed(false)
	}
}

// PaintBy has the line painted by p where p can. The line must lie in what fills the window.
func (l *Line) PaintBy(p Painter) { l.sheet.painter = p }

// Move implements fyne.CanvasObject.
func (l *Line) Move(pos fyne.Position) {
	l.BaseWidget.Move(pos)
	l.show()
}

// Show implements fyne.CanvasObject.
func (l *Line) Show() {
	l.BaseWidget.Show()
	l.show()
}

// Hide implements fyne.CanvasObject.
func (l *Line) Hide() {
	l.BaseWidget.Hide()
	l.show()
}

func (l *Line) show() { l.sheet.show(l.Position(), l.Visible() && l.opacity > 0 && l.text != "") }

func (l *Line) changed(shape bool) {
	l.image = nil
	if shape {
		l.set, l.sharp = nil, nil
	}
	l.Refresh()
}

// measured is the line set at scale 1.
func (l *Line) measured() *block {
	if l.set == nil {
		l.set = set(l.text, l.style, 1, 0)
	}
	return l.set
}

// atScale is the line set for the screen.
func (l *Line) atScale(scale float32) *block {
	switch {
	case l.sharp != nil && l.sharp.scale == scale:
	case scale == 1:
		l.sharp = l.measured()
	default:
		l.sharp = set(l.text, l.style, scale, 0)
	}
	return l.sharp
}

// Baseline is how far below the line's top its baseline is, in Fyne units.
func (l *Line) Baseline() float32 { return l.style.Baseline() }

// AccessibilityLabel is the text.
func (l *Line) AccessibilityLabel() string { return l.text }

// AccessibilityRole is text.
func (l *Line) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// pad is the room around the line for what reaches out of it (marks over and under Arabic letters, the shadow),
// in Fyne units.
func (s Style) pad() float32 { return float32(math.Ceil(float64(s.Size * 0.5))) }

func (l *Line) draw(w, h int, scale float32) *image.RGBA {
	if l.image != nil && l.image.Rect.Dx() == w && l.image.Rect.Dy() == h {
		return l.image
	}
	dst := image.NewRGBA(image.Rect(0, 0, w, h))
	l.image = dst
	if l.text == "" || l.opacity == 0 {
		return dst
	}
	b := l.atScale(scale)
	b.style = l.style
	pad := int(math.Round(float64(l.style.pad() * b.scale)))
	// The room was measured at scale 1; what differs now by rounding goes to the open side.
	free := w - 2*pad - b.width
	at := image.Pt(pad, pad)
	switch {
	case l.style.Align == Center:
		at.X += free / 2
	case (l.style.Align == End) != l.style.RTL:
		at.X += free
	}
	b.paint(dst, at, l.style.Colour, l.opacity, None, color.NRGBA{}, Rule{})
	return dst
}

// paint draws a block with its shadow, faded; word i of it, if there is one, in the colour mark and with a line under it.
func (b *block) paint(dst *image.RGBA, at image.Point, c color.NRGBA, opacity float64, i int, mark color.NRGBA, under Rule) {
	if b.style.Shadow {
		copy(dst.Pix, b.shadow(dst.Rect.Dx(), dst.Rect.Dy(), at).Pix)
	}
	var marked *span
	if i >= 0 && i < len(b.words) {
		marked = &b.words[i]
	}
	b.rule(dst, at, i, under)
	b.draw(dst, at, c, marked, mark)
	if opacity < 1 {
		fade(dst, opacity)
	}
}

// rule draws the line under word i.
func (b *block) rule(dst *image.RGBA, at image.Point, i int, r Rule) {
	if i < 0 || i >= len(b.boxes) || r == (Rule{}) {
		return
	}
	for _, o := range b.boxes[i] {
		x, y := float32(at.X)+o.x, float32(at.Y)+o.y+(b.style.Baseline()+r.Drop)*b.scale
		top, thick := int(math.Round(float64(y))), max(1, int(math.Round(float64(r.Thick*b.scale))))
		draw.Draw(dst, image.Rect(int(math.Round(float64(x))), top, int(math.Round(float64(x+o.w))), top+thick), image.NewUniform(r.Colour), image.Point{}, draw.Over)
	}
}

func fade(dst *image.RGBA, opacity float64) {
	f := uint32(opacity*256 + .5)
	for i, v := range dst.Pix {
		dst.Pix[i] = uint8(uint32(v) * f >> 8)
	}
}

// scaleOf is how many device pixels a Fyne unit has where o is drawn w pixels wide.
func scaleOf(o fyne.CanvasObject, w int) float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		const far = 4096
		if x, _ := c.PixelCoordinateForPosition(fyne.NewPos(far, 0)); x > 0 {
			return float32(x) / far
		}
	}
	if width := o.Size().Width; width > 0 {
		return float32(w) / width
	}
	return 1
}

// CreateRenderer is for Fyne.
func (l *Line) CreateRenderer() fyne.WidgetRenderer { return &lineRenderer{l} }

type lineRenderer struct{ line *Line }

func (r *lineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(float32(r.line.measured().width), r.line.style.lineHeight())
}

func (r *lineRenderer) Layout(size fyne.Size) {
	l := r.line
	width := float32(l.measured().width)
	if width == 0 {
		l.sheet.raster.Resize(fyne.Size{})
		l.show()
		return
	}
	pad := l.style.pad()
	x := float32(0)
	switch {
	case l.style.Align == Center:
		x = float32(math.Round(float64(size.Width-width) / 2))
	case (l.style.Align == End) != l.style.RTL:
		x = size.Width - width
	}
	y := float32(math.Round(float64(size.Height-l.style.lineHeight()) / 2))
	l.sheet.raster.Move(fyne.NewPos(x-pad, y-pad))
	l.sheet.raster.Resize(fyne.NewSize(width+2*pad, float32(math.Ceil(float64(l.style.lineHeight())))+2*pad))
	l.show()
}

func (r *lineRenderer) Refresh() {
	r.Layout(r.line.Size())
	r.line.sheet.raster.Refresh()
}

func (r *lineRenderer) Objects() []fyne.CanvasObject { return r.line.sheet.objects() }
func (r *lineRenderer) Destroy()                     {}
