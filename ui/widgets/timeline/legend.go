package timeline

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"homs/ui/text"
)

// LegendWords explain the marks of the calendar. Empty ones are English.
type LegendWords struct {
	Day      string // one exact day
	Span     string // from one exact day to another
	Month    string // some time in a month
	Season   string
	Year     string
	About    string
	Before   string
	After    string
	Disputed string
	Untold   string // the narration does not speak of it
	Several  string // a cluster
	Break    string // years that are left out
}

// all lists the words in the order of the legend, English where there are none.
func (w LegendWords) all() []string {
	s := []string{w.Day, w.Span, w.Month, w.Season, w.Year, w.About, w.Before, w.After, w.Disputed, w.Untold, w.Several, w.Break}
	for i, english := range []string{
		"on that day", "from day to day", "some time in that month", "some time in that season", "some time in that year", "about then", "before that day",
		"after that day", "contested", "not in the narration", "several events", "years left out",
	} {
		if s[i] == "" {
			s[i] = english
		}
	}
	return s
}

// legend is a sheet that explains the marks. It covers the window, and any press or key
// puts it away.
type legend struct {
	widget.BaseWidget
	t      *Timeline
	home   fyne.Canvas
	end    float32 // x of its reading end in the window
	foot   float32
	card   *canvas.Rectangle
	signs  *canvas.Raster
	sheet  sheet
	lines  []*text.Line
	width  float32
	column float32
}

var (
	_ fyne.Tappable  = (*legend)(nil)
	_ fyne.Focusable = (*legend)(nil)
)

const (
	legendRow  = 44
	legendSign = 64 // width of the column of signs
)

// openLegend shows what the marks mean.
func (t *Timeline) openLegend() {
	d := fyne.CurrentApp().Driver()
	c := d.CanvasForObject(t)
	if c == nil {
		return
	}
	origin := d.AbsolutePositionForObject(t)
	l := &legend{t: t, home: c, end: origin.X + t.screen(t.width), foot: origin.Y + t.top() + t.headMid() - 32*t.unit}
	l.card = canvas.NewRectangle(dim(night, .96))
	l.card.StrokeColor, l.card.StrokeWidth, l.card.CornerRadius = dim(ivory, .3), 1.5*t.unit, 4*t.unit
	l.signs = canvas.NewRaster(l.draw)
	for _, s := range t.content.Words.Legend.all() {
		n := text.NewLine(t.style(labelSize-1, ivory), s)
		l.lines = append(l.lines, n)
		l.column = max(l.column, n.MinSize().Width)
	}
	l.width = l.column + (legendSign+48)*t.unit
	l.ExtendBaseWidget(l)
	l.Resize(c.Size())
	c.Overlays().Add(l)
	c.Focus(l)
}

func (l *legend) close()                  { l.home.Overlays().Remove(l) }
func (l *legend) Tapped(*fyne.PointEvent) { l.close() }
func (l *legend) FocusGained()            {}
func (l *legend) FocusLost()              {}
func (l *legend) TypedRune(rune)          {}

// TypedKey closes with any key.
func (l *legend) TypedKey(*fyne.KeyEvent) { l.close() }

// draw draws a sign for each line: the very marks of the bar.
func (l *legend) draw(w, h int) image.Image {
	t := l.t
	p := &painter{t: t, sheet: sheet{scale: float32(w) / max(l.signs.Size().Width, 1)}}
	p.sheet.clear(w, h)
	u := t.unit
	x := legendSign / 2 * u
	for i := range l.lines {
		y := (float32(i) + .5) * legendRow * u
		reach := float64(22 * u)
		mid := float64(x)
		tick := Tick{Told: true}
		from, to := mid-reach, mid+reach
		switch i {
		case 0:
			from, to = mid, mid
		case 1:
			tick.ToDay = 1
		case 2, 3, 4:
			tick.Precision = Precision(i - 1)
		case 5:
			tick.About = true
			from, to = mid-reach*.5, mid+reach*.5
		case 6, 7:
			tick.Before, tick.After = i == 6, i == 7
			at := mid + reach*.6
			if tick.After != t.rtl {
				at = mid - reach*.6
			}
			from, to = at, at
		case 8:
			tick.Disputed = true
		case 9:
			tick.Told = false
		case 10:
			p.inkCircle(x, y, ivory, 1)
			continue
		case 11:
			p.inkBreak(x, y, 1)
			continue
		}
		ink := color.NRGBA(ivory)
		if !tick.Told {
			ink = second
		}
		p.inkExact(&tick, float32(from), float32(to), y, ink, 1)
		p.inkDot(&tick, x, y, ink, 1)
	}
	l.sheet = p.sheet
	return l.sheet.img
}

// AccessibilityLabel reads the whole legend.
func (l *legend) AccessibilityLabel() string {
	s := ""
	for _, n := range l.lines {
		s = join(s, n.Text()+".")
	}
	return s
}

// AccessibilityRole is text.
func (l *legend) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (l *legend) CreateRenderer() fyne.WidgetRenderer {
	r := &legendRenderer{l: l, objs: []fyne.CanvasObject{l.card, l.signs}}
	for _, n := range l.lines {
		r.objs = append(r.objs, n)
	}
	return r
}

type legendRenderer struct {
	l    *legend
	objs []fyne.CanvasObject
}

func (r *legendRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *legendRenderer) Layout(size fyne.Size) {
	l, u := r.l, r.l.t.unit
	row := legendRow * u
	h := float32(len(l.lines))*row + 16*u
	x := l.end - l.width
	if l.t.rtl {
		x = l.end
	}
	at := fyne.NewPos(min(max(x, listGap*u), size.Width-l.width-listGap*u), max(l.foot-h, listGap*u))
	l.card.Move(at)
	l.card.Resize(fyne.NewSize(l.width, h))
	signs := 12 * u
	words := signs + (legendSign+12)*u
	if l.t.rtl {
		signs = l.width - signs - legendSign*u
	}
	l.signs.Move(at.AddXY(signs, 8*u))
	l.signs.Resize(fyne.NewSize(legendSign*u, float32(len(l.lines))*row))
	for i, n := range l.lines {
		m := n.MinSize()
		x := words
		if l.t.rtl {
			x = l.width - words - m.Width
		}
		n.Resize(m)
		n.Move(at.AddXY(x, 8*u+(float32(i)+.5)*row-m.Height/2))
	}
}

func (r *legendRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}
func (r *legendRenderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *legendRenderer) Destroy()                     {}
