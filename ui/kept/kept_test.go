package kept

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

type thing struct {
	Size int `toml:"size"`
}

func file(path string) File[thing] {
	return File[thing]{
		Path: path, Default: thing{1},
		Encode: func(v thing) []byte { return fmt.Appendf(nil, "# how big\nsize = %d\n", v.Size) },
		Decode: func(text []byte) (thing, error) {
			v := thing{1}
			if err := DecodeTOML(text, &v); err != nil {
				return thing{}, err
			}
			if v.Size < 0 {
				return thing{}, AtKey(text, "size", "below 0")
			}
			return v, nil
		},
	}
}

// A power cut can leave anything in a file; the thing is good all the same, and what was
// wrong is said with file and line.
func TestBroken(t *testing.T) {
	for name, c := range map[string]struct{ text, err string }{
		"zeroes":     {string(make([]byte, 80)), ":1: "},
		"cut":        {"# how big\nsize = ", ":2: "},
		"other key":  {"# how big\n\nlength = 4\n", `:3: there is no setting "length"`},
		"other type": {"size = \"big\"\n", ":1: "},
		"no meaning": {"# how big\nsize = -4\n", ":2: size: below 0"},
	} {
		t.Run(name, func(t *testing.T) {
			f := file(filepath.Join(t.TempDir(), "new", "thing.toml"))
			if got, err := f.Load(); err != nil || got.Size != 1 {
				t.Fatalf("no file: %v, %v", got, err)
			}
			for n := range 3 {
				if err := f.Save(thing{n + 5}); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.WriteFile(f.Path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := f.Load()
			if err == nil || !strings.Contains(err.Error(), filepath.Base(f.Path)+c.err) {
				t.Errorf("error %v, want %q in it", err, c.err)
			}
			if got.Size != 6 {
				t.Errorf("got %v, want the copy before the last", got)
			}
			if err := f.Save(thing{9}); err != nil {
				t.Fatal(err)
			}
			if got, err := f.Load(); err != nil || got.Size != 9 {
				t.Errorf("after saving again: %v, %v", got, err)
			}
		})
	}
}

func TestGoodKeepsWhatWasEditedByHand(t *testing.T) {
	f := file(filepath.Join(t.TempDir(), "thing.toml"))
	for _, text := range []string{"size = 3\n", "size = -3\n"} {
		if err := os.WriteFile(f.Path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := f.Good(); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := f.Load(); err == nil || got.Size != 3 {
		t.Errorf("got %v, %v", got, err)
	}
}

// No temporary file is left, and the old one is untouched, where the new cannot be written.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a")
	if err := Replace(name, []byte("one")); err != nil {
		t.Fatal(err)
	}
	if err := Replace(filepath.Join(name, "b"), []byte("two")); err == nil {
		t.Error("a file was made in a file")
	}
	if text, err := os.ReadFile(name); err != nil || !bytes.Equal(text, []byte("one")) {
		t.Errorf("%q, %v", text, err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
}
