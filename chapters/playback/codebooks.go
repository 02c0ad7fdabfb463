package playback

import "errors"

// maxEntries is how many entries the codebooks of a file may have in all. Encoders use some ten
// thousand; a damaged count can ask for gigabytes.
const maxEntries = 1 << 15

var errCodebooks = errors.New("the headers of the file are damaged: their codebooks make no sense")

// checkSetup walks through the codebooks of a setup header, before the decoder makes room for them.
func checkSetup(packet []byte) error {
	r := bitReader{b: packet, at: 8 * 7} // after the packet's type and name
	total := 0
	for n := r.read(8) + 1; n > 0; n-- {
		if r.read(24) != 0x564342 {
			return errCodebooks
		}
		dimensions, entries := r.read(16), r.read(24)
		if total += entries; total > maxEntries {
			return errCodebooks
		}
		r.skipLengths(entries)
		values := 0
		switch r.read(4) {
		case 0:
			continue
		case 1:
			values = root(entries, dimensions)
		case 2:
			values = entries * dimensions
		default:
			return errCodebooks
		}
		r.at += 64 // least value and step
		bits := r.read(4) + 1
		r.at += 1 + values*bits
		if total += values; r.over() || total > maxEntries {
			return errCodebooks
		}
	}
	if r.over() {
		return errCodebooks
	}
	return nil
}

// A bitReader reads numbers from bytes, the lowest bit first; beyond the end there are zeros.
type bitReader struct {
	b  []byte
	at int // bits
}

func (r *bitReader) read(n int) (x int) {
	for i := range n {
		if k := r.at / 8; k < len(r.b) && r.b[k]>>(r.at%8)&1 != 0 {
			x |= 1 << i
		}
		r.at++
	}
	return x
}

func (r *bitReader) over() bool { return r.at > 8*len(r.b) }

// skipLengths passes over the lengths of a codebook's words.
func (r *bitReader) skipLengths(entries int) {
	if r.read(1) == 1 { // ordered: how many there are of each length
		r.at += 5
		for left := entries; left > 0 && !r.over(); {
			width := 0
			for v := left; v > 0; v >>= 1 {
				width++
			}
			left -= r.read(width)
		}
		return
	}
	sparse := r.read(1) == 1
	for range entries {
		if r.over() {
			return
		}
		if !sparse || r.read(1) == 1 {
			r.at += 5
		}
	}
}

// root is the largest number whose power is not above x.
func root(x, power int) (n int) {
	if power == 0 {
		return 0
	}
	for fits := true; fits; n++ {
		p := 1
		for range power {
			if p *= n + 1; p > x {
				fits = false
				break
			}
		}
	}
	return n - 1
}
