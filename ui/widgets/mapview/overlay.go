package mapview

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Over is what moves over a map: movements and names. Left, Top, Width and Height are the
// part of the map that fills the overlay, in the map's pixels, as all other figures.
type Over struct {
	Ways                     []Way
	Names                    []Name
	Left, Top, Width, Height float32
}

// A Way is a movement that has come so far.
type Way struct {
	Course  *Course
	Share   float32 // of its length, 0 to 1
	Opacity float32
}

// A Course is where a movement runs. It must not change.
type Course struct {
	Lines  [][]Point
	People bool // amber and dashed; else a thin line of ink
}

// A Name is a label that moves. Its image is as large as it stands on the map.
type Name struct {
	Image *image.RGBA
	X, Y  float32
}

// An Overlay shows an Over in front of the map. Its objects are made once for each course
// and label, and only moved after. Its methods belong to the UI goroutine.
type Overlay struct {
	widget.BaseWidget

	objects []fyne.CanvasObject
	ways    []wayRun
	names   []*canvas.Image
	scale   float32
	shown   bool
}

// NewOverlay returns an overlay that shows nothing.
func NewOverlay() *Overlay {
	o := &Overlay{}
	o.ExtendBaseWidget(o)
	return o
}

// SetOver shows what moves. Nothing is painted if nothing has moved.
func (o *Overlay) SetOver(v Over) {
	moves := len(v.Ways)+len(v.Names) > 0
	if !moves && !o.shown || moves && v.Width <= 0 {
		return
	}
	k := o.scale
	if moves {
		k = o.Size().Width / v.Width
	}
	changed := o.fit(v, k)
	for i := range o.ways {
		changed = o.ways[i].run(v.Ways[i], k) || changed
	}
	for i, n := range v.Names {
		im := o.names[i]
		at := fyne.NewPos((n.X-v.Left)*k, (n.Y-v.Top)*k)
		if p := im.Position(); p != at {
			im.Move(at)
			changed = true
		}
	}
	o.shown = moves
	if changed {
		canvas.Refresh(o)
	}
}

// fit makes the objects for the courses and names of v if they are others than before.
func (o *Overlay) fit(v Over, k float32) bool {
	same := len(v.Ways) == len(o.ways) && len(v.Names) == len(o.names) && k == o.scale
	for i := range o.ways {
		same = same && v.Ways[i].Course == o.ways[i].course
	}
	for i := range o.names {
		same = same && o.names[i].Image == image.Image(v.Names[i].Image)
	}
	if same {
		return false
	}
	o.scale, o.ways, o.names, o.objects = k, nil, nil, nil
	for _, w := range v.Ways {
		r := newWayRun(w.Course, v, k)
		o.ways = append(o.ways, r)
		for _, p := range r.pieces {
			o.objects = append(o.objects, p.line)
		}
		for _, b := range r.barbs {
			o.objects = append(o.objects, b.line)
		}
	}
	for _, n := range v.Names {
		im := canvas.NewImageFromImage(n.Image)
		im.FillMode, im.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleSmooth
		im.Resize(fyne.NewSize(float32(n.Image.Rect.Dx())*k, float32(n.Image.Rect.Dy())*k))
		o.names = append(o.names, im)
		o.objects = append(o.objects, im)
	}
	return true
}

// wayRun is a movement in pieces, each of which shows when the movement has come to it.
type wayRun struct {
	course  *Course
	pieces  []wayPiece
	barbs   []wayBarb
	length  float32 // in Fyne units
	grown   float32
	opacity float32
}

type wayPiece struct {
	line     *canvas.Line
	colour   color.NRGBA
	from, to float32 // on the course
	a, b     fyne.Position
}

// A wayBarb is one side of the arrow's head at a movement's tip; those of a casing lie under the others.
type wayBarb struct {
	line   *canvas.Line
	colour color.NRGBA
	aside  float32 // of the way, in Fyne units; as much it goes back
}

// The signs of movements, the same as on the sheet: widths and dashes in pixels.
var (
	peopleInk = color.NRGBA{0xd9, 0x8a, 0x2b, 0xff}
	forcesInk = color.NRGBA{0x2b, 0x2a, 0x2b, 0xff}
	casingInk = color.NRGBA{0xfb, 0xf5, 0xe8, 0xff}
)

func newWayRun(c *Course, v Over, k float32) wayRun {
	r := wayRun{course: c, grown: -1}
	wide, thin, ink, gap := 5.4, 2.2, forcesInk, 0.0
	stroke, barb := 24.0, 9.0
	if c.People {
		wide, thin, ink, stroke, gap, barb = 9, 5, peopleInk, 15, 13, 11
	}
	for _, pass := range []struct {
		width, stroke, gap float64
		colour             color.NRGBA
	}{{wide, 24, 0, casingInk}, {thin, stroke, gap, ink}} {
		r.length = 0
		for _, l := range c.Lines {
			for at, end := 0.0, Length(l); at < end; at += pass.stroke + pass.gap {
				a, b := along(l, at), along(l, min(at+pass.stroke, end))
				line := canvas.NewLine(pass.colour)
				line.StrokeWidth = float32(pass.width) * k
				line.Hidden = true
				r.pieces = append(r.pieces, wayPiece{
					line: line, colour: pass.colour,
					from: r.length + float32(at)*k, to: r.length + float32(min(at+pass.stroke, end))*k,
					a: fyne.NewPos((float32(a.X)-v.Left)*k, (float32(a.Y)-v.Top)*k),
					b: fyne.NewPos((float32(b.X)-v.Left)*k, (float32(b.Y)-v.Top)*k),
				})
			}
			r.length += float32(Length(l)) * k
		}
		for _, side := range []float64{-1, 1} {
			line := canvas.NewLine(pass.colour)
			line.StrokeWidth = float32(pass.width) * k
			line.Hidden = true
			r.barbs = append(r.barbs, wayBarb{line, pass.colour, float32(side*barb) * k})
		}
	}
	return r
}

// along is the point of a line at so many pixels from its start.
func along(line []Point, at float64) Point {
	for i := 0; i+1 < len(line); i++ {
		d := dist(line[i], line[i+1])
		if at <= d && d > 0 {
			return between(line[i], line[i+1], at/d)
		}
		at -= d
	}
	return line[len(line)-1]
}

// run brings the pieces to where the movement is, if it has come on by a pixel.
func (r *wayRun) run(w Way, k float32) bool {
	grown := w.Share * r.length
	if d := grown - r.grown; d > -1 && d < 1 && w.Opacity == r.opacity && (w.Share < 1 || d == 0) {
		return false
	}
	var tip wayPiece
	for _, p := range r.pieces {
		p.line.Hidden = grown <= p.from
		if p.line.Hidden {
			continue
		}
		u := min((grown-p.from)/max(p.to-p.from, 1e-3), 1)
		p.line.Position1 = p.a
		p.line.Position2 = fyne.NewPos(p.a.X+(p.b.X-p.a.X)*u, p.a.Y+(p.b.Y-p.a.Y)*u)
		if w.Opacity != r.opacity {
			p.line.StrokeColor = faded(p.colour, w.Opacity)
		}
		tip = p
	}
	r.point(tip, w.Opacity)
	r.grown, r.opacity = grown, w.Opacity
	return true
}

// point puts the arrow's head on the tip of the last piece that is seen.
func (r *wayRun) point(p wayPiece, opacity float32) {
	d := fyne.NewPos(p.b.X-p.a.X, p.b.Y-p.a.Y)
	long := float32(math.Hypot(float64(d.X), float64(d.Y)))
	for _, b := range r.barbs {
		if b.line.Hidden = long == 0; b.line.Hidden {
			continue
		}
		ux, uy, back := d.X/long, d.Y/long, max(b.aside, -b.aside)
		b.line.Position1 = p.line.Position2
		b.line.Position2 = p.line.Position2.SubtractXY(ux*back+uy*b.aside, uy*back-ux*b.aside)
		b.line.StrokeColor = faded(b.colour, opacity)
	}
}

func faded(c color.NRGBA, opacity float32) color.NRGBA {
	c.A = uint8(float32(c.A)*opacity + .5)
	return c
}

// CreateRenderer implements fyne.Widget.
func (o *Overlay) CreateRenderer() fyne.WidgetRenderer { return overlayRenderer{o} }

type overlayRenderer struct{ o *Overlay }

func (r overlayRenderer) Destroy()                     {}
func (r overlayRenderer) Layout(fyne.Size)             {}
func (r overlayRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r overlayRenderer) Objects() []fyne.CanvasObject { return r.o.objects }
func (r overlayRenderer) Refresh()                     {}
