// Package icon draws the signs of the controls from lines, arcs and filled shapes, at
// device pixels, so that they are sharp at every size and cost nothing at start-up.
package icon

import (
	"image"
	"image/color"
	"math"
)

// Name is a sign.
type Name string

// The signs.
const (
	Play       Name = "play"
	Pause      Name = "pause"
	Again      Name = "again"
	Sources    Name = "sources"
	Captions   Name = "captions"
	NoCaptions Name = "no-captions"
	Transcript Name = "transcript"
	Sound      Name = "sound"
	NoSound    Name = "no-sound"
	Settings   Name = "settings"
	Atlas      Name = "atlas"
	Close      Name = "close"
	Back       Name = "back"
	Forward    Name = "forward"
	Help       Name = "help"
	Plus       Name = "plus"
	Minus      Name = "minus"
)

// A shape tells how far a point is outside of it; inside it is negative. Points are in
// a square of 24 units.
type shape func(x, y float64) float64

// Draw fills a picture of px by px pixels with the sign in a colour. mirror turns it
// left to right, for signs that point along the line of reading.
func Draw(n Name, px int, c color.NRGBA, mirror bool) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, px, px))
	shapes := signs[n]
	k := 24 / float64(px)
	for y := range px {
		for x := range px {
			ux, uy := (float64(x)+.5)*k, (float64(y)+.5)*k
			if mirror {
				ux = 24 - ux
			}
			d := math.Inf(1)
			for _, s := range shapes {
				d = min(d, s(ux, uy))
			}
			if a := min(max(.5-d/k, 0), 1) * float64(c.A); a > 0 {
				i := m.PixOffset(x, y)
				m.Pix[i] = uint8(float64(c.R)*a/255 + .5)
				m.Pix[i+1] = uint8(float64(c.G)*a/255 + .5)
				m.Pix[i+2] = uint8(float64(c.B)*a/255 + .5)
				m.Pix[i+3] = uint8(a + .5)
			}
		}
	}
	return m
}

// pen is half the width of a line, in units.
const pen = 0.85

// path is a line through points, x and y by turns.
func path(p ...float64) shape {
	return func(x, y float64) float64 {
		d := math.Inf(1)
		for i := 0; i+3 < len(p); i += 2 {
			d = min(d, segment(x, y, p[i], p[i+1], p[i+2], p[i+3]))
		}
		return d - pen
	}
}

func segment(x, y, ax, ay, bx, by float64) float64 {
	dx, dy := bx-ax, by-ay
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = min(max(((x-ax)*dx+(y-ay)*dy)/l, 0), 1)
	}
	return math.Hypot(x-ax-t*dx, y-ay-t*dy)
}

// dot is a filled circle.
func dot(cx, cy, r float64) shape {
	return func(x, y float64) float64 { return math.Hypot(x-cx, y-cy) - r }
}

// ring is the outline of a circle.
func ring(cx, cy, r float64) shape {
	return func(x, y float64) float64 { return math.Abs(math.Hypot(x-cx, y-cy)-r) - pen }
}

// arc is part of a ring, from angle a to b in degrees, clockwise from three o'clock.
func arc(cx, cy, r, a, b float64) shape {
	return func(x, y float64) float64 {
		t := math.Mod(math.Atan2(y-cy, x-cx)*180/math.Pi-a+720, 360)
		if t <= b-a {
			return math.Abs(math.Hypot(x-cx, y-cy)-r) - pen
		}
		end := func(deg float64) float64 {
			s, c := math.Sincos(deg * math.Pi / 180)
			return math.Hypot(x-cx-r*c, y-cy-r*s)
		}
		return min(end(a), end(b)) - pen
	}
}

// box is the outline of a rectangle with round corners.
func box(x0, y0, x1, y1, r float64) shape {
	return func(x, y float64) float64 {
		qx, qy := math.Abs(x-(x0+x1)/2)-(x1-x0)/2+r, math.Abs(y-(y0+y1)/2)-(y1-y0)/2+r
		d := math.Hypot(max(qx, 0), max(qy, 0)) + min(max(qx, qy), 0) - r
		return math.Abs(d) - pen
	}
}

// solid is a filled convex polygon, its corners clockwise.
func solid(p ...float64) shape {
	return func(x, y float64) float64 {
		d := math.Inf(-1)
		for i := 0; i < len(p); i += 2 {
			j := (i + 2) % len(p)
			ex, ey := p[j]-p[i], p[j+1]-p[i+1]
			d = max(d, ((x-p[i])*-ey+(y-p[i+1])*ex)/-math.Hypot(ex, ey))
		}
		return d
	}
}

var speaker = []shape{path(3.5, 9.5, 6.5, 9.5, 11, 5.5, 11, 18.5, 6.5, 14.5, 3.5, 14.5, 3.5, 9.5)}

var signs = map[Name][]shape{
	Play:       {solid(7.5, 4.5, 19, 12, 7.5, 19.5)},
	Pause:      {solid(7, 5, 10, 5, 10, 19, 7, 19), solid(14, 5, 17, 5, 17, 19, 14, 19)},
	Again:      {arc(12, 12, 7.5, -50, 240), path(17.6, 2.8, 17.2, 6.6, 13.4, 6.2)},
	Sources:    {ring(12, 12, 9), path(12, 11, 12, 16.5), dot(12, 7.6, 1.2)},
	Captions:   {box(2.5, 5, 21.5, 19, 2.5), path(6.5, 11, 9.5, 11), path(12.5, 11, 17.5, 11), path(6.5, 15, 12, 15), path(15, 15, 17.5, 15)},
	NoCaptions: {box(2.5, 5, 21.5, 19, 2.5), path(4, 21, 20, 3)},
	Transcript: {path(3, 5, 21, 5), path(3, 9.7, 21, 9.7), path(3, 14.4, 21, 14.4), path(3, 19, 13, 19)},
	Sound:      append([]shape{arc(11, 12, 4.6, -48, 48), arc(11, 12, 8.6, -48, 48)}, speaker...),
	NoSound:    append([]shape{path(15, 9.5, 20, 14.5), path(20, 9.5, 15, 14.5)}, speaker...),
	Settings:   {path(3, 7, 11, 7), path(17, 7, 21, 7), ring(14, 7, 2.4), path(3, 16.5, 6, 16.5), path(12, 16.5, 21, 16.5), ring(9, 16.5, 2.4)},
	Atlas:      {path(3, 6, 9, 4, 15, 6, 21, 4, 21, 18, 15, 20, 9, 18, 3, 20, 3, 6), path(9, 4, 9, 18), path(15, 6, 15, 20)},
	Close:      {path(5.5, 5.5, 18.5, 18.5), path(18.5, 5.5, 5.5, 18.5)},
	Back:       {path(14.5, 5, 7.5, 12, 14.5, 19)},
	Forward:    {path(9.5, 5, 16.5, 12, 9.5, 19)},
	Help:       {ring(12, 12, 9), arc(12, 9.8, 2.8, -170, 60), path(13.4, 12.2, 12, 13.6), dot(12, 16.8, 1.1)},
	Plus:       {path(12, 5, 12, 19), path(5, 12, 19, 12)},
	Minus:      {path(5, 12, 19, 12)},
}
