// Package pane scrolls a column of things taller than its room, by wheel, by a finger or
// a held pointer, and by keys.
package pane

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// An Item is one thing of the column. Its height may depend on its width.
type Item interface {
	fyne.CanvasObject
	// HeightFor is the height the item needs at a width, in Fyne units.
	HeightFor(width float32) float32
}

// A Pane shows items one under another. Only those in sight are laid out and painted, so
// a column may be long. Its methods belong to the UI goroutine.
type Pane struct {
	widget.BaseWidget
	// Gap is the room between items, in Fyne units.
	Gap float32
	// OnScrolled follows a scrolling by the visitor, not one by Show.
	OnScrolled func()
	// OnTapped is called with the item that was tapped, and where in it.
	OnTapped func(i int, at fyne.Position)

	items   []Item
	tops    []float32 // of each item, and of the end
	width   float32   // that the tops were measured for
	offset  float32
	dragged bool
}

var (
	_ fyne.Widget     = (*Pane)(nil)
	_ fyne.Scrollable = (*Pane)(nil)
	_ fyne.Draggable  = (*Pane)(nil)
	_ fyne.Tappable   = (*Pane)(nil)
)

// New returns an empty pane.
func New(gap float32) *Pane {
	p := &Pane{Gap: gap}
	p.ExtendBaseWidget(p)
	return p
}

// SetItems replaces the column and goes to its start.
func (p *Pane) SetItems(items []Item) {
	for _, i := range p.items {
		i.Hide()
	}
	p.items, p.tops, p.offset = items, nil, 0
	p.place()
	p.Refresh()
}

// Items is the column.
func (p *Pane) Items() []Item { return p.items }

// Offset is how far the column is scrolled, in Fyne units from its start.
func (p *Pane) Offset() float32 { return p.offset }

// ScrollTo goes to an offset, as far as there is one.
func (p *Pane) ScrollTo(offset float32) { p.scroll(offset) }

// Reveal scrolls so that the span from top to bottom of item i is in sight, if it is not, a
// third of the way down. It moves nothing while the span is well in sight.
func (p *Pane) Reveal(i int, top, bottom float32) {
	p.measure()
	if i < 0 || i >= len(p.items) {
		return
	}
	a, b, h := p.tops[i]+top, p.tops[i]+bottom, p.Size().Height
	if a >= p.offset+h*0.06 && b <= p.offset+h*0.72 {
		return
	}
	p.scroll(a - h*0.3)
}

// Remeasure lays the column out anew, after items have changed.
func (p *Pane) Remeasure() {
	p.tops = nil
	p.place()
	p.Refresh()
}

func (p *Pane) measure() {
	w := p.Size().Width
	if p.tops != nil && p.width == w {
		return
	}
	p.width, p.tops = w, make([]float32, len(p.items)+1)
	var y float32
	for i, it := range p.items {
		p.tops[i] = y
		y += it.HeightFor(w) + p.Gap
	}
	p.tops[len(p.items)] = max(y-p.Gap, 0)
}

// height is that of the whole column.
func (p *Pane) height() float32 {
	p.measure()
	return p.tops[len(p.items)]
}

func (p *Pane) scroll(to float32) {
	to = min(to, p.height()-p.Size().Height)
	if to = max(to, 0); to == p.offset {
		return
	}
	p.offset = to
	p.place()
	canvas.Refresh(p)
}

// place lays out what is in sight and hides the rest.
func (p *Pane) place() {
	s := p.Size()
	if s.Width <= 0 || s.Height <= 0 {
		return
	}
	p.measure()
	p.offset = max(min(p.offset, p.tops[len(p.items)]-s.Height), 0)
	for i, it := range p.items {
		y := p.tops[i] - p.offset
		h := p.tops[i+1] - p.tops[i]
		if i < len(p.items)-1 {
			h -= p.Gap
		}
		if y+h < 0 || y > s.Height {
			if it.Visible() {
				it.Hide()
			}
			continue
		}
		it.Resize(fyne.NewSize(s.Width, h))
		it.Move(fyne.NewPos(0, y))
		if !it.Visible() {
			it.Show()
		}
	}
}

// Scrolled implements fyne.Scrollable.
func (p *Pane) Scrolled(e *fyne.ScrollEvent) {
	p.scroll(p.offset - e.Scrolled.DY*2)
	p.told()
}

// Dragged implements fyne.Draggable: the column follows the finger.
func (p *Pane) Dragged(e *fyne.DragEvent) {
	p.dragged = true
	p.scroll(p.offset - e.Dragged.DY)
	p.told()
}

// DragEnd implements fyne.Draggable.
func (p *Pane) DragEnd() { p.dragged = false }

// Tapped implements fyne.Tappable.
func (p *Pane) Tapped(e *fyne.PointEvent) {
	if p.OnTapped == nil {
		return
	}
	p.measure()
	y := e.Position.Y + p.offset
	for i := range p.items {
		if y >= p.tops[i] && y < p.tops[i+1] {
			p.OnTapped(i, fyne.NewPos(e.Position.X, y-p.tops[i]))
			return
		}
	}
}

// Page scrolls by n tenths of the room.
func (p *Pane) Page(n int) {
	p.scroll(p.offset + float32(n)*p.Size().Height/10)
	p.told()
}

func (p *Pane) told() {
	if p.OnScrolled != nil {
		p.OnScrolled()
	}
}

// Rest is how long a column that a visitor scrolled is left where it is before it may
// follow the voice again.
const Rest = 8 * time.Second

// CreateRenderer implements fyne.Widget.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer { return &renderer{p} }

type renderer struct{ p *Pane }

// IsClip keeps the column inside the pane.
func (r *renderer) IsClip()            {}
func (r *renderer) Destroy()           {}
func (r *renderer) Layout(fyne.Size)   { r.p.tops = nil; r.p.place() }
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *renderer) Refresh()           { r.p.place() }
func (r *renderer) Objects() []fyne.CanvasObject {
	o := make([]fyne.CanvasObject, len(r.p.items))
	for i, it := range r.p.items {
		o[i] = it
	}
	return o
}
