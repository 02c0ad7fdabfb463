package timeline

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
)

// At most listRows events are shown at once, so far as there is room; listGap is how far
// the list is from the marks and from the window's edges at 1080p.
const (
	listRows = 12
	listGap  = 16
)

// list shows what a cluster or an era holds, above it, until one is chosen or it is pressed
// away. It covers the window to catch that press.
type list struct {
	widget.BaseWidget
	t      *Timeline
	x      float32 // middle of the cluster in the window
	foot   float32 // the list ends here
	ticks  []int
	rows   int // that are seen at once
	first  int // of the rows shown
	chosen int
	home   fyne.Canvas

	card  *canvas.Rectangle
	light *canvas.Rectangle // behind the chosen row
	heads [2]*text.Line     // what the list is of and when that was; nil for a cluster
	dates []*text.Line
	names []*text.Line
	where *text.Line // "8-14 / 200" where not all are seen
	at    fyne.Position
	width float32
}

var (
	_ fyne.Tappable     = (*list)(nil)
	_ fyne.Focusable    = (*list)(nil)
	_ fyne.Scrollable   = (*list)(nil)
	_ fyne.Draggable    = (*list)(nil)
	_ desktop.Hoverable = (*list)(nil)
)

// openList shows ticks above x on the bar, under a title and a date where there are any. It
// reports whether there is a window to do so.
func (t *Timeline) openList(ticks []int, x float64, title, when string) bool {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(t)
	if c == nil {
		return false
	}
	if t.OnLeave != nil {
		t.OnLeave() // a preview would stand before the list
	}
	origin := d.AbsolutePositionForObject(t)
	l := &list{
		t: t, home: c, x: origin.X + t.screen(x), foot: origin.Y + t.top() + (t.dotMid() - listGap*t.unit),
		ticks: ticks, card: canvas.NewRectangle(dim(night, .96)), light: canvas.NewRectangle(dim(ivory, .12)),
		where: text.NewLine(t.clockStyle(second), ""),
	}
	l.card.StrokeColor, l.card.StrokeWidth, l.card.CornerRadius = dim(ivory, .3), 1.5*t.unit, 4*t.unit
	l.width = 300 * t.unit
	if title != "" {
		l.heads = [2]*text.Line{text.NewLine(t.serif(29, ivory), title), text.NewLine(t.style(labelSize, ember), when)}
		for _, n := range l.heads {
			l.width = max(l.width, n.MinSize().Width+40*t.unit)
		}
	}
	room := l.foot - listGap*t.unit - l.headHeight()
	l.rows = min(len(ticks), max(int(room/l.rowHeight()), 1), listRows)
	if l.rows < len(ticks) {
		l.rows = max(min(l.rows, int((room-l.footHeight())/l.rowHeight())), 1)
	}
	for range l.rows {
		l.dates = append(l.dates, text.NewLine(t.serif(yearSize, ember), ""))
		l.names = append(l.names, text.NewLine(t.style(labelSize, ivory), ""))
	}
	for _, i := range l.ticks {
		tick := &t.content.Ticks[i]
		w := max(text.Measure(l.names[0].Style(), tick.Title).Width, text.Measure(l.dates[0].Style(), tick.DateWords).Width)
		l.width = max(l.width, w+40*t.unit)
	}
	l.width = min(l.width, c.Size().Width-2*listGap*t.unit)
	l.ExtendBaseWidget(l)
	l.Resize(c.Size())
	c.Overlays().Add(l)
	c.Focus(l)
	return true
}

func (l *list) rowHeight() float32 { return max(62*l.t.unit, l.t.touch) }

// headHeight is the room for what the list is of.
func (l *list) headHeight() float32 {
	if l.heads[0] == nil {
		return 0
	}
	return 88 * l.t.unit
}

// footHeight is the room below the rows to turn pages, where there are more.
func (l *list) footHeight() float32 {
	if len(l.ticks) > l.rows {
		return max(44*l.t.unit, l.t.touch)
	}
	return 0
}

// rowAt is the row at a place in the window, or -1; foot is -1 or +1 for a place that
// turns to the page before or after.
func (l *list) rowAt(p fyne.Position) (row, foot int) {
	p = p.Subtract(l.at.AddXY(0, l.headHeight()))
	if p.X < 0 || p.X > l.width || p.Y < 0 {
		return -1, 0
	}
	if n := int(p.Y / l.rowHeight()); n < l.rows {
		return l.first + n, 0
	}
	if p.Y > float32(l.rows)*l.rowHeight()+l.footHeight() {
		return -1, 0
	}
	if (p.X < l.width/2) != l.t.rtl {
		return -1, -1
	}
	return -1, 1
}

// Tapped chooses a row, turns a page, or closes.
func (l *list) Tapped(e *fyne.PointEvent) {
	switch row, foot := l.rowAt(e.Position); {
	case row >= 0:
		l.choose(row)
	case foot != 0:
		l.scroll(foot * l.rows)
	default:
		l.close()
	}
}

func (l *list) close() { l.home.Overlays().Remove(l) }

// choose opens the event of a row; with nobody to open it, the voice goes there.
func (l *list) choose(row int) {
	l.close()
	i, t := l.ticks[row], l.t
	t.chosen = t.rankOf[i]
	tick := &t.content.Ticks[i]
	switch {
	case t.OnOpen != nil:
		t.OnOpen(tick.ID)
	case tick.Told:
		t.jump(tick.At)
	}
}

func (l *list) scroll(d int) {
	l.first = min(max(l.first+d, 0), len(l.ticks)-l.rows)
	l.chosen = min(max(l.chosen, l.first), l.first+l.rows-1)
	l.Refresh()
}

// Scrolled moves by three rows a notch.
func (l *list) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DY < 0 {
		l.scroll(3)
	} else {
		l.scroll(-3)
	}
}

// Dragged scrolls as a finger does.
func (l *list) Dragged(e *fyne.DragEvent) {
	start := e.Position.Y - e.Dragged.DY
	if d := int(start/l.rowHeight()) - int(e.Position.Y/l.rowHeight()); d != 0 {
		l.scroll(d)
	}
}

func (l *list) DragEnd() {}

// MouseIn, MouseMoved and MouseOut light the row under the pointer.
func (l *list) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved follows MouseIn.
func (l *list) MouseMoved(e *desktop.MouseEvent) {
	if row, _ := l.rowAt(e.Position); row >= 0 && row != l.chosen {
		l.chosen = row
		l.Refresh()
	}
}

// MouseOut leaves the light where it is.
func (l *list) MouseOut() {}

func (l *list) FocusGained()   {}
func (l *list) FocusLost()     {}
func (l *list) TypedRune(rune) {}
func (l *list) TypedKey(e *fyne.KeyEvent) {
	d := 0
	switch e.Name {
	case fyne.KeyEscape:
		l.close()
		return
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.choose(l.chosen)
		return
	case fyne.KeyDown:
		d = 1
	case fyne.KeyUp:
		d = -1
	case fyne.KeyPageDown:
		d = l.rows
	case fyne.KeyPageUp:
		d = -l.rows
	case fyne.KeyHome:
		d = -len(l.ticks)
	case fyne.KeyEnd:
		d = len(l.ticks)
	}
	l.chosen = min(max(l.chosen+d, 0), len(l.ticks)-1)
	l.first = min(max(l.first, l.chosen-l.rows+1), l.chosen)
	l.Refresh()
}

// AccessibilityLabel is the title of the chosen event.
func (l *list) AccessibilityLabel() string { return l.t.content.Ticks[l.ticks[l.chosen]].Title }

// AccessibilityRole is the nearest there is.
func (l *list) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for Fyne.
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	r := &listRenderer{l: l, objs: []fyne.CanvasObject{l.card, l.light, l.where}}
	if l.heads[0] != nil {
		r.objs = append(r.objs, l.heads[0], l.heads[1])
	}
	for i := range l.dates {
		r.objs = append(r.objs, l.dates[i], l.names[i])
	}
	return r
}

type listRenderer struct {
	l    *list
	objs []fyne.CanvasObject
}

func (r *listRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *listRenderer) Layout(size fyne.Size) {
	l, u := r.l, r.l.t.unit
	rows, row := l.rows, l.rowHeight()
	top := l.headHeight()
	h := top + float32(rows)*row + l.footHeight()
	edge := listGap * u
	l.at = fyne.NewPos(min(max(l.x-l.width/2, edge), size.Width-edge-l.width), max(l.foot-h, edge))
	l.card.Move(l.at)
	l.card.Resize(fyne.NewSize(l.width, h))
	l.light.FillColor = dim(ivory, .12)
	l.light.Move(l.at.AddXY(3*u, top+float32(l.chosen-l.first)*row+3*u))
	l.light.Resize(fyne.NewSize(l.width-6*u, row-6*u))
	if l.heads[0] != nil {
		r.put(l.heads[0], 34*u)
		r.put(l.heads[1], 66*u)
	}
	for i := range l.dates {
		tick := &l.t.content.Ticks[l.ticks[l.first+i]]
		name := l.t.style(labelSize, ivory)
		if !tick.Told {
			name.Colour = second
		}
		l.names[i].SetStyle(name)
		l.names[i].SetText(tick.Title)
		l.dates[i].SetText(tick.DateWords)
		r.put(l.dates[i], top+float32(i)*row+row*.31)
		r.put(l.names[i], top+float32(i)*row+row*.69)
	}
	show(l.where, l.footHeight() > 0)
	if l.footHeight() > 0 {
		l.where.SetText("‹   " + strconv.Itoa(l.first+1) + "–" + strconv.Itoa(l.first+rows) + " / " + strconv.Itoa(len(l.ticks)) + "   ›")
		m := l.where.MinSize()
		l.where.Resize(m)
		l.where.Move(l.at.AddXY((l.width-m.Width)/2, h-l.footHeight()/2-m.Height/2))
	}
}

// put sets a line at the reading start of the card, its middle at y.
func (r *listRenderer) put(n *text.Line, y float32) {
	m := n.MinSize()
	x := 20 * r.l.t.unit
	if r.l.t.rtl {
		x = r.l.width - x - m.Width
	}
	n.Resize(m)
	n.Move(r.l.at.AddXY(x, y-m.Height/2))
}

func (r *listRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}
func (r *listRenderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *listRenderer) Destroy()                     {}
