package timeline

// mark is one target on the bar: a tick, or several that stand too close to be told apart.
type mark struct {
	x           float64
	first, last int // ticks in date order, last is the one after
}

func (m mark) count() int { return m.last - m.first }

// spacing is the half width of a single mark and of a cluster's ring.
type spacing struct{ dot, ring float64 }

func (s spacing) half(m mark) float64 {
	if m.count() > 1 {
		return s.ring
	}
	return s.dot
}

// cluster joins marks, given in order, until none reaches into another. A cluster stands at
// the mean of what it holds, so the order is kept. The result is appended to into.
func cluster(xs []float64, s spacing, into []mark) []mark {
	for i, x := range xs {
		m := mark{x, i, i + 1}
		for len(into) > 0 {
			p := into[len(into)-1]
			if m.x-p.x >= s.half(m)+s.half(p) {
				break
			}
			n, o := float64(p.count()), float64(m.count())
			m = mark{(p.x*n + m.x*o) / (n + o), p.first, m.last}
			into = into[:len(into)-1]
		}
		into = append(into, m)
	}
	return into
}

// nearest is the mark nearest to x within reach, or -1.
func nearest(marks []mark, x, reach float64) int {
	lo, hi := 0, len(marks)
	for lo < hi {
		if mid := (lo + hi) / 2; marks[mid].x < x {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	best := -1
	for _, i := range [2]int{lo - 1, lo} {
		if i < 0 || i >= len(marks) {
			continue
		}
		if d := abs(marks[i].x - x); d <= reach {
			best, reach = i, d
		}
	}
	return best
}

func abs(x float64) float64 { return max(x, -x) }
