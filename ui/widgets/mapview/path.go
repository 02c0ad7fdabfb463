package mapview

import (
	"image"
	"math"
	"sort"
)

type box struct{ x0, y0, x1, y1 float64 }

func dist(a, b Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

// Length is how long a line is, in pixels.
func Length(line []Point) (sum float64) {
	for i := 0; i+1 < len(line); i++ {
		sum += dist(line[i], line[i+1])
	}
	return sum
}

// clean drops points that are no numbers and those that repeat the one before.
func clean(line []Point) []Point {
	out := make([]Point, 0, len(line))
	for _, p := range line {
		if math.Abs(p.X) < 1e7 && math.Abs(p.Y) < 1e7 && (len(out) == 0 || p != out[len(out)-1]) {
			out = append(out, p)
		}
	}
	return out
}

// Curve runs a smooth line through the points (Catmull and Rom).
func Curve(line []Point) []Point {
	line = clean(line)
	if len(line) < 3 {
		return line
	}
	var out []Point
	for i := 0; i+1 < len(line); i++ {
		a, b, c, d := line[max(i-1, 0)], line[i], line[i+1], line[min(i+2, len(line)-1)]
		n := min(max(int(dist(b, c)/6), 1), 40)
		for k := range n {
			t := float64(k) / float64(n)
			f := func(a, b, c, d float64) float64 {
				return .5 * (2*b + (c-a)*t + (2*a-5*b+4*c-d)*t*t + (3*b-a-3*c+d)*t*t*t)
			}
			out = append(out, Point{f(a.X, b.X, c.X, d.X), f(a.Y, b.Y, c.Y, d.Y)})
		}
	}
	return append(out, line[len(line)-1])
}

// Trim shortens a line by so many pixels at its start and its end.
func Trim(line []Point, start, end float64) []Point {
	reverse := func(l []Point) []Point {
		out := make([]Point, len(l))
		for i, p := range l {
			out[len(l)-1-i] = p
		}
		return out
	}
	return reverse(cut(reverse(cut(clean(line), start)), end))
}

func cut(line []Point, by float64) []Point {
	for i := 0; i+1 < len(line); i++ {
		d := dist(line[i], line[i+1])
		if by < d {
			return append([]Point{between(line[i], line[i+1], by/d)}, line[i+1:]...)
		}
		by -= d
	}
	return nil
}

func between(a, b Point, t float64) Point { return Point{a.X + (b.X-a.X)*t, a.Y + (b.Y-a.Y)*t} }

// Dots are points on a line inside r, at most apart pixels from each other.
func Dots(line []Point, apart float64, r image.Rectangle) (out []Point) {
	f := box{float64(r.Min.X), float64(r.Min.Y), float64(r.Max.X), float64(r.Max.Y)}
	for _, l := range clipLine(clean(line), f) {
		for i := 0; i+1 < len(l); i++ {
			n := max(int(math.Ceil(dist(l[i], l[i+1])/apart)), 1)
			for k := range n {
				out = append(out, between(l[i], l[i+1], float64(k)/float64(n)))
			}
		}
	}
	return out
}

// Bow bends a way through few points a little to its side, so that ways between the same
// places do not hide one another. by is a share of each stretch.
func Bow(line []Point, by float64) []Point {
	line = clean(line)
	var out []Point
	for i := 0; i+1 < len(line); i++ {
		a, b := line[i], line[i+1]
		m := between(a, b, .5)
		out = append(out, a, Point{m.X + (b.Y-a.Y)*by, m.Y - (b.X-a.X)*by})
	}
	if len(line) > 0 {
		out = append(out, line[len(line)-1])
	}
	return Curve(out)
}

// clipLine keeps the stretches that pass near the frame.
func clipLine(line []Point, f box) [][]Point {
	var out [][]Point
	open := false
	for i := 0; i+1 < len(line); i++ {
		a, b, ok := clipSegment(line[i], line[i+1], f)
		if !ok {
			open = false
			continue
		}
		if open && out[len(out)-1][len(out[len(out)-1])-1] == a {
			out[len(out)-1] = append(out[len(out)-1], b)
		} else {
			out = append(out, []Point{a, b})
		}
		open = b == line[i+1]
	}
	return out
}

// clipSegment cuts a stretch to the frame (Liang and Barsky).
func clipSegment(a, b Point, f box) (Point, Point, bool) {
	t0, t1 := 0.0, 1.0
	dx, dy := b.X-a.X, b.Y-a.Y
	for _, e := range [4][2]float64{{-dx, a.X - f.x0}, {dx, f.x1 - a.X}, {-dy, a.Y - f.y0}, {dy, f.y1 - a.Y}} {
		switch p, q := e[0], e[1]; {
		case p == 0 && q < 0:
			return a, b, false
		case p < 0:
			t0 = math.Max(t0, q/p)
		case p > 0:
			t1 = math.Min(t1, q/p)
		}
	}
	if t0 > t1 {
		return a, b, false
	}
	c, d := a, b
	if t0 > 0 {
		c = between(a, b, t0)
	}
	if t1 < 1 {
		d = between(a, b, t1)
	}
	return c, d, true
}

// clipRing cuts an area to the frame (Sutherland and Hodgman).
func clipRing(ring []Point, f box) []Point {
	sides := []func(Point) float64{
		func(p Point) float64 { return p.X - f.x0 }, func(p Point) float64 { return f.x1 - p.X },
		func(p Point) float64 { return p.Y - f.y0 }, func(p Point) float64 { return f.y1 - p.Y },
	}
	for _, in := range sides {
		var out []Point
		for i, b := range ring {
			a := ring[(i+len(ring)-1)%len(ring)]
			da, db := in(a), in(b)
			if (da < 0) != (db < 0) {
				out = append(out, between(a, b, da/(da-db)))
			}
			if db >= 0 {
				out = append(out, b)
			}
		}
		ring = out
	}
	return ring
}

// dashed cuts lines into strokes.
func dashed(lines [][]Point, dash []float64) [][]Point {
	whole := 0.0
	for _, d := range dash {
		whole += d
	}
	if whole < 1 {
		return lines
	}
	var out [][]Point
	for _, l := range lines {
		n, left := 0, dash[0]
		piece := []Point{l[0]}
		for i := 0; i+1 < len(l); i++ {
			a, b := l[i], l[i+1]
			for d := dist(a, b); d > left; d = dist(a, b) {
				a = between(a, b, left/d)
				if n%2 == 0 {
					out = append(out, append(piece, a))
				}
				piece = []Point{a}
				n++
				left = math.Max(dash[n%len(dash)], .25)
			}
			left -= dist(a, b)
			piece = append(piece, b)
		}
		if n%2 == 0 && len(piece) > 1 {
			out = append(out, piece)
		}
	}
	return out
}

// outline is the area of a line of a width: a quad for each stretch, a disc at each point.
func outline(line []Point, width float64) (parts [][]Point) {
	r := width / 2
	for i, p := range line {
		if i+1 < len(line) {
			q := line[i+1]
			d := dist(p, q)
			if d == 0 {
				continue
			}
			nx, ny := -(q.Y-p.Y)/d*r, (q.X-p.X)/d*r
			parts = append(parts, oriented([]Point{{p.X + nx, p.Y + ny}, {q.X + nx, q.Y + ny}, {q.X - nx, q.Y - ny}, {p.X - nx, p.Y - ny}}))
		}
		parts = append(parts, circle(p, r))
	}
	return parts
}

// oriented turns an area so that it runs as circles do.
func oriented(p []Point) []Point {
	sum := 0.0
	for i, a := range p {
		b := p[(i+1)%len(p)]
		sum += a.X*b.Y - b.X*a.Y
	}
	if sum < 0 {
		for i, j := 0, len(p)-1; i < j; i, j = i+1, j-1 {
			p[i], p[j] = p[j], p[i]
		}
	}
	return p
}

func circle(at Point, r float64) []Point {
	n := min(max(int(r*2.2), 8), 96)
	out := make([]Point, n)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		out[i] = Point{at.X + r*cos, at.Y + r*sin}
	}
	return out
}

// Round is a circle as a ring of points.
func Round(at Point, radius float64) []Point { return circle(at, radius) }

// Grow is the ring that runs by pixels outside of an area's outermost points.
func Grow(ring []Point, by float64) []Point {
	hull := hull(clean(ring))
	if len(hull) < 3 {
		return hull
	}
	var m Point
	for _, p := range hull {
		m.X += p.X / float64(len(hull))
		m.Y += p.Y / float64(len(hull))
	}
	var out []Point
	for _, p := range hull {
		d := math.Max(dist(p, m), 1)
		out = append(out, Point{p.X + (p.X-m.X)/d*by, p.Y + (p.Y-m.Y)/d*by})
	}
	n := len(out)
	soft := Curve(append([]Point{out[n-1]}, append(out, out[0], out[1])...))
	// Only once round: the first and the last stretch gave the curve its direction.
	first, last := 0, len(soft)-1
	for first < last && soft[first] != out[0] {
		first++
	}
	for last > first && soft[last] != out[0] {
		last--
	}
	return soft[first:last]
}

// hull is the smallest convex area around the points (Andrew's monotone chain).
func hull(points []Point) []Point {
	p := append([]Point(nil), points...)
	sort.Slice(p, func(i, j int) bool { return p[i].X < p[j].X || p[i].X == p[j].X && p[i].Y < p[j].Y })
	chain := func(p []Point) (out []Point) {
		for _, c := range p {
			for len(out) > 1 {
				a, b := out[len(out)-2], out[len(out)-1]
				if (b.X-a.X)*(c.Y-a.Y)-(b.Y-a.Y)*(c.X-a.X) > 0 {
					break
				}
				out = out[:len(out)-1]
			}
			out = append(out, c)
		}
		return out
	}
	if len(p) < 3 {
		return p
	}
	low := chain(p)
	for i, j := 0, len(p)-1; i < j; i, j = i+1, j-1 {
		p[i], p[j] = p[j], p[i]
	}
	high := chain(p)
	return append(low[:len(low)-1], high[:len(high)-1]...)
}
