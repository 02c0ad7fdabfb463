package prefs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	want := Prefs{Language: "ar", Volume: 0.25, Muted: true, Speed: 1.5, Captions: false, CaptionSize: "large", StillPicture: true, HighContrast: true, Bed: true, LeaveOut: true, Place: 426.5}
	got, err := Decode(want.Encode())
	if err != nil || got != want {
		t.Errorf("Decode(Encode) = %+v, %v; want %+v", got, err, want)
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, text, err string
		check           func(Prefs) bool
	}{
		{"empty", "", "", func(p Prefs) bool { return p == Default() }},
		{"part", "volume = 0.5\n", "", func(p Prefs) bool { return p.Volume == 0.5 && p.Captions }},
		{"out of range", "volume = 9.0\nspeed = 40.0\ncaption_size = \"huge\"\n", "", func(p Prefs) bool {
			return p.Volume == 1 && p.Speed == 1 && p.CaptionSize == "medium"
		}},
		{"unknown key", "# one\nloudness = 1\n", `line 2: there is no setting "loudness"`, nil},
		{"wrong type", "\n\nvolume = true\n", "line 3", nil},
		{"zero bytes", string(make([]byte, 64)), "line 1", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := Decode([]byte(c.text))
			if c.err != "" {
				if err == nil || !strings.Contains(err.Error(), c.err) {
					t.Fatalf("error %v, want one with %q", err, c.err)
				}
				if p != Default() {
					t.Errorf("a broken file gave %+v", p)
				}
				return
			}
			if err != nil || !c.check(p) {
				t.Errorf("got %+v, %v", p, err)
			}
		})
	}
}

func TestBrokenFileFallsBackToLastGood(t *testing.T) {
	f := File(filepath.Join(t.TempDir(), "homs", "settings.toml"))
	first := Default()
	first.Volume = 0.3
	second := first
	second.Volume = 0.4
	for _, p := range []Prefs{first, second} {
		if err := f.Save(p); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := f.Load(); err != nil || got != second {
		t.Fatalf("Load = %+v, %v", got, err)
	}
	if err := os.WriteFile(string(f), make([]byte, 100), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := f.Load()
	if err == nil || got != first {
		t.Errorf("after zeroing: %+v, %v; want the copy before and an error", got, err)
	}
	if err := f.Save(second); err != nil {
		t.Fatal(err)
	}
	if got, err := f.Load(); err != nil || got != second {
		t.Errorf("after saving again: %+v, %v", got, err)
	}
}
