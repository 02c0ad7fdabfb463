package playback

// A ring keeps the last frames given to the output, so that those which were never heard can be
// given again.
type ring struct {
	buf   [1 << 15]float32 // 0.68 s, more than any output holds
	end   int64            // frames put in so far
	again int64            // how many of the last are to be given again
}

func (r *ring) put(s []float32) {
	for _, x := range s {
		r.buf[r.end%int64(len(r.buf))] = x
		r.end++
	}
}

// back asks for the last n frames again, as far as they are kept.
func (r *ring) back(n int64) {
	r.again = min(r.again+n, int64(len(r.buf)), r.end)
}

// take gives frames again and says how many there were.
func (r *ring) take(dst []float32) int {
	n := min(int64(len(dst)), r.again)
	for i := range n {
		dst[i] = r.buf[(r.end-r.again+i)%int64(len(r.buf))]
	}
	r.again -= n
	return int(n)
}

// forget drops what was to be given again: other frames come in its place.
func (r *ring) forget() {
	r.end -= r.again
	r.again = 0
}
