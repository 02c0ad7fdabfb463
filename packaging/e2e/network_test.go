package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"syscall"
	"testing"
	"time"
)

// traced starts the program and writes down each socket that it, or what it starts, opens.
func (h *hall) traced(b built, args ...string) (c *exec.Cmd, finish func()) {
	h.t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		h.t.Skip("no strace (packaging/setup test installs it)")
	}
	trace := filepath.Join(filepath.Dir(h.home), "trace")
	c = exec.Command("strace", append([]string{"-f", "-e", "trace=socket", "-o", trace, b.program}, args...)...)
	c.Env = h.env
	h.begin(c)
	return c, func() {
		h.t.Helper()
		syscall.Kill(child(h.t, c), syscall.SIGTERM)
		c.Wait()
		text, err := os.ReadFile(trace)
		if err != nil {
			h.t.Fatal(err)
		}
		calls := regexp.MustCompile(`socket\((\w+)`).FindAllSubmatch(text, -1)
		if len(calls) == 0 {
			h.t.Fatal("no socket at all: the trace is empty")
		}
		for _, m := range calls {
			if string(m[1]) != "AF_UNIX" {
				h.t.Errorf("a socket of the network: %s", m[0])
			}
		}
	}
}

// It speaks with the screen and the sound, and with nobody else: in a whole visit, and at
// home with a content folder and a code to take home. A search would be tried here too; the
// screens have none yet.
func TestNoNetwork(t *testing.T) {
	b := build(t)
	t.Run("a visit", func(t *testing.T) {
		t.Parallel()
		h := exhibit(t)
		h.startSound()
		_, finish := h.traced(b, "-kiosk", b.story)
		h.picture(90 * time.Second)
		h.tap(960, 300)
		h.within(30*time.Second, "a visit", func() bool { return h.changes("session") == 1 })
		h.do("key", "space")
		h.hear(60*time.Second, 0)
		h.opened("s")
		h.do("key", "Escape", "space")
		h.within(90*time.Second, "the question", func() bool { return h.changes("prompt") == 1 })
		h.within(60*time.Second, "the attract loop", func() bool { return h.changes("attract") == 1 })
		finish()
	})
	t.Run("at home", func(t *testing.T) {
		t.Parallel()
		h := newHall(t)
		h.startSound()
		_, finish := h.traced(b, "-fullscreen", "-play", "-at", "0:05", b.story)
		h.hear(90*time.Second, 5*time.Second)
		h.do("key", "space")
		for _, key := range []string{"s", "t", "a"} { // the sources with their code, the text, the atlas
			h.opened(key)
			h.do("key", "Escape")
		}
		finish()
	})
}

// opened presses a key and waits until the screen looks quite another.
func (h *hall) opened(key string) {
	h.t.Helper()
	time.Sleep(time.Second) // until what was there has settled
	before := h.see()
	h.do("key", key)
	h.within(20*time.Second, "what key "+key+" opens", func() bool { return differ(h.see(), before, pictures) > 4 })
}
