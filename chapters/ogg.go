package chapters

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"time"
)

var (
	errCutShort = errors.New("is cut short: its last page is missing")
	errNotOgg   = errors.New("is not an Ogg Vorbis file")
)

// oggHeader is the length of a page's header without its segment table.
const oggHeader = 27

// oggLength reads how long an Ogg Vorbis file plays from the position of its
// last whole page, without decoding it. With errCutShort it returns the length
// of what is whole.
func oggLength(fsys fs.FS, file string) (time.Duration, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return 0, err
	}
	rate, serial, err := vorbisHead(data)
	if err != nil {
		return 0, err
	}
	// Pages are found from the end, so that a long file costs no more than a
	// short one. An "OggS" inside sound
	// data does not carry the stream number.
	for end := len(data); ; {
		i := bytes.LastIndex(data[:end], []byte("OggS"))
		if i <= 0 {
			return 0, errCutShort
		}
		end = i
		granule, last, ok := oggPage(data[i:], serial)
		if !ok || granule < 0 {
			continue
		}
		d := time.Duration(float64(granule) / float64(rate) * float64(time.Second))
		if !last {
			return d, errCutShort
		}
		return d, nil
	}
}

// vorbisHead reads the first page: samples a second and stream number.
func vorbisHead(data []byte) (rate, serial uint32, err error) {
	const id = "\x01vorbis"
	if len(data) < oggHeader || !bytes.HasPrefix(data, []byte("OggS")) {
		return 0, 0, errNotOgg
	}
	body := oggHeader + int(data[26])
	if len(data) < body+16 || !bytes.HasPrefix(data[body:], []byte(id)) {
		return 0, 0, errNotOgg
	}
	rate = binary.LittleEndian.Uint32(data[body+len(id)+5:])
	if rate == 0 {
		return 0, 0, fmt.Errorf("has a sample rate of 0")
	}
	return rate, binary.LittleEndian.Uint32(data[14:]), nil
}

// oggPage reads a page of the stream. It is not ok if any of it is missing.
func oggPage(page []byte, serial uint32) (granule int64, last, ok bool) {
	if len(page) < oggHeader || binary.LittleEndian.Uint32(page[14:]) != serial || page[4] != 0 {
		return 0, false, false
	}
	size := oggHeader + int(page[26])
	if len(page) < size {
		return 0, false, false
	}
	for _, n := range page[oggHeader:size] {
		size += int(n)
	}
	if len(page) < size {
		return 0, false, false
	}
	return int64(binary.LittleEndian.Uint64(page[6:])), page[5]&4 != 0, true
}
