package soundtrack

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"time"

	"homs/chapters/playback"
)

// WriteWAV writes what is heard of tracks from from to to (0 is the end) at a speed of 0.5 to 2:
// 48 kHz, mono, 16 bits.
func WriteWAV(f io.WriteSeeker, tracks []playback.Track, from, to time.Duration, speed float64) error {
	w := bufio.NewWriter(f)
	w.Write(wavHeader(0)) // errors stay with the writer until it is flushed
	n := 0
	err := playback.Render(tracks, from, to, speed, func(s []float32) error {
		n += 2 * len(s)
		for _, x := range s {
			v := uint16(int16(min(max(x, -1), 1) * 32767))
			w.WriteByte(byte(v))
			w.WriteByte(byte(v >> 8))
		}
		return w.Flush()
	})
	if err != nil {
		return err
	}
	if _, err = f.Seek(0, io.SeekStart); err == nil {
		_, err = f.Write(wavHeader(n))
	}
	return err
}

// wavHeader heads size bytes of samples.
func wavHeader(size int) []byte {
	var b bytes.Buffer
	const rate = int(playback.Rate)
	b.WriteString("RIFF")
	binary.Write(&b, binary.LittleEndian, uint32(36+size))
	b.WriteString("WAVEfmt ")
	binary.Write(&b, binary.LittleEndian, []uint32{16, 1 | 1<<16, uint32(rate), uint32(2 * rate), 2 | 16<<16})
	b.WriteString("data")
	binary.Write(&b, binary.LittleEndian, uint32(size))
	return b.Bytes()
}
