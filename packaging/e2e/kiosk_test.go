package e2e

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// exhibit prepares a hall for an exhibit with the shortest times that can be set.
func exhibit(t *testing.T) *hall {
	t.Helper()
	h := newHall(t)
	if err := os.MkdirAll(h.file(""), 0o700); err != nil {
		t.Fatal(err)
	}
	settings := "quiet_seconds = 30\ncountdown_seconds = 20\nattract_seconds = 20\n"
	if err := os.WriteFile(h.file("kiosk.toml"), []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	return h
}

// file is one of the files of the exhibit.
func (h *hall) file(name string) string {
	return filepath.Join(h.home, ".config", "homs", "exhibit", name)
}

// changes counts how often the exhibit went over to a state, by its log.
func (h *hall) changes(to string) int {
	log, _ := os.ReadFile(h.file("exhibit.log")) // there is none before the start
	return strings.Count(string(log), " to="+to+"\n")
}

// picture waits until the screen shows something that is not one colour.
func (h *hall) picture(limit time.Duration) image.Image {
	h.t.Helper()
	var m image.Image
	h.within(limit, "a picture", func() bool {
		m = h.see()
		return lit(m)
	})
	return m
}

// lit reports whether the screen shows something.
func lit(m image.Image) bool { return differ(m, image.NewUniform(image.Black.C), pictures) > 8 }

func (h *hall) tap(x, y int) {
	h.t.Helper()
	h.do("mousemove", strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

func running(c *exec.Cmd) bool { return c.Process.Signal(syscall.Signal(0)) == nil }

func TestAVisitToTheExhibit(t *testing.T) {
	b := build(t)
	h := exhibit(t)
	h.startSound()
	c := h.play(b, "-kiosk")
	first := h.picture(60 * time.Second)
	h.within(60*time.Second, "another picture of the attract loop", func() bool {
		if p := h.ear.pitch(); p != 0 {
			t.Fatalf("the attract loop sounds, at %v Hz", p)
		}
		return differ(h.see(), first, pictures) > 8
	})

	h.tap(960, 300)
	h.within(10*time.Second, "a visit", func() bool { return h.changes("session") == 1 })
	h.do("key", "space") // begins
	h.hear(30*time.Second, 0)
	for _, key := range []string{"Escape", "alt+F4", "ctrl+q", "super", "alt+Tab", "F11", "f", "ctrl+w", "Escape", "Escape"} {
		h.do("key", key)
	}
	time.Sleep(2 * time.Second)
	if !running(c) {
		t.Fatal("a key ends the exhibit")
	}
	h.picture(10 * time.Second)
	h.do("key", "space", "space") // plays, and stands still: nothing moves behind the question
	still := h.see()
	h.within(60*time.Second, "the question", func() bool { return h.changes("prompt") == 1 })
	h.within(5*time.Second, "the question on the screen", func() bool { return differ(h.see(), still, pictures) > 8 })
	h.within(40*time.Second, "the attract loop", func() bool { return h.changes("attract") == 1 })
	h.within(5*time.Second, "silence", func() bool { return h.ear.pitch() == 0 })
	if _, err := os.Stat(filepath.Join(h.home, ".config", "homs", "settings.toml")); err == nil {
		t.Error("something of the visitor was kept on disk")
	}

	// A second start leaves the first alone.
	second := exec.Command(b.program, "-kiosk", b.story)
	second.Env = h.env
	if out, err := second.CombinedOutput(); err == nil || !strings.Contains(string(out), "running already") {
		t.Errorf("a second start: %v, %s", err, out)
	}
	finish(t, c)
	counts, err := os.ReadFile(h.file("counts.csv"))
	visit := regexp.MustCompile(`(?m)^[-0-9]+ \d\d,1,\d+,0,(1:1)?,,en:1$`) // the chapter's start may be on a line before
	if err != nil || !visit.Match(counts) || !strings.Contains(string(counts), ",1:1,") {
		t.Errorf("counts: %v\n%s", err, counts)
	}
}

// child is the exhibit that a supervisor has started.
func child(t *testing.T, supervisor *exec.Cmd) int {
	t.Helper()
	out, _ := exec.Command("pgrep", "-P", strconv.Itoa(supervisor.Process.Pid)).Output() // fails while there is none
	pid, _ := strconv.Atoi(strings.TrimSpace(string(out)))
	return pid
}
