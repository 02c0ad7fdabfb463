package playback

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/jfreymuth/vorbis"
)

// maxFile is the largest file that is read, in bytes: eight hours at the rate of the narration.
const maxFile = 320 << 20

var (
	errNotOgg  = errors.New("this is not an Ogg file")
	errEmpty   = errors.New("the file is empty")
	errDamaged = errors.New("the file is damaged: a part of it is silent")
)

// A vorbisFile decodes one Ogg Vorbis file that lies in memory.
//
// It is beep's decoder without its wrapping: that one ends early without an error on damage, and
// reads frame by frame. Here a damaged page costs its own sound only.
type vorbisFile struct {
	ogg      oggReader
	dec      vorbis.Decoder
	rate     int
	channels int
	frames   int64     // declared by the last page
	audio    int       // offset of the first page of sound
	buf      []float32 // of a packet
	sound    []float32 // of a page
	pos      int64     // frame of the next sample; -1 until a page has told
	started  bool
	damaged  bool
}

// openVorbis reads the headers of b.
func openVorbis(b []byte) (_ *vorbisFile, err error) {
	defer guard(&err)
	if len(b) == 0 {
		return nil, errEmpty
	}
	if !bytes.HasPrefix(b, capture) {
		return nil, errNotOgg
	}
	f := &vorbisFile{ogg: oggReader{b: b}}
	for n := 0; n < 3; {
		packets, _, gap, ok := f.ogg.next()
		if !ok || gap {
			return nil, errors.New("the headers of the file are damaged")
		}
		for _, p := range packets {
			if len(p) > 7 && p[0] == 5 {
				if err := checkSetup(p); err != nil {
					return nil, err
				}
			}
			if err := f.dec.ReadHeader(p); err != nil {
				return nil, fmt.Errorf("the headers of the file cannot be read: %w", err)
			}
			n++
		}
	}
	f.rate, f.channels = f.dec.SampleRate(), f.dec.Channels()
	if f.rate < 8000 || f.rate > 192000 || f.channels < 1 || f.channels > 8 {
		return nil, fmt.Errorf("a rate of %d Hz with %d channels cannot be played", f.rate, f.channels)
	}
	f.buf = make([]float32, f.dec.BufferSize())
	f.audio = f.ogg.off
	f.frames = lastGranule(b, f.ogg.serial)
	f.started, f.pos = true, 0
	return f, nil
}

// lastGranule is the number of frames that the file declares. Only headers are read.
func lastGranule(b []byte, serial uint32) (g int64) {
	for end := len(b); end > 0; {
		i := bytes.LastIndex(b[:end], capture)
		if i < 0 {
			break
		}
		if p, ok := header(b, i); ok && p.serial == serial && p.granule >= 0 {
			return p.granule
		}
		end = i
	}
	return 0
}

// seek goes to the last page that ends at or before frame at, or to the first.
func (f *vorbisFile) seek(at int64) {
	off := f.audio
	for next := off; ; {
		p, ok := header(f.ogg.b, next)
		if !ok || p.granule > at {
			break
		}
		if p.serial == f.ogg.serial && p.granule >= 0 {
			off = next
		}
		next = p.end
	}
	f.ogg.seek(off)
	f.dec.Clear()
	f.started = off == f.audio
	if f.pos = -1; f.started {
		f.pos = 0
	}
}

// page decodes one page into emit(frame, interleaved samples). It returns io.EOF after the last,
// and another error where a page could not be decoded; the next one may be.
func (f *vorbisFile) page(emit func(at int64, samples []float32)) (err error) {
	defer func() {
		if err != nil && err != io.EOF {
			f.damaged = true
			f.dec.Clear()
			f.pos = -1
		}
	}()
	defer guard(&err)
	packets, p, gap, ok := f.ogg.next()
	if gap {
		f.damaged = true
		f.dec.Clear()
		f.pos = -1
	}
	if !ok {
		return io.EOF
	}
	ch := f.channels
	sound := f.sound[:0]
	for _, b := range packets {
		if len(b) == 0 {
			continue
		}
		s, err := f.dec.DecodeInto(b, f.buf)
		if err != nil {
			f.damaged = true
			f.dec.Clear()
			continue
		}
		sound = append(sound, s...)
	}
	f.sound = sound
	n := int64(len(sound) / ch)
	at := f.pos
	switch {
	case p.granule < 0:
	case p.last && at >= 0: // the end is cut to what is declared
		n = min(n, max(0, p.granule-at))
	default:
		want := p.granule - n
		f.damaged = f.damaged || at >= 0 && want != at && !f.started
		if at = want; at < 0 { // and so is the beginning
			cut := min(-at, n)
			sound, n, at = sound[cut*int64(ch):], n-cut, 0
		}
	}
	f.started = false
	if at >= 0 && n > 0 {
		emit(at, sound[:n*int64(ch)])
	} else if at < 0 && n > 0 {
		f.damaged = true
	}
	if at >= 0 {
		f.pos = at + n
	}
	if p.last {
		return io.EOF
	}
	return nil
}

// guard turns a panic of the decoder into an error.
func guard(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("the file is damaged: the decoder stopped (%v)", r)
	}
}

// readAll reads a file of at most maxFile bytes, and closes it.
func readAll(open func() (io.ReadCloser, error)) ([]byte, error) {
	rc, err := open()
	if err != nil {
		return nil, err
	}
	defer rc.Close()
	b, err := io.ReadAll(io.LimitReader(rc, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxFile {
		return nil, errors.New("the file is too large")
	}
	return b, nil
}
