package ui

import (
	"image"
	"math"

	"golang.org/x/image/draw"

	"homs/ui/widgets/mapview"
	"homs/ui/widgets/plateview"
)

// flownNames turns the names that move over a map into stamps of the plates' view, which cost a tenth of what objects
// of their own do where OpenGL is drawn by the processor.
type flownNames struct {
	stamps   []plateview.Stamp
	pictures map[*image.RGBA]*plateview.Picture // at scale
	scale    float32                            // device pixels a pixel of the map
}

// of is the stamps for v in a window that is width device pixels wide.
func (n *flownNames) of(v mapview.Over, width float32) []plateview.Stamp {
	n.stamps = n.stamps[:0]
	if len(v.Names) == 0 || v.Width <= 0 {
		return n.stamps
	}
	if k := width / v.Width; k != n.scale || len(n.pictures) > 100 {
		n.scale, n.pictures = k, map[*image.RGBA]*plateview.Picture{}
	}
	for _, name := range v.Names {
		p := n.pictures[name.Image]
		if p == nil {
			p = plateview.Prepare(scaled(name.Image, n.scale))
			n.pictures[name.Image] = p
		}
		n.stamps = append(n.stamps, plateview.Stamp{Picture: p, X: (name.X - v.Left) * n.scale, Y: (name.Y - v.Top) * n.scale})
	}
	return n.stamps
}

// scaled is a picture k times as large.
func scaled(m *image.RGBA, k float32) *image.RGBA {
	if k == 1 {
		return m
	}
	size := func(n int) int { return max(1, int(math.Round(float64(float32(n)*k)))) }
	out := image.NewRGBA(image.Rect(0, 0, size(m.Rect.Dx()), size(m.Rect.Dy())))
	draw.CatmullRom.Scale(out, out.Rect, m, m.Rect, draw.Src, nil)
	return out
}
