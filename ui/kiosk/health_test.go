package kiosk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestHealth(t *testing.T) {
	path := filepath.Join(t.TempDir(), "health.json")
	well := Health{Time: noon, Alive: true, State: Attract, Sounding: true, AsOf: noon.AddDate(0, -1, 0)}
	for name, c := range map[string]struct {
		change func(*Health)
		want   Level
		says   string
	}{
		"well":           {func(*Health) {}, Green, "attract"},
		"a moment old":   {func(h *Health) { h.Time = noon.Add(-80 * time.Second) }, Green, ""},
		"stopped":        {func(h *Health) { h.Time = noon.Add(-2 * time.Minute) }, Red, "2m0s"},
		"clock set back": {func(h *Health) { h.Time = noon.AddDate(1, 0, 0) }, Red, "nothing was heard"},
		"mute":           {func(h *Health) { h.Sounding = false }, Amber, "no sound device"},
		"safe":           {func(h *Health) { h.Safe, h.Sounding = true, false }, Amber, "safe mode"},
		"ended":          {func(h *Health) { h.Alive = false }, Red, "ended"},
		"text only":      {func(h *Health) { h.State, h.Safe = Panel, true }, Red, "story is shown as text"},
		"old story":      {func(h *Health) { h.AsOf = noon.AddDate(-1, 0, 0) }, Amber, "as of 2025-11-27"},
		"errors":         {func(h *Health) { h.Errors = []string{"a plate is broken"} }, Amber, "a plate is broken"},
		"content":        {func(h *Health) { h.Problems = 3 }, Amber, "3 errors"},
	} {
		h := well
		c.change(&h)
		if err := h.Write(path); err != nil {
			t.Fatal(err)
		}
		if level, says := ReadHealth(path, noon); level != c.want || !strings.Contains(says, c.says) || !strings.HasPrefix(says, level.String()+": ") {
			t.Errorf("%s: %v, %q; want %v with %q", name, level, says, c.want, c.says)
		}
	}
	if err := os.Truncate(path, 20); err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{path, filepath.Join(filepath.Dir(path), "none")} {
		if level, says := ReadHealth(p, noon); level != Red || !strings.Contains(says, "cannot be read") {
			t.Errorf("%s: %v, %q", p, level, says)
		}
	}
}
