package text

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// A Painter paints a picture in the window at less cost than Fyne, where it can.
type Painter interface {
	// Object stands for the painter in the tree of what is shown; nil: it never paints.
	Object() fyne.CanvasObject
	// Ready reports whether it would paint.
	Ready() bool
	// Scale is how many device pixels a Fyne unit has, once it is ready.
	Scale() float32
	// Show paints a premultiplied picture with its top left corner x and y device pixels from the window's. It
	// is asked for at each repaint, and is another one where it differs.
	Show(picture func() *image.RGBA, x, y int)
	// Hide paints nothing.
	Hide()
}

// A sheet is what text is drawn on: a raster of Fyne's, or a Painter once one is ready.
type sheet struct {
	raster  *canvas.Raster
	painter Painter
	origin  fyne.Position // in the window, of what the text lies in
	draw    func(w, h int, scale float32) *image.RGBA
}

func newSheet(draw func(w, h int, scale float32) *image.RGBA) sheet {
	s := sheet{draw: draw}
	s.raster = canvas.NewRaster(nil)
	raster := s.raster
	raster.Generator = func(w, h int) image.Image { return draw(w, h, scaleOf(raster, w)) }
	raster.ScaleMode = canvas.ImageScalePixels // one texel a pixel
	return s
}

func (s *sheet) objects() []fyne.CanvasObject {
	if s.painter != nil {
		if o := s.painter.Object(); o != nil {
			return []fyne.CanvasObject{s.raster, o}
		}
	}
	return []fyne.CanvasObject{s.raster}
}

// show brings the sheet up to date for a text at a place; one that is not seen is hidden, for
// painting nothing costs as much as painting.
func (s *sheet) show(at fyne.Position, seen bool) {
	own := s.painter != nil && s.painter.Ready()
	if seen && !own {
		s.raster.Show()
	} else {
		s.raster.Hide()
	}
	if !own {
		return
	}
	scale, size := s.painter.Scale(), s.raster.Size()
	w, h := pixels(size.Width, scale), pixels(size.Height, scale)
	if !seen || w <= 0 || h <= 0 {
		s.painter.Hide()
		return
	}
	at = at.Add(s.origin).Add(s.raster.Position())
	s.painter.Show(func() *image.RGBA { return s.draw(w, h, scale) }, pixels(at.X, scale), pixels(at.Y, scale))
}

func pixels(x, scale float32) int { return int(math.Round(float64(x * scale))) }
