// Package golden keeps the pictures that tests compare with: those that somebody has looked at.
package golden

import (
	"flag"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden pictures of the tests that run anew; look at them")

// Updating reports whether -update was given.
func Updating() bool { return *update }

// Picture reads the golden picture in file, a PNG or, by its name, a JPEG. With -update it writes got there first.
func Picture(t testing.TB, file string, got image.Image) image.Image {
	t.Helper()
	if *update {
		if err := Write(file, got); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatalf("%v (-update writes it)", err)
	}
	defer f.Close()
	want, _, err := image.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if want.Bounds() != got.Bounds() {
		t.Fatalf("%s is %v, not %v (-update writes it anew; look at it)", file, want.Bounds(), got.Bounds())
	}
	return want
}

// Write writes a picture, and the folder it is to be in.
func Write(file string, m image.Image) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	defer f.Close()
	encode := func(w io.Writer) error { return png.Encode(w, m) }
	if strings.HasSuffix(file, ".jpg") {
		encode = func(w io.Writer) error { return jpeg.Encode(w, m, &jpeg.Options{Quality: 82}) }
	}
	return encode(f)
}
