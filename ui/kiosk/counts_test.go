package kiosk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 27, 12, 0, 0, 0, time.UTC)

func TestCountsAddUp(t *testing.T) {
	dir := t.TempDir()
	now := noon
	for range 3 { // started anew three times within an hour
		c, err := OpenCounts(dir, now)
		if err != nil {
			t.Fatal(err)
		}
		c.Visit(90 * time.Second)
		c.Started(1)
		c.Started(4)
		c.Finished(1)
		c.Language("ar")
		c.Drag()
		for range 2 { // the second finds nothing new
			if err := c.Flush(now); err != nil {
				t.Fatal(err)
			}
		}
		now = now.Add(10 * time.Minute)
	}
	c, err := OpenCounts(dir, now)
	if err != nil {
		t.Fatal(err)
	}
	c.Visit(time.Minute)
	if err := c.Flush(now.Add(time.Hour)); err != nil { // counted in the hour before
		t.Fatal(err)
	}
	if _, err := OpenCounts(dir, now); err != nil {
		t.Fatal(err)
	}
	want := countsHeader + "\n2026-11-27 12,4,330,3,1:3 4:3,1:3,ar:3\n"
	if got, _ := os.ReadFile(filepath.Join(dir, "counts.csv")); string(got) != want {
		t.Errorf("counts:\n%swant:\n%s", got, want)
	}
}

// A power cut can leave half a line or zeroes: the lines before and after are good.
func TestCountsSurviveAPowerCut(t *testing.T) {
	good := "2026-11-27 09,1,60,0,,,\n"
	for name, broken := range map[string]string{
		"half a line": "2026-11-27 10,3,4", "zeroes": strings.Repeat("\x00", 64), "nonsense": "2026-11-27 10,three,4,0,,,\n", "other": "2026-11-27 10,3,4,0,1,,\n",
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "counts.csv")
		if err := os.WriteFile(path, []byte(countsHeader+"\n"+good+broken), 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := OpenCounts(dir, noon)
		if err == nil || !strings.Contains(err.Error(), "1 lines could not be read") {
			t.Errorf("%s: staff read %v", name, err)
		}
		c.Visit(time.Second)
		if err := c.Flush(noon); err != nil {
			t.Fatal(err)
		}
		want := countsHeader + "\n" + good + "2026-11-27 12,1,1,0,,,\n"
		if got, _ := os.ReadFile(path); string(got) != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// 400 busy days stay under a megabyte, and older ones go.
func TestCountsAreBounded(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "counts.csv")
	u := use{visits: 30, seconds: 3600, drags: 99}
	u.fill()
	for _, k := range []string{"1", "2", "3", "4", "5", "6"} {
		u.started[k], u.finished[k] = 12, 10
	}
	u.language["ar"], u.language["en"] = 20, 20
	var b strings.Builder
	for d := -2 * KeptDays; d < 0; d++ {
		for h := range 12 {
			b.WriteString(u.line(noon.AddDate(0, 0, d).Add(time.Duration(h-3) * time.Hour).Format(hourForm)))
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenCounts(dir, noon); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(got), "\n"); n != KeptDays*12+1 || len(got) > 1e6 {
		t.Errorf("%d lines, %d bytes", n, len(got))
	}
}

func TestCountsOfSomeDays(t *testing.T) {
	dir := t.TempDir()
	text := countsHeader + "\n2026-10-20 12,9,900,0,,,\n2026-11-20 12,2,120,1,1:2,1:1,en:2\n2026-11-21 12,3,60,0,1:3,,ar:3\n2026-11-27 10,1,30,0,2:1,2:1,en:1\n"
	if err := os.WriteFile(filepath.Join(dir, "counts.csv"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := OpenCounts(dir, noon)
	if err != nil {
		t.Fatal(err)
	}
	c.Visit(10 * time.Second)
	for days, want := range map[int]int{1: 2, 7: 5, 8: 7, KeptDays: 16} {
		if s, err := c.Sum(days, noon); err != nil || s.Visits != want {
			t.Errorf("%d days: %+v, %v, want %d visits", days, s, err, want)
		}
	}
	s, err := c.Sum(7, noon)
	if err != nil || s.Length != 100*time.Second || s.Started["1"] != 3 || s.Finished["2"] != 1 || s.Spoken["ar"] != 3 {
		t.Errorf("%+v, %v", s, err)
	}
}

// Wherever a power cut ends the file, whole lines before it are counted, and the next line
// that is added is whole.
func TestCountsCutAnywhere(t *testing.T) {
	text := countsHeader + "\n2026-11-27 09,1,60,0,,,\n2026-11-27 10,1,60,0,1:1,,en:1\n"
	for n := range len(text) {
		for _, rest := range []string{"", "\x00\x00\x00"} {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "counts.csv"), []byte(text[:n]+rest), 0o600); err != nil {
				t.Fatal(err)
			}
			c, _ := OpenCounts(dir, noon) // it says that a line was lost
			c.Visit(time.Second)
			if err := c.Flush(noon); err != nil {
				t.Fatal(err)
			}
			want := 1 + max(strings.Count(text[:n], "\n")-1, 0)
			if s, err := c.Sum(1, noon); err != nil || s.Visits != want {
				t.Fatalf("cut at %d: %d visits, want %d (%v)", n, s.Visits, want, err)
			}
		}
	}
}
