package playback

import (
	"errors"
	"fmt"
	"io"
	"math"
	"time"

	"github.com/gopxl/beep/v2"
)

// A Report is what a file of sound is like.
type Report struct {
	Rate     int           // frames in a second
	Channels int           // the first two are measured as one
	Declared time.Duration // length that the file gives itself
	Decoded  time.Duration // length of what could be decoded
	Loudness float64       // LUFS, integrated, by BS.1770-4; -Inf for silence
	Peak     float64       // dBTP
	Silence  time.Duration // the longest stretch below -60 dBFS
	Clipped  int           // frames in a row at full scale, from the third on
}

// What a narration should be like.
const (
	wantLoudness  = -16.
	looseLoudness = 1.
	maxPeak       = -1.
	maxSilence    = 3200 * time.Millisecond // a pause of 3 s, and the breath that the voice leaves at the ends of sentences
	maxLength     = 3 * time.Hour
)

// Problems says, in words, what is wrong with a narration that should be like this: 48 kHz,
// -16 ±1 LUFS, at most -1 dBTP, no silence over 3 s, nothing clipped, as long as it says.
func (r Report) Problems() (ps []string) {
	add := func(bad bool, format string, args ...any) {
		if bad {
			ps = append(ps, fmt.Sprintf(format, args...))
		}
	}
	add(r.Rate != int(Rate), "its rate is %d Hz, not %d", r.Rate, int(Rate))
	add((r.Declared-r.Decoded).Abs() > 10*time.Millisecond, "it declares %v, but %v could be decoded",
		r.Declared.Round(time.Millisecond), r.Decoded.Round(time.Millisecond))
	add(math.IsInf(r.Loudness, -1), "it is silent")
	add(!math.IsInf(r.Loudness, -1) && math.Abs(r.Loudness-wantLoudness) > looseLoudness,
		"its loudness is %.1f LUFS, not %.0f ±%.0f", r.Loudness, wantLoudness, looseLoudness)
	add(r.Peak > maxPeak, "its true peak is %.1f dBTP, above %.0f", r.Peak, maxPeak)
	add(r.Silence > maxSilence, "it is silent for %v", r.Silence.Round(100*time.Millisecond))
	add(r.Clipped > 0, "%d frames are clipped", r.Clipped)
	return ps
}

// Verify decodes a whole Ogg Vorbis file and measures it. With an error, which says why it cannot
// be played wholly, the report holds what could be measured.
func Verify(open func() (io.ReadCloser, error)) (r Report, err error) {
	defer guard(&err)
	b, err := readAll(open)
	if err != nil {
		return r, err
	}
	f, err := openVorbis(b)
	if err != nil {
		return r, err
	}
	rate := beep.SampleRate(f.rate)
	r.Rate, r.Channels = f.rate, f.channels
	if f.frames/int64(f.rate) > int64(maxLength/time.Second) {
		return r, errors.New("the length that the file declares is not to be believed")
	}
	r.Declared = rate.D(int(f.frames))
	m, n := newMeter(f.rate), int64(0)
	for err == nil || err != io.EOF {
		err = f.page(func(at int64, s []float32) {
			for i := 0; i+f.channels <= len(s); i += f.channels {
				x := float64(s[i])
				if f.channels > 1 {
					x = (x + float64(s[i+1])) / 2
				}
				m.put(x)
				n++
			}
		})
	}
	r.Decoded = rate.D(int(n))
	r.Loudness, r.Peak = m.loudness(), m.peak.dBTP()
	r.Silence, r.Clipped = rate.D(m.longest), m.clipped
	if f.damaged {
		return r, errDamaged
	}
	return r, nil
}
