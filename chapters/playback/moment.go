package playback

// A moment is the state of what is mixed with the voice, before the output frame out.
type moment struct {
	out    int64
	bed    bedState
	master ramp
}

// moments are the last ones, one for each block made: as many as a ring keeps frames of.
type moments struct {
	all [(1 << 15) / block]moment
	n   int // added so far, less those taken back
}

func (p *moments) add(m moment) {
	p.all[p.n%len(p.all)] = m
	p.n++
}

// back forgets the moments after frame out and returns the last that is left, unless it is too
// long ago.
func (p *moments) back(out int64) (m moment, ok bool) {
	for k := 0; k < len(p.all) && p.n > 0; k++ {
		if m = p.all[(p.n-1)%len(p.all)]; m.out <= out {
			p.n--
			return m, out-m.out <= block
		}
		p.n--
	}
	return m, false
}
