package playback

import (
	"encoding/binary"
	"flag"
	"os"
)

// Long asks for the long versions of the tests: minutes. HOMS_LONG in the environment does so too.
var Long = flag.Bool("long", os.Getenv("HOMS_LONG") != "", "run the long versions of the tests")

// strict takes the limits in real time as they are meant, for a quiet machine.
var strict = flag.Bool("strict", false, "take all limits in real time as they are meant")

// Loaded are how many of a deck's tracks are decoded, or being.
func Loaded(d *Deck) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.reel.clips)
}

// Resum changes every page of an Ogg file with f and makes its checksum right again.
func Resum(b []byte, f func(page []byte)) {
	for off := 0; ; {
		p, ok := header(b, off)
		if !ok {
			return
		}
		page := b[off:p.end]
		f(page)
		binary.LittleEndian.PutUint32(page[22:], sum(page))
		off = p.end
	}
}

// Declare returns a copy of an Ogg file whose last page says that it has n frames.
func Declare(b []byte, n int64) []byte {
	b = append([]byte(nil), b...)
	Resum(b, func(page []byte) {
		if page[5]&4 != 0 {
			binary.LittleEndian.PutUint64(page[6:], uint64(n))
		}
	})
	return b
}
