package e2e

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What a monitor sees: 0 it is well, 1 a technician should look, 2 it does not run.
func TestHealthForMonitors(t *testing.T) {
	b := build(t)
	text := func(at time.Time, more string) string {
		return fmt.Sprintf(`{"time": %q, "alive": true, "state": "attract", "sounding": true%s}`, at.Format(time.RFC3339), more)
	}
	now := time.Now()
	for name, c := range map[string]struct {
		text string
		code int
		says string
	}{
		"well":        {text(now, ""), 0, "green: attract"},
		"an error":    {text(now, `, "errors": ["a plate is broken"]`), 1, "amber: a plate is broken"},
		"safe mode":   {text(now, `, "safe_mode": true`), 1, "amber: it runs in safe mode"},
		"stale":       {text(now.Add(-5*time.Minute), ""), 2, "red: nothing was heard of the exhibit for 5m"},
		"the future":  {text(now.Add(5*time.Minute), ""), 2, "red: nothing was heard"},
		"zeroes":      {string(make([]byte, 400)), 2, "red: the health file cannot be read"},
		"cut short":   {text(now, "")[:40], 2, "red: the health file cannot be read"},
		"as text":     {strings.Replace(text(now, ""), "attract", "panel", 1), 2, "red: the film crashes again and again"},
		"ended":       {strings.Replace(text(now, ""), "true", "false", 1), 2, "red: it was ended"},
		"not there":   {"", 2, "red: the health file cannot be read"},
		"other years": {text(now, `, "as_of": "2001-01-01T00:00:00Z"`), 1, "amber: the story is as of 2001-01-01"},
	} {
		file := filepath.Join(t.TempDir(), "health.json")
		if c.text != "" {
			if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		out, err := exec.Command(b.program, "-health", file).Output()
		code := 0
		if exit := (&exec.ExitError{}); errors.As(err, &exit) {
			code = exit.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
		if code != c.code || !strings.HasPrefix(string(out), c.says) {
			t.Errorf("%s: ends with %d and says %s", name, code, out)
		}
	}
}
