package ui

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/button"
	"homs/ui/widgets/icon"
	"homs/ui/widgets/pane"
)

// page is what a drawer can show: a title and a column.
type page interface {
	title() string
	// fill makes the column for the drawer's width, in the look and language of now.
	fill(d *drawer) []pane.Item
	// follow shows the place at, once a frame; it must do nothing where nothing changes.
	follow(d *drawer, at time.Duration)
	// tapped follows a press on item i, at pos in it.
	tapped(d *drawer, i int, pos fyne.Position)
}

// labelled is a page whose column has a heading of its own: its title is a small label.
type labelled interface{ label() }

// drawer stands at the reading end of the screen, over the film, which goes on.
type drawer struct {
	widget.BaseWidget
	shield
	a        *App
	page     page
	dressed  page // that the pane shows
	back     *canvas.Rectangle
	edge     *canvas.Rectangle
	head     *text.Line
	shut     *button.Button
	pane     *pane.Pane
	scrolled time.Time // by the visitor: it is left where it is for a while
}

var (
	_ fyne.Tappable     = (*drawer)(nil)
	_ desktop.Hoverable = (*drawer)(nil)
	_ fyne.Scrollable   = (*drawer)(nil)
)

func newDrawer(a *App) *drawer {
	d := &drawer{a: a, back: canvas.NewRectangle(theme.NightSlate), edge: canvas.NewRectangle(theme.Alpha(theme.Ivory, 0.25))}
	d.head = text.NewLine(text.Style{}, "")
	d.shut = button.New(button.Plain, "", button.Face{}, func() { d.close() })
	d.pane = pane.New(0)
	d.pane.OnScrolled = func() { d.scrolled = time.Now() }
	d.pane.OnTapped = func(i int, pos fyne.Position) {
		if d.page != nil {
			d.page.tapped(d, i, pos)
		}
	}
	d.ExtendBaseWidget(d)
	d.Hide()
	return d
}

func (d *drawer) open() bool { return d.page != nil }

// toggle opens a page, or closes the drawer if it shows just that one.
func (d *drawer) toggle(p page) {
	if d.page == p {
		d.close()
		return
	}
	d.turn(p)
}

// turn goes over to a page.
func (d *drawer) turn(p page) {
	d.page, d.scrolled = p, time.Time{}
	d.Show()
	d.dress()
	d.a.stage.placeCaption()
	d.a.repaint()
}

// close reports whether there was anything to close.
func (d *drawer) close() bool {
	if d.page == nil {
		return false
	}
	d.page, d.dressed = nil, nil
	d.pane.SetItems(nil)
	d.Hide()
	d.a.stage.placeCaption()
	return true
}

// follow lets the page follow the voice.
func (d *drawer) follow(at time.Duration) {
	if d.page != nil {
		d.page.follow(d, at)
	}
}

// resting reports that the visitor has not scrolled for a while, so the column may follow.
func (d *drawer) resting() bool { return time.Since(d.scrolled) > pane.Rest }

// dress lays the page out in the look and language of now.
func (d *drawer) dress() {
	l := d.a.look
	if d.page == nil || l.K == 0 {
		return
	}
	k := l.Of
	width := min(k(theme.DrawerWidth), l.size.Width)
	x := l.x(l.size.Width-width, width)
	height := l.size.Height - l.reach
	put(d, x, l.reach, width, height)
	d.back.Resize(fyne.NewSize(width, height))
	put(d.edge, map[bool]float32{false: 0, true: width - 1}[l.rtl], 0, 1, height)
	pad := k(56)
	local := func(at, w float32) float32 {
		if l.rtl {
			return width - at - w
		}
		return at
	}
	d.head.SetStyle(l.style(text.Serif, text.Medium, k(theme.ChapterTitle), theme.Ivory))
	top := float32(140)
	_, small := d.page.(labelled)
	if small {
		d.head.SetStyle(l.style(text.Sans, text.Regular, k(theme.LabelSize+1), theme.Second))
		top = 106
	}
	d.head.SetText(d.page.title())
	m := d.head.MinSize()
	y := k(52)
	if small {
		y = k(76) - m.Height/2
	}
	put(d.head, local(pad, m.Width), y, m.Width, m.Height)
	d.shut.Name = d.a.words.Get("close")
	d.shut.SetFace(button.Plain, button.Face{Icon: icon.Close, Size: k(28), Pad: k(20), Line: k(theme.Hairline)})
	b := l.finger(d.shut.MinSize())
	put(d.shut, local(width-k(34)-b.Width, b.Width), k(48), b.Width, b.Height)
	d.pane.Gap = k(26)
	put(d.pane, pad, k(top), width-2*pad, height-k(top)-k(48))
	at := d.pane.Offset()
	d.pane.SetItems(d.page.fill(d))
	if d.dressed == d.page { // a choice was made in it: it stays where it was
		d.pane.ScrollTo(at)
	}
	d.dressed = d.page
	d.Refresh()
}

// width is the room of a column.
func (d *drawer) width() float32 {
	return min(d.a.look.Of(theme.DrawerWidth), d.a.look.size.Width) - 2*d.a.look.Of(56)
}

// Scrolled implements fyne.Scrollable.
func (d *drawer) Scrolled(e *fyne.ScrollEvent) { d.pane.Scrolled(e) }

// CreateRenderer implements fyne.Widget.
func (d *drawer) CreateRenderer() fyne.WidgetRenderer { return &drawerRenderer{d} }

type drawerRenderer struct{ d *drawer }

func (r *drawerRenderer) Destroy()           {}
func (r *drawerRenderer) Layout(fyne.Size)   {}
func (r *drawerRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *drawerRenderer) Refresh()           { canvas.Refresh(r.d) }
func (r *drawerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.d.back, r.d.edge, r.d.head, r.d.shut, r.d.pane}
}

// group is an item made of objects placed by hand, of a fixed height.
type group struct {
	widget.BaseWidget
	board *fyne.Container
	h     float32
}

func newGroup(h float32, objects ...fyne.CanvasObject) *group {
	g := &group{board: newBoard(objects...), h: h}
	g.ExtendBaseWidget(g)
	return g
}

// HeightFor implements pane.Item.
func (g *group) HeightFor(float32) float32 { return g.h }

// CreateRenderer implements fyne.Widget.
func (g *group) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(g.board) }

// paragraph is a text of the drawer.
func (d *drawer) paragraph(s string, f text.Family, w text.Weight, size, line float32, c color.NRGBA) *text.Paragraph {
	k := d.a.look.Of
	st := d.a.look.style(f, w, k(size), c)
	st.LineHeight = k(line)
	return text.NewParagraph(reads(st, s), s)
}

// button is a pill of the drawer, as an item of its own.
func (d *drawer) button(kind button.Kind, words string, press func()) *group {
	l := d.a.look
	k := l.Of
	c := theme.Ivory
	b := button.New(kind, words, button.Face{Words: words, Pad: k(26), Line: k(theme.Hairline), Style: l.style(text.Sans, text.Medium, k(22), c)}, press)
	m := l.finger(b.MinSize())
	h := max(k(58), l.touch)
	x := float32(0)
	if l.rtl {
		x = d.width() - m.Width
	}
	put(b, x, 0, m.Width, h)
	return newGroup(h, b)
}
