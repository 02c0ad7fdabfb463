package kiosk

import (
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// What both logs write in a hundred years of errors stays under 20 MB.
func TestLogsAreBounded(t *testing.T) {
	dir := t.TempDir()
	text := strings.Repeat("x", 1000)
	logs := map[string]LogRoom{"exhibit.log": ExhibitLog, "supervisor.log": SupervisorLog}
	for name, room := range logs {
		r := NewLog(io.Discard, filepath.Join(dir, name), room)
		for i := range 30_000 { // 30 MB
			slog.New(r).Error("exhibit", "error", text, "n", i)
		}
	}
	size := func() (sum int64) {
		list, _ := filepath.Glob(filepath.Join(dir, "*"))
		for _, f := range list {
			if s, err := os.Stat(f); err == nil { // it may just have been given up
				sum += s.Size()
			}
		}
		return sum
	}
	const most = 20_000_000
	for range 500 { // what is too much is given up in the background
		if size() <= most {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if n := size(); n > most || n < most/2 {
		t.Errorf("%d bytes", n)
	}
	form := regexp.MustCompile(`^time=\S+ level=ERROR msg=exhibit error=x+ n=\d+$`)
	for name := range logs {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
		if last := lines[len(lines)-1]; !form.MatchString(last) || !strings.HasSuffix(last, "n=29999") {
			t.Errorf("%s ends with %.80s", name, last)
		}
	}
}

type gone struct{}

func (gone) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

// A log whose one end fails goes on at the other, and staff are told of the disk.
func TestALogWithABrokenEnd(t *testing.T) {
	file := filepath.Join(t.TempDir(), "log")
	r := NewLog(gone{}, file, ExhibitLog)
	slog.New(r).Info("start")
	if text, err := os.ReadFile(file); err != nil || !strings.Contains(string(text), "msg=start") {
		t.Errorf("%q, %v", text, err)
	}
	var out strings.Builder
	r = NewLog(&out, filepath.Join(file, "no", "folder"), ExhibitLog)
	slog.New(r).Info("start")
	slog.New(r).Info("start")
	if !strings.Contains(out.String(), "msg=start") {
		t.Errorf("stderr has %q", out.String())
	}
	if list := r.Errors(time.Now()); len(list) != 1 || !strings.Contains(list[0], "the log cannot be written") {
		t.Errorf("staff read %q", list)
	}
}
