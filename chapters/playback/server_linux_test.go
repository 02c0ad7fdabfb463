//go:build cgo

package playback

import (
	"bytes"
	"encoding/binary"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// A server is a sound server of the test's own, with one null sink. It is reached by ALSA's
// default name for one, "pulse".
type server struct {
	t    testing.TB
	dir  string
	sink string // its module's further arguments
	proc *exec.Cmd
}

func newServer(t testing.TB) *server {
	dir, err := os.MkdirTemp("", "snd") // short, for a socket's name has a limit
	if err != nil {
		t.Fatal(err)
	}
	s := &server{t: t, dir: dir, sink: "norewinds=1"} // else it takes 2 s to wake
	t.Setenv("HOMS_ALSA", "pulse")
	t.Setenv("PULSE_SERVER", "unix:"+s.socket())
	t.Setenv("PULSE_COOKIE", filepath.Join(dir, "cookie"))
	t.Setenv("XDG_RUNTIME_DIR", dir)
	t.Setenv("HOME", dir)
	t.Cleanup(func() {
		s.kill()
		os.RemoveAll(dir)
	})
	return s
}

func (s *server) socket() string { return filepath.Join(s.dir, "native") }

// start starts the server and returns once it answers.
func (s *server) start() {
	s.t.Helper()
	os.Remove(s.socket())
	s.proc = exec.Command("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1",
		"-L", "module-native-protocol-unix auth-anonymous=1 socket="+s.socket(),
		"-L", "module-null-sink sink_name=first rate=48000 "+s.sink)
	if err := s.proc.Start(); err != nil {
		s.t.Fatalf("the tests of sound need pulseaudio: %v", err)
	}
	for range 200 {
		if s.ctl("info") == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	s.t.Fatal("the sound server does not answer")
}

func (s *server) kill() {
	if s.proc != nil {
		s.proc.Process.Kill()
		s.proc.Wait()
		s.proc = nil
	}
}

func (s *server) ctl(args ...string) error { return exec.Command("pactl", args...).Run() }

// A recording is what a sink plays, from its monitor.
type recording struct {
	mu    sync.Mutex
	pcm   []float32
	start time.Time // of the first sample, as near as it is known
	proc  *exec.Cmd
}

// record begins to record a sink.
func (s *server) record(sink string) *recording {
	r := &recording{}
	r.proc = exec.Command("parec", "--latency-msec=5", "--format=float32le", "--rate=48000", "--channels=1", "-d", sink+".monitor")
	out, err := r.proc.StdoutPipe()
	if err == nil {
		err = r.proc.Start()
	}
	if err != nil {
		s.t.Fatalf("the tests of sound need parec: %v", err)
	}
	go func() {
		b := make([]byte, 1<<14)
		for {
			n, err := io.ReadAtLeast(out, b, 4)
			n -= n % 4
			if err != nil {
				return
			}
			part := make([]float32, n/4)
			binary.Read(bytes.NewReader(b[:n]), binary.LittleEndian, part)
			now := time.Now()
			r.mu.Lock()
			r.pcm = append(r.pcm, part...)
			if t := now.Add(-duration(int64(len(r.pcm)))); r.start.IsZero() || t.Before(r.start) {
				r.start = t
			}
			r.mu.Unlock()
		}
	}()
	s.t.Cleanup(r.close)
	for range 300 {
		if r.len() > 0 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	return r
}

func (r *recording) close() {
	if r.proc != nil {
		r.proc.Process.Kill()
		r.proc.Wait()
		r.proc = nil
	}
}

func (r *recording) len() int { r.mu.Lock(); defer r.mu.Unlock(); return len(r.pcm) }

// index is the sample recorded at the moment t.
func (r *recording) index(t time.Time) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return int(frames(t.Sub(r.start)))
}

// time is the moment at which sample i was recorded.
func (r *recording) time(i int) time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.start.Add(duration(int64(i)))
}

func (r *recording) slice(from, to int) []float32 {
	r.mu.Lock()
	defer r.mu.Unlock()
	from, to = max(0, min(from, len(r.pcm))), max(0, min(to, len(r.pcm)))
	return r.pcm[from:to:to]
}

// level is the level of the last while.
func (r *recording) level(d time.Duration) float64 {
	n := r.len()
	var sum float64
	s := r.slice(n-int(frames(d)), n)
	for _, x := range s {
		sum += float64(x) * float64(x)
	}
	return math.Sqrt(sum / float64(max(1, len(s))))
}

// synthesised are the files that synth has made already.
var synthesised = map[string][]byte{}

// synth makes an Ogg file with ffmpeg from an expression for one sample, of t in seconds.
func synth(t testing.TB, seconds int, expr string) func() (io.ReadCloser, error) {
	t.Helper()
	b := synthesised[expr]
	if b == nil {
		var msg strings.Builder
		cmd := exec.Command("ffmpeg", "-v", "error", "-f", "lavfi", "-i",
			"aevalsrc='"+expr+"':s=48000:d="+strconv.Itoa(seconds), "-ac", "1", "-c:a", "libvorbis", "-q:a", "5", "-f", "ogg", "-")
		cmd.Stderr = &msg
		var err error
		if b, err = cmd.Output(); err != nil {
			t.Fatalf("the tests of sound need ffmpeg: %v %s", err, msg.String())
		}
		synthesised[expr] = b
	}
	return func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil }
}
