package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"io/fs"
	"os"
	"time"

	"homs/chapters"
	"homs/chapters/playback"
)

// mix writes the sound of the film, or of one chapter, to a WAV file: 48 kHz, mono, 16 bits.
func mix(o options, content fs.FS) (err error) {
	programme, _ := chapters.Load(content)
	from, err := o.begin(programme)
	if err != nil {
		return err
	}
	to := time.Duration(0)
	if o.chapter > 0 {
		to = programme.Chapters[o.chapter-1].End
	}
	f, err := os.Create(o.mix)
	if err != nil {
		return err
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	w := bufio.NewWriter(f)
	w.Write(wavHeader(0))
	n := 0
	err = playback.Render(tracks(content, programme), max(from, 0), to, o.speed, func(s []float32) error {
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
