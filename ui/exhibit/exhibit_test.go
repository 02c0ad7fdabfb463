package exhibit

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"homs/ui/kiosk"
)

func TestSetPin(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	t.Setenv("XDG_CONFIG_HOME", "")
	t.Setenv("AppData", t.TempDir())
	for _, c := range []struct{ in, err string }{
		{"2468\n2469\n", "differ"},
		{"1234\n1234\n", "the first that anybody would try"},
		{"24\n24\n", "4 to 12 digits"},
		{"2468\n2468\n", ""},
	} {
		var out bytes.Buffer
		err := SetPin(strings.NewReader(c.in), &out)
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%q: %v", c.in, err)
		}
	}
	dir, err := Dir()
	if err != nil {
		t.Fatal(err)
	}
	s, err := kiosk.File(dir).Load()
	if err != nil {
		t.Fatal(err)
	}
	for pin, want := range map[string]bool{"2469": false, "2468": true} {
		if ok, err := kiosk.NewGuard(dir).Try(s.PinHash, pin, time.Now()); err != nil || ok != want {
			t.Errorf("%s opens: %v, %v", pin, ok, err)
		}
	}
}

func TestOnlyOneExhibitRuns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "lock")
	synctest.Test(t, func(t *testing.T) {
		first, err := Only(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		shows := asked(t.Context(), filepath.Dir(file))
		if _, err := Only(t.Context(), file); err == nil {
			t.Error("a second one runs")
		}
		<-shows                            // or the test never ends
		time.AfterFunc(time.Second, first) // the one that ends is waited for
		second, err := Only(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		second()
	})
}

// A disk that cannot be written is no reason for a dark screen.
func TestTheExhibitRunsWithoutADisk(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(file, "exhibit")
	recent := LogTo(io.Discard, filepath.Join(dir, "exhibit.log"), kiosk.ExhibitLog)
	release, err := Only(t.Context(), filepath.Join(dir, "exhibit.lock"))
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	e := New(t.Context(), io.Discard, dir, recent, nil)
	if e.Settings.QuietSeconds != kiosk.Default().QuietSeconds || e.Counts == nil {
		t.Errorf("%+v", e)
	}
	if len(recent.Errors(time.Now())) == 0 {
		t.Error("staff are not told")
	}
}

func TestHealthEndsWithItsLevel(t *testing.T) {
	file := filepath.Join(t.TempDir(), "health.json")
	for want, h := range []kiosk.Health{
		{Time: time.Now(), Alive: true, Sounding: true}, {Time: time.Now(), Alive: true}, {Alive: true, Sounding: true},
	} {
		if err := h.Write(file); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		err := Health(file, &out)
		var l *LevelError
		errors.As(err, &l)
		if want == 0 && err != nil || want > 0 && (l == nil || int(l.Level) != want) {
			t.Errorf("%+v: %v, want %d", h, err, want)
		}
	}
}
