package chapters_test

import (
	"image"
	"math"
)

// edges codes where a picture has edges and how they run: one complex number a
// pixel, its length 0..1 from the contrast (so that lamps do not outweigh walls),
// its angle twice that of the gradient (so that light on either side is the same).
type edges struct {
	width, height int
	re, im        []float32
}

// Gradients of the logarithm of light below contrastFloor are grain and sky;
// contrastScale is how far above it an edge counts for most of its worth.
const (
	contrastFloor = 0.02
	contrastScale = 0.03
)

func edgesOf(img *image.YCbCr) edges {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	var logarithm [256]float32
	for i := range logarithm {
		logarithm[i] = float32(math.Log1p(float64(i)))
	}
	light := make([]float32, w*h)
	for y := range h {
		for x, v := range img.Y[y*img.YStride:][:w] {
			light[y*w+x] = logarithm[v]
		}
	}
	light = blurred(blurred(light, w, h, 1), w, h, w)
	e := edges{w, h, make([]float32, w*h), make([]float32, w*h)}
	for y := 1; y < h-1; y++ {
		for x := 1; x < w-1; x++ {
			p := light[(y-1)*w+x-1:]
			q := light[y*w+x-1:]
			r := light[(y+1)*w+x-1:]
			gx := float64(p[2]+2*q[2]+r[2]-p[0]-2*q[0]-r[0]) / 8
			gy := float64(r[0]+2*r[1]+r[2]-p[0]-2*p[1]-p[2]) / 8
			m := math.Hypot(gx, gy)
			if m < contrastFloor {
				continue
			}
			worth := 1 - math.Exp((contrastFloor-m)/contrastScale)
			e.re[y*w+x] = float32(worth * (gx*gx - gy*gy) / (m * m))
			e.im[y*w+x] = float32(worth * 2 * gx * gy / (m * m))
		}
	}
	return e
}

// blurred is the field under a Gaussian of 1 pixel along one axis: step is 1 along
// the rows, the width down the columns.
func blurred(field []float32, w, h, step int) []float32 {
	kernel := [4]float32{0.3991, 0.2420, 0.0540, 0.0044}
	out := make([]float32, w*h)
	for i := range out {
		at, last := i%w, w-1
		if step != 1 {
			at, last = i/w, h-1
		}
		sum := kernel[0] * field[i]
		for k := 1; k < len(kernel); k++ {
			sum += kernel[k] * (field[i-min(k, at)*step] + field[i+min(k, last-at)*step])
		}
		out[i] = sum
	}
	return out
}

// maxShift is how far shift looks, in pixels.
const maxShift = 2

// shift tells how far b lies from e inside r, in pixels, where the edges of both
// agree best; likeness is their correlation there, 0 to 1; strength is how much
// there is to compare, about the number of edge pixels.
func (e edges) shift(b edges, r image.Rectangle) (dx, dy, likeness, strength float64) {
	const n = 2*maxShift + 1
	var sum [n][n]float64
	var own, other float64
	r = r.Intersect(image.Rect(maxShift, maxShift, e.width-maxShift, e.height-maxShift))
	for y := r.Min.Y; y < r.Max.Y; y++ {
		wy := math.Sin(math.Pi * (float64(y-r.Min.Y) + 0.5) / float64(r.Dy()))
		for x := r.Min.X; x < r.Max.X; x++ {
			i := y*e.width + x
			window := wy * math.Sin(math.Pi*(float64(x-r.Min.X)+0.5)/float64(r.Dx()))
			other += window * float64(b.re[i]*b.re[i]+b.im[i]*b.im[i])
			re, im := e.re[i], e.im[i]
			if re == 0 && im == 0 {
				continue
			}
			own += window * float64(re*re+im*im)
			for v := range n {
				for u := range n {
					j := i + (v-maxShift)*e.width + u - maxShift
					sum[v][u] += window * float64(re*b.re[j]+im*b.im[j])
				}
			}
		}
	}
	u, v := 1, 1
	for y := 1; y < n-1; y++ {
		for x := 1; x < n-1; x++ {
			if sum[y][x] > sum[v][u] {
				u, v = x, y
			}
		}
	}
	strength = math.Sqrt(own * other)
	if strength == 0 {
		return 0, 0, 0, 0
	}
	dx = float64(u-maxShift) + vertex(sum[v][u-1], sum[v][u], sum[v][u+1])
	dy = float64(v-maxShift) + vertex(sum[v-1][u], sum[v][u], sum[v+1][u])
	return dx, dy, sum[v][u] / strength, strength
}

// vertex is where the parabola through three values a step apart has its top.
func vertex(a, b, c float64) float64 {
	if d := a - 2*b + c; d < 0 {
		return (a - c) / (2 * d)
	}
	return 0
}
