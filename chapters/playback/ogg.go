package playback

import (
	"bytes"
	"encoding/binary"
)

// An oggPage is one page of an Ogg file.
type oggPage struct {
	end     int   // offset of what follows it
	granule int64 // frames in the file up to the end of the last packet that ends here; -1: none does
	first   bool  // of its stream
	last    bool  // of its stream
	goesOn  bool  // its first packet began on an earlier page
	serial  uint32
	number  uint32
	lacing  []byte
	body    []byte
}

var capture = []byte("OggS")

// header reads the page at b[off:], without looking at its checksum.
func header(b []byte, off int) (p oggPage, ok bool) {
	if off < 0 || len(b)-off < 27 || !bytes.Equal(b[off:off+4], capture) || b[off+4] != 0 {
		return p, false
	}
	h := b[off:]
	n := 27 + int(h[26])
	if len(h) < n {
		return p, false
	}
	p.lacing = h[27:n]
	size := 0
	for _, l := range p.lacing {
		size += int(l)
	}
	if len(h) < n+size {
		return p, false
	}
	p.body = h[n : n+size]
	p.end = off + n + size
	p.goesOn, p.first, p.last = h[5]&1 != 0, h[5]&2 != 0, h[5]&4 != 0
	p.granule = int64(binary.LittleEndian.Uint64(h[6:]))
	p.serial = binary.LittleEndian.Uint32(h[14:])
	p.number = binary.LittleEndian.Uint32(h[18:])
	return p, true
}

// nextPage finds the first whole page with a right checksum at or after off.
func nextPage(b []byte, off int) (at int, p oggPage, ok bool) {
	for off < len(b) {
		i := bytes.Index(b[off:], capture)
		if i < 0 {
			break
		}
		off += i
		if p, ok = header(b, off); ok && sum(b[off:p.end]) == binary.LittleEndian.Uint32(b[off+22:]) {
			return off, p, true
		}
		off += len(capture)
	}
	return len(b), p, false
}

var crcTable = func() (t [256]uint32) {
	for i := range t {
		r := uint32(i) << 24
		for range 8 {
			if r>>31 != 0 {
				r = r<<1 ^ 0x04c11db7
			} else {
				r <<= 1
			}
		}
		t[i] = r
	}
	return t
}()

// sum is the checksum of a page, its own four bytes taken as zero.
func sum(page []byte) (crc uint32) {
	for i, x := range page {
		if i >= 22 && i < 26 {
			x = 0
		}
		crc = crc<<8 ^ crcTable[byte(crc>>24)^x]
	}
	return crc
}

// An oggReader takes the pages of a file's first stream apart into packets.
type oggReader struct {
	b      []byte
	off    int
	serial uint32
	begun  bool
	number uint32 // of the page that should come next
	rest   []byte // the packet that did not end on the last page
	whole  bool   // rest holds it from its start
}

// next returns the packets that end on the next page, and that page. gap says that something
// between it and the one before is missing or damaged. ok is false at the end of the stream.
func (r *oggReader) next() (packets [][]byte, p oggPage, gap, ok bool) {
	for {
		at, p, ok := nextPage(r.b, r.off)
		if !ok {
			return nil, p, len(r.b) > r.off, false
		}
		gap = gap || at != r.off
		r.off = p.end
		if !r.begun {
			r.begun, r.serial, r.number = true, p.serial, p.number
		}
		if p.serial != r.serial {
			continue // another stream beside it
		}
		gap = gap || p.number != r.number
		r.number = p.number + 1
		if gap || !p.goesOn {
			r.rest, r.whole = nil, !p.goesOn
		}
		body, n := p.body, 0
		for _, l := range p.lacing {
			if n += int(l); l == 255 {
				continue
			}
			if r.whole {
				packet := body[:n:n]
				if len(r.rest) > 0 {
					packet = append(r.rest, packet...)
				}
				packets = append(packets, packet)
			}
			body, n = body[n:], 0
			r.rest, r.whole = nil, true
		}
		r.rest = append(r.rest, body...)
		return packets, p, gap, true
	}
}

// seek moves to the page at off, as found by pages.
func (r *oggReader) seek(off int) {
	p, _ := header(r.b, off)
	r.off, r.number, r.rest, r.whole = off, p.number, nil, !p.goesOn
}
