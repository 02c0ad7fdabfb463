package chapters

import (
	"errors"
	"testing"
	"testing/fstest"
	"time"
)

func TestOggLength(t *testing.T) {
	whole := oggOf(61 * time.Second)
	long := append(append([]byte{}, oggOf(0)[:58]...), make([]byte, 1<<20)...)
	long = append(long, oggPageOf(4, 48000*90, 7, []byte("OggS within"))...)
	for _, tt := range []struct {
		name string
		data []byte
		want time.Duration
		err  error
	}{
		{"whole", whole, 61 * time.Second, nil},
		{"last page cut", whole[:len(whole)-50], 61 * time.Second / 2, errCutShort},
		{"cut inside the second page", whole[:100], 0, errCutShort},
		{"long, with page marks in its sound", long, 90 * time.Second, nil},
		{"empty", nil, 0, errNotOgg},
		{"text", []byte("OggS, but nothing behind it. And some more text."), 0, errNotOgg},
	} {
		got, err := oggLength(fstest.MapFS{"x.ogg": {Data: tt.data}}, "x.ogg")
		if got != tt.want || !errors.Is(err, tt.err) {
			t.Errorf("%s: %v, %v; want %v, %v", tt.name, got, err, tt.want, tt.err)
		}
	}
}

func FuzzOggLength(f *testing.F) {
	f.Add(oggOf(time.Second))
	f.Add(oggOf(time.Second)[:70])
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := oggLength(fstest.MapFS{"x.ogg": {Data: data}}, "x.ogg"); d < 0 {
			t.Errorf("%v, %v", d, err)
		}
	})
}
