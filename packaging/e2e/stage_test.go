// Package e2e runs the program as a visitor meets it: a real window on a virtual display,
// real sound through a private sound server, a pointer and keys. Its story has the voice
// replaced by a ladder of tones, so that what is heard says where the playhead is.
package e2e

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// built is what all tests share: the program, and the story told in tones.
type built struct {
	program, story string
	length         time.Duration
}

var (
	once   sync.Once
	shared built
	failed error
)

// build makes the program and the story once.
func build(t *testing.T) built {
	t.Helper()
	once.Do(func() {
		dir, err := os.MkdirTemp("", "homs-e2e-")
		if err != nil {
			failed = err
			return
		}
		shared.program, shared.story = filepath.Join(dir, "homs"), filepath.Join(dir, "story")
		if out, err := exec.Command("go", "build", "-tags", "no_emoji,migrated_fynedo", "-o", shared.program, "homs").CombinedOutput(); err != nil {
			failed = fmt.Errorf("build: %w\n%s", err, out)
			return
		}
		out, err := exec.Command("../tones", shared.story).Output()
		if err != nil {
			failed = fmt.Errorf("tones: %w", err)
			return
		}
		s, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
		shared.length, failed = time.Duration(s*float64(time.Second)), err
	})
	if failed != nil {
		t.Fatal(failed)
	}
	return shared
}

func TestMain(m *testing.M) {
	code := m.Run()
	if shared.program != "" {
		os.RemoveAll(filepath.Dir(shared.program))
	}
	os.Exit(code)
}

// hall is a display of its own, with a home and, if wanted, a sound server.
type hall struct {
	t     *testing.T
	env   []string
	home  string
	sound string // the server's socket
	ear   *ear
}

const width, height = 1920, 1080

func newHall(t *testing.T) *hall {
	t.Helper()
	dir := t.TempDir()
	h := &hall{t: t, home: filepath.Join(dir, "home"), sound: filepath.Join(dir, "pulse.socket")}
	for _, d := range []string{h.home, filepath.Join(h.home, ".cache"), filepath.Join(dir, "run")} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	rc := "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
	if err := os.WriteFile(filepath.Join(h.home, ".asoundrc"), []byte(rc), 0o600); err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-nolisten", "tcp", "-noreset")
	x.ExtraFiles = []*os.File{w}
	h.begin(x)
	w.Close()
	number := make([]byte, 16)
	n, err := r.Read(number)
	if err != nil {
		t.Fatalf("the virtual display does not start: %v", err)
	}
	h.env = append(os.Environ(), "DISPLAY=:"+strings.TrimSpace(string(number[:n])), "HOME="+h.home, "XDG_RUNTIME_DIR="+filepath.Join(dir, "run"),
		"XDG_CONFIG_HOME=", "XDG_CACHE_HOME=", "PULSE_SERVER=unix:"+h.sound, "WAYLAND_DISPLAY=")
	return h
}

// begin starts a helper program and ends it with the test.
func (h *hall) begin(c *exec.Cmd) {
	h.t.Helper()
	if err := c.Start(); err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() {
		c.Process.Kill()
		c.Wait()
	})
}

// startSound starts a private sound server with a null sink, and an ear on it.
func (h *hall) startSound() {
	h.t.Helper()
	c := exec.Command("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
		"-L", "module-native-protocol-unix auth-anonymous=1 socket="+h.sound, "-L", "module-null-sink sink_name=hall rate=48000")
	c.Env = h.env
	h.begin(c)
	h.within(10*time.Second, "the sound server to answer", func() bool {
		p := exec.Command("pactl", "info")
		p.Env = h.env
		return p.Run() == nil
	})
	h.ear = &ear{}
	p := exec.Command("parec", "-d", "hall.monitor", "--raw", "--format=s16le", "--rate=48000", "--channels=1", "--latency-msec=20")
	p.Env = h.env
	out, err := p.StdoutPipe()
	if err != nil {
		h.t.Fatal(err)
	}
	h.begin(p)
	go h.ear.listen(out)
}

// play starts the program.
func (h *hall) play(b built, args ...string) *exec.Cmd {
	h.t.Helper()
	c := exec.Command(b.program, append(append([]string{"-size", fmt.Sprintf("%dx%d", width, height), "-fullscreen"}, args...), b.story)...)
	c.Env = h.env
	log, err := os.OpenFile(filepath.Join(filepath.Dir(h.home), "log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		h.t.Fatal(err)
	}
	c.Stderr = log
	h.begin(c)
	log.Close()
	h.t.Cleanup(func() {
		if h.t.Failed() {
			h.t.Logf("the program's log:\n%s", h.said())
		}
	})
	return c
}

// said is what the program has logged so far.
func (h *hall) said() string {
	text, _ := os.ReadFile(filepath.Join(filepath.Dir(h.home), "log")) // there is none before the start
	return string(text)
}

// do runs xdotool.
func (h *hall) do(args ...string) {
	h.t.Helper()
	c := exec.Command("xdotool", args...)
	c.Env = h.env
	if out, err := c.CombinedOutput(); err != nil {
		h.t.Fatalf("xdotool %v: %v %s", args, err, out)
	}
}

// see takes a picture of the screen.
func (h *hall) see() image.Image {
	h.t.Helper()
	c := exec.Command("import", "-window", "root", "png:-")
	c.Env = h.env
	out, err := c.Output()
	if err != nil {
		h.t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		h.t.Fatal(err)
	}
	return m
}

// within waits until something holds. The limits are for a machine under heavy load; they
// are no measurement.
func (h *hall) within(limit time.Duration, what string, holds func() bool) {
	h.t.Helper()
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if holds() {
			return
		}
	}
	h.t.Fatalf("waited %v for %s", limit, what)
}

// hear waits for the tone of a place in the film, and the next one.
func (h *hall) hear(limit time.Duration, at time.Duration) {
	h.t.Helper()
	low := tone(at)
	last := 0.0
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if last = h.ear.pitch(); math.Abs(last-low) < 12 || math.Abs(last-low-100) < 12 {
			return
		}
	}
	h.t.Fatalf("at %v the tone is %.0f Hz, heard %.0f", at, low, last)
}

// tone is what second at of the story sounds like.
func tone(at time.Duration) float64 { return 300 + 100*math.Floor(at.Seconds()/10) }

// ear keeps the last second of what the sink plays.
type ear struct {
	mu   sync.Mutex
	last []int16
}

func (e *ear) listen(r io.Reader) {
	b := make([]int16, 480)
	for binary.Read(r, binary.LittleEndian, b) == nil {
		e.mu.Lock()
		e.last = append(e.last, b...)
		if n := len(e.last) - 9600; n > 0 {
			e.last = e.last[n:]
		}
		e.mu.Unlock()
	}
}

// pitch is the tone of the last 100 ms in Hz, 0 in silence.
func (e *ear) pitch() float64 {
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.last) < 4800 {
		return 0
	}
	x := e.last[len(e.last)-4800:]
	first, last, n, loud := -1.0, 0.0, 0, int16(0)
	for i := 1; i < len(x); i++ {
		loud = max(loud, x[i])
		if x[i-1] < 0 && x[i] >= 0 {
			at := float64(i) - float64(x[i])/float64(int(x[i])-int(x[i-1]))
			if first < 0 {
				first = at
			} else {
				n++
			}
			last = at
		}
	}
	if loud < 300 || n == 0 {
		return 0
	}
	return float64(n) * 48000 / (last - first)
}

// differ is the mean difference of two pictures in a part of the screen, 0 to 255.
func differ(a, b image.Image, part image.Rectangle) float64 {
	sum, n := 0.0, 0
	for y := part.Min.Y; y < part.Max.Y; y += 3 {
		for x := part.Min.X; x < part.Max.X; x += 3 {
			r, g, bl, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			for _, d := range [3]int{int(r>>8) - int(r2>>8), int(g>>8) - int(g2>>8), int(bl>>8) - int(b2>>8)} {
				sum += math.Abs(float64(d))
				n++
			}
		}
	}
	return sum / float64(n)
}

// finish ends the program as a system does, and wants a clean end.
func finish(t *testing.T, c *exec.Cmd) {
	t.Helper()
	c.Process.Signal(syscall.SIGTERM)
	done := make(chan error, 1)
	go func() { done <- c.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			t.Errorf("ended with %v", err)
		}
	case <-time.After(20 * time.Second):
		t.Error("does not end after SIGTERM")
	}
}
