package button

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2/canvas"

	"homs/ui/widgets/icon"
)

// sign is an icon at device pixels, drawn again only when it changes.
type sign struct {
	raster *canvas.Raster
	name   icon.Name
	colour color.NRGBA
	mirror bool
	drawn  *image.RGBA
}

func newSign() *sign {
	s := &sign{}
	s.raster = canvas.NewRaster(s.draw)
	s.raster.ScaleMode = canvas.ImageScalePixels
	return s
}

func (s *sign) set(n icon.Name, c color.NRGBA, mirror bool) {
	if s.name == n && s.colour == c && s.mirror == mirror {
		return
	}
	s.name, s.colour, s.mirror, s.drawn = n, c, mirror, nil
	if n == "" {
		s.raster.Hide()
		return
	}
	s.raster.Show()
	s.raster.Refresh()
}

func (s *sign) draw(w, h int) image.Image {
	px := min(w, h)
	if s.drawn == nil || s.drawn.Rect.Dx() != px {
		s.drawn = icon.Draw(s.name, max(px, 1), s.colour, s.mirror)
	}
	return s.drawn
}
