package kiosk

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

func TestMetrics(t *testing.T) {
	path := filepath.Join(t.TempDir(), "homs.prom")
	h := Health{Time: noon, Touched: noon.Add(-90e9), Alive: true, State: Prompt, Frames: 5000, Memory: 400_000_000, Version: `1 "x"`, Errors: []string{"a"}}
	for range 2 {
		if err := h.WriteMetrics(path); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	form := regexp.MustCompile(`^(# (HELP|TYPE) homs_[a-z_]+ .+|homs_[a-z_]+(\{([a-z]+="([^"\\]|\\.)*",?)+\})? [-+.e0-9]+)$`)
	for _, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if !form.MatchString(line) {
			t.Errorf("not in the format: %s", line)
		}
	}
	for _, want := range []string{
		"homs_up 1\n", "homs_health_level 1\n", `homs_state{state="prompt"} 1`, `homs_state{state="attract"} 0`,
		"homs_frames 5000\n", "homs_memory_bytes 4e+08\n", `version="1 \"x\""`,
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	list, _ := os.ReadDir(filepath.Dir(path))
	if s, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && s.Mode().Perm() != 0o644 || len(list) != 1 {
		t.Errorf("%v, %v, %v", s.Mode(), err, list)
	}
	if err := h.WriteMetrics(""); err != nil {
		t.Error(err)
	}
	if err := h.WriteMetrics(filepath.Join(path, "x.prom")); err == nil {
		t.Error("a folder that cannot be made is no error")
	}
}
