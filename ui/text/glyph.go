package text

import (
	"image"
	"image/color"
	"math"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"
)

// glyphKey names one drawing of one glyph.
type glyphKey struct {
	face  *font.Face
	glyph font.GID
	size  int32 // device pixels an em
	sub   uint8 // quarters of a pixel to the right
}

// mask is a drawn glyph; at is where its corner lies from the pen.
type mask struct {
	alpha *image.Alpha // nil for a glyph without ink
	at    image.Point
}

// glyphRoom is how many bytes of drawn glyphs are kept; a whole programme in both languages needs about a third.
const glyphRoom = 8 << 20

var (
	glyphs     = map[glyphKey]mask{}
	glyphBytes int
)

// drawn returns a glyph from the cache, drawing it the first time.
func drawn(k glyphKey) mask {
	mu.Lock()
	defer mu.Unlock()
	if m, ok := glyphs[k]; ok {
		return m
	}
	m := rasterise(k)
	if m.alpha != nil {
		if glyphBytes += len(m.alpha.Pix); glyphBytes > glyphRoom {
			clear(glyphs)
			glyphBytes = len(m.alpha.Pix)
		}
	}
	glyphs[k] = m
	return m
}

func rasterise(k glyphKey) mask {
	outline, ok := k.face.GlyphData(k.glyph).(font.GlyphOutline)
	if !ok || len(outline.Segments) == 0 {
		return mask{}
	}
	scale := float32(k.size) / float32(k.face.Upem())
	shift := float32(k.sub) / 4
	left, top, right, bottom := float32(math.MaxFloat32), float32(math.MaxFloat32), float32(-math.MaxFloat32), float32(-math.MaxFloat32)
	for i := range outline.Segments {
		for _, a := range outline.Segments[i].ArgsSlice() {
			x, y := a.X*scale+shift, -a.Y*scale
			left, right = min(left, x), max(right, x)
			top, bottom = min(top, y), max(bottom, y)
		}
	}
	at := image.Pt(int(math.Floor(float64(left))), int(math.Floor(float64(top))))
	w, h := int(math.Ceil(float64(right)))-at.X+1, int(math.Ceil(float64(bottom)))-at.Y+1
	pen := vector.NewRasterizer(w, h)
	point := func(a ot.SegmentPoint) (x, y float32) {
		return a.X*scale + shift - float32(at.X), -a.Y*scale - float32(at.Y)
	}
	for i := range outline.Segments {
		s := &outline.Segments[i]
		x, y := point(s.Args[0])
		switch s.Op {
		case ot.SegmentOpMoveTo:
			pen.ClosePath()
			pen.MoveTo(x, y)
		case ot.SegmentOpLineTo:
			pen.LineTo(x, y)
		case ot.SegmentOpQuadTo:
			x2, y2 := point(s.Args[1])
			pen.QuadTo(x, y, x2, y2)
		case ot.SegmentOpCubeTo:
			x2, y2 := point(s.Args[1])
			x3, y3 := point(s.Args[2])
			pen.CubeTo(x, y, x2, y2, x3, y3)
		}
	}
	pen.ClosePath()
	alpha := image.NewAlpha(image.Rect(0, 0, w, h))
	pen.Draw(alpha, alpha.Bounds(), image.Opaque, image.Point{})
	return mask{alpha, at}
}

// blend lays a colour over dst through a mask whose corner is at p.
func blend(dst *image.RGBA, m *image.Alpha, p image.Point, c color.NRGBA) {
	area := m.Rect.Add(p).Intersect(dst.Rect)
	r, g, b, ca := uint32(c.R), uint32(c.G), uint32(c.B), uint32(c.A)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		from := m.Pix[m.PixOffset(area.Min.X-p.X, y-p.Y):]
		to := dst.Pix[dst.PixOffset(area.Min.X, y):]
		for x := range area.Dx() {
			a := (uint32(from[x])*ca + 127) / 255
			if a == 0 {
				continue
			}
			left := 255 - a
			d := to[4*x : 4*x+4 : 4*x+4]
			d[0] = uint8((r*a + uint32(d[0])*left + 127) / 255)
			d[1] = uint8((g*a + uint32(d[1])*left + 127) / 255)
			d[2] = uint8((b*a + uint32(d[2])*left + 127) / 255)
			d[3] = uint8((255*a + uint32(d[3])*left + 127) / 255)
		}
	}
}
