package playback

import (
	"bytes"
	"os"
	"testing"
)

// A file may not ask for a codebook of millions; cut anywhere, its headers are read to their end and no further.
func TestCodebooksThatMakeNoSense(t *testing.T) {
	b, err := os.ReadFile("testdata/tone.ogg")
	if err != nil {
		t.Fatal(err)
	}
	i := bytes.Index(b, []byte("\x05vorbis"))
	setup := b[i : i+3189]
	if err := checkSetup(setup); err != nil {
		t.Error(err)
	}
	for n := 7; n < 2000; n++ {
		if checkSetup(setup[:n]) == nil {
			t.Fatalf("cut after %d bytes it passes", n)
		}
	}
	at := i + bytes.Index(setup, []byte("BCV")) + 5
	b[at], b[at+1], b[at+2] = 0xff, 0xff, 0x7f
	Resum(b, func([]byte) {})
	if _, err := openVorbis(b); err != errCodebooks {
		t.Errorf("8 million codewords: %v", err)
	}
}
