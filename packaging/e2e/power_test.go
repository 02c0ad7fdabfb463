package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// cut kills everything at once, as a power cut does.
func (h *hall) cut(b built) {
	h.t.Helper()
	c := h.play(b, "-supervise")
	h.inState("attract", time.Now().Add(-time.Second))
	h.tap(960, 300)
	h.within(20*time.Second, "a visit", func() bool { return h.changes("session") > 0 })
	pid := child(h.t, c)
	c.Process.Kill() // its child dies with it
	c.Wait()
	h.within(10*time.Second, "the end of the child", func() bool { return syscall.Kill(pid, 0) != nil })
}

// After a power cut that left every file cut short, then full of zeroes, it starts, tells
// staff of what they should know, and has lost no count but those of the file's end.
func TestAPowerCut(t *testing.T) {
	b := build(t)
	h := exhibit(t)
	h.cut(b)
	counted := "hour,visits,seconds,drags,started,finished,languages\n2026-01-02 10,7,700,3,1:2,,en:7\n"
	for what, damage := range map[string]func([]byte) []byte{
		"cut short": func(text []byte) []byte { return text[:len(text)*3/5] },
		"zeroes":    func(text []byte) []byte { return make([]byte, max(len(text), 64)) },
	} {
		list, err := os.ReadDir(h.file(""))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range list {
			text, err := os.ReadFile(h.file(f.Name()))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(f.Name(), ".good") {
				text = damage(text)
			}
			if f.Name() == "counts.csv" {
				text = append([]byte(counted), damage([]byte("2026-01-02 11,1,100,0,,,en:1\n"))...)
			}
			if err := os.WriteFile(h.file(f.Name()), text, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		now := time.Now()
		c := h.play(b, "-supervise")
		h.inState("attract", now)
		errors := strings.Join(h.health().Errors, "\n")
		for _, want := range []string{"kiosk.toml", "counts: 1 lines could not be read"} {
			if !strings.Contains(errors, want) {
				t.Errorf("%s: staff do not read of %s, but\n%s", what, want, errors)
			}
		}
		finish(t, c)
		if text, err := os.ReadFile(h.file("counts.csv")); err != nil || !strings.Contains(string(text), "2026-01-02 10,7,700,3,1:2,,en:7") {
			t.Errorf("%s: counts are %q, %v", what, text, err)
		}
		good, err := os.ReadFile(h.file("kiosk.toml.good"))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(h.file("kiosk.toml"), good, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// A disk that is full, or cannot be written, is no reason for a dark screen, and is told.
func TestADiskThatTakesNothing(t *testing.T) {
	b := build(t)
	for what, prepare := range map[string]func(dir string) error{
		"no space": func(dir string) error {
			err := os.WriteFile(filepath.Join(dir, "full"), make([]byte, 1<<20), 0o600)
			if err == nil {
				t.Error("the disk is not full")
			}
			return nil
		},
		"read-only": func(dir string) error { return syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "") },
	} {
		t.Run(what, func(t *testing.T) {
			h := newHall(t)
			dir := h.file("")
			if err := os.MkdirAll(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
				t.Skip("nothing can be mounted here:", err)
			}
			t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
			if err := prepare(dir); err != nil {
				t.Fatal(err)
			}
			h.play(b, "-supervise")
			h.picture(60 * time.Second)
			h.within(40*time.Second, "a word on the disk", func() bool { return strings.Contains(h.said(), what) })
			h.tap(960, 300)
			h.within(20*time.Second, "a visit", func() bool { return strings.Contains(h.said(), "to=session") })
			if n := strings.Count(h.said(), "msg=again"); n > 0 {
				t.Errorf("it was started again %d times", n)
			}
		})
	}
}
