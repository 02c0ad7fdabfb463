package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// hall is a display, a sound server and the exhibit under its supervisor, each of its own.
type hall struct {
	dir, files string
	env        []string
	story      string
	running    []*exec.Cmd
	sound      *exec.Cmd
	supervisor *exec.Cmd
	ear        *ear // nil where the story has no tones
}

const settings = "quiet_seconds = 30\ncountdown_seconds = 20\nattract_seconds = 20\n"

func newHall(program, story string) (h *hall, err error) {
	dir, err := os.MkdirTemp("", "homs-soak-")
	if err != nil {
		return nil, err
	}
	h = &hall{dir: dir, story: story, files: filepath.Join(dir, "home", ".config", "homs", "exhibit")}
	defer func() {
		if err != nil {
			h.close("")
		}
	}()
	for _, d := range []string{h.files, filepath.Join(dir, "home", ".cache"), filepath.Join(dir, "run")} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			return nil, err
		}
	}
	rc := "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
	if err := errors.Join(os.WriteFile(filepath.Join(dir, "home", ".asoundrc"), []byte(rc), 0o600),
		os.WriteFile(filepath.Join(h.files, "kiosk.toml"), []byte(settings), 0o600)); err != nil {
		return nil, err
	}
	number, err := h.display()
	if err != nil {
		return nil, err
	}
	h.env = append(os.Environ(), "DISPLAY=:"+number, "HOME="+filepath.Join(dir, "home"), "XDG_RUNTIME_DIR="+filepath.Join(dir, "run"),
		"XDG_CONFIG_HOME=", "XDG_CACHE_HOME=", "WAYLAND_DISPLAY=", "PULSE_SERVER=unix:"+filepath.Join(dir, "pulse"))
	pin := h.command(program, "-set-pin")
	pin.Stdin = strings.NewReader("2468\n2468\n")
	if err := errors.Join(pin.Run(), h.startSound()); err != nil {
		return nil, err
	}
	args := []string{"-supervise"}
	if story != "" {
		args = append(args, story)
		h.ear = newEar(h)
	}
	h.supervisor = h.command(program, args...)
	return h, h.begin(h.supervisor)
}

func (h *hall) display() (number string, err error) {
	r, w, err := os.Pipe()
	if err != nil {
		return "", err
	}
	defer r.Close()
	x := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset")
	x.ExtraFiles = []*os.File{w}
	err = h.begin(x)
	w.Close()
	if err != nil {
		return "", err
	}
	line, err := bufio.NewReader(r).ReadString('\n') // to its end, or the display dies of the closed pipe
	if err != nil {
		return "", fmt.Errorf("the virtual display does not start: %w", err)
	}
	return strings.TrimSpace(line), nil
}

func (h *hall) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = h.env
	return c
}

func (h *hall) begin(c *exec.Cmd) error {
	err := c.Start()
	if err == nil {
		h.running = append(h.running, c)
	}
	return err
}

func (h *hall) startSound() error {
	h.sound = h.command("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
		"-L", "module-native-protocol-unix auth-anonymous=1 socket="+filepath.Join(h.dir, "pulse"),
		"-L", "module-null-sink sink_name=hall rate=48000")
	return h.begin(h.sound)
}

// stopSound kills the sound server.
func (h *hall) stopSound() {
	h.sound.Process.Kill()
	h.sound.Wait()
}

// ready waits for the exhibit's first word on its health.
func (h *hall) ready(ctx context.Context) error {
	for range 600 {
		if _, err := os.Stat(filepath.Join(h.files, "health.json")); err == nil {
			return nil
		}
		select {
		case <-time.After(100 * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return errors.New("the exhibit does not start")
}

// child is the exhibit's process; 0 while there is none.
func (h *hall) child() int {
	p := h.supervisor.Process.Pid
	list, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", p, p)) // its first thread may not be the one that started it
	if len(list) == 0 {
		list, _ = exec.Command("pgrep", "-P", strconv.Itoa(p)).Output() // fails while there is none
	}
	first, _, _ := strings.Cut(strings.TrimSpace(string(list))+"\n", "\n")
	pid, _ := strconv.Atoi(strings.TrimSpace(strings.Fields(first + " 0")[0]))
	return pid
}

func (h *hall) told() string {
	if h.story != "" {
		return "told in tones"
	}
	return "the story that is built in"
}

// close ends everything, last begun first, and leaves the logs in the folder out.
func (h *hall) close(out string) {
	for i := len(h.running) - 1; i >= 0; i-- {
		c := h.running[i]
		c.Process.Signal(syscall.SIGTERM)
		late := time.AfterFunc(10*time.Second, func() { c.Process.Kill() })
		c.Wait()
		late.Stop()
	}
	if out != "" {
		logs, _ := filepath.Glob(filepath.Join(h.files, "*.log")) // the pattern is good
		for _, name := range append(logs, filepath.Join(h.files, "health.json"), filepath.Join(h.files, "counts.csv")) {
			if err := keep(name, out); err != nil {
				fmt.Fprintln(os.Stderr, "soak:", err)
			}
		}
	}
	os.RemoveAll(h.dir)
}

func keep(name, dir string) error {
	from, err := os.Open(name)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.Create(filepath.Join(dir, filepath.Base(name)))
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	return errors.Join(err, to.Close())
}
