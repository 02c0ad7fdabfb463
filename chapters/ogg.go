package chapters

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"
)

var (
	errCutShort = errors.New("is cut short: its last page is missing")
	errNotOgg   = errors.New("is not an Ogg Vorbis file")
)

// oggHeader is the length of a page's header without its segment table.
const oggHeader = 27

// tailSize is more than two of the largest pages (65,307 bytes).
const tailSize = 192 << 10

// oggLength reads how long an Ogg Vorbis file plays from the position of its
// last whole page, without decoding it. With errCutShort it returns the length
// of what is whole.
func oggLength(fsys fs.FS, file string) (time.Duration, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	head := make([]byte, 512)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return 0, err
	}
	rate, serial, err := vorbisHead(head[:n])
	if err != nil {
		return 0, err
	}
	tail, err := readTail(f, head[:n])
	if err != nil {
		return 0, err
	}
	// An "OggS" inside sound data does not carry the stream's number.
	for end := len(tail); ; {
		i := bytes.LastIndex(tail[:end], []byte("OggS"))
		if i < 0 {
			return 0, errCutShort
		}
		end = i
		granule, last, ok := oggPage(tail[i:], serial)
		if !ok || granule < 0 || granule/int64(rate) > int64(maxTimecode/time.Second) {
			continue
		}
		d := time.Duration(float64(granule) / float64(rate) * float64(time.Second))
		if !last {
			return d, errCutShort
		}
		return d, nil
	}
}

// readTail reads the last part of f, of which head was read. Files that cannot
// seek are read to their end.
func readTail(f fs.File, head []byte) ([]byte, error) {
	s, ok := f.(io.Seeker)
	if !ok {
		rest, err := io.ReadAll(f)
		return append(head, rest...), err
	}
	size, err := s.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, err
	}
	if _, err := s.Seek(max(size-tailSize, 0), io.SeekStart); err != nil {
		return nil, err
	}
	return io.ReadAll(f)
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
