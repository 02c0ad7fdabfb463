// Package exhibit joins the documentary to the process that it runs in as an exhibit: its
// folder, its log, one of it at a time, its supervisor, the PIN and its health.
package exhibit

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	osexec "os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"

	"homs/chapters"
	"homs/ui"
	"homs/ui/kiosk"
	"homs/ui/kiosk/supervise"
)

// How a supervisor tells the exhibit that it listens, and in which mode to run.
const supervised, asMode = "HOMS_SUPERVISED", "HOMS_MODE"

// Dir is the folder of all files of an exhibit.
func Dir() (string, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("exhibit: %w", err)
	}
	return filepath.Join(dir, "homs", "exhibit"), nil
}

// LogTo makes a bounded file and stderr the log of the program.
func LogTo(stderr io.Writer, file string, room kiosk.LogRoom) *kiosk.Recent {
	signal.Ignore(syscall.SIGPIPE) // who reads stderr may be started again
	recent := kiosk.NewLog(stderr, file, room)
	slog.SetDefault(slog.New(recent))
	return recent
}

// Only makes sure that one exhibit, or one supervisor, runs. One that is just ending is
// waited for.
func Only(ctx context.Context, file string) (release func(), err error) {
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		slog.Error("exhibit: nothing can be kept", "error", err)
	}
	ctx, stop := context.WithTimeout(ctx, 3*time.Second)
	defer stop()
	l := flock.New(file)
	switch ok, err := l.TryLockContext(ctx, 100*time.Millisecond); {
	case ok:
		return func() { l.Unlock() }, nil
	case err == nil, errors.Is(err, context.DeadlineExceeded):
		if err := askToShow(filepath.Dir(file)); err != nil {
			slog.Error("exhibit: it cannot be asked to show itself", "error", err)
		}
		return nil, errors.New("the exhibit is running already, and is asked to show itself")
	default: // a disk that cannot be written must not stop it
		slog.Error("exhibit: whether another one runs is not known", "error", err)
		return func() {}, nil
	}
}

// New is what the documentary needs to run as one.
func New(ctx context.Context, stdout io.Writer, dir string, recent *kiosk.Recent, problems []chapters.Problem) *ui.Exhibit {
	e := &ui.Exhibit{
		File: kiosk.File(dir), Guard: kiosk.NewGuard(dir), Errors: recent.Errors, Health: filepath.Join(dir, "health.json"),
		Safe: Safe(), Beat: func(kiosk.State) {}, Asked: asked(ctx, dir),
	}
	if e.Settings, e.Trouble = e.File.Load(); e.Trouble != nil {
		slog.Error("the settings were broken; the last good ones are used", "error", e.Trouble)
	} else if err := e.File.Good(); err != nil {
		slog.Error("no copy of the settings", "error", err)
	}
	var err error
	if e.Counts, err = kiosk.OpenCounts(dir, time.Now()); err != nil {
		slog.Error("exhibit", "error", err)
	}
	for _, p := range problems {
		if p.Level == chapters.LevelError {
			e.Problems++
		}
	}
	if os.Getenv(supervised) == "" {
		return e
	}
	e.Beat = beats(stdout)
	e.End = func(restart bool) {
		fmt.Fprintln(stdout, map[bool]string{true: supervise.Restart, false: supervise.Quit}[restart])
	}
	return e
}

// withoutDriver has Mesa draw with the processor, so that the driver of the graphics card
// cannot make the panel crash too.
var withoutDriver = []string{"LIBGL_ALWAYS_SOFTWARE=1", "__GLX_VENDOR_LIBRARY_NAME=mesa"}

// beats returns what tells a supervisor that the screen lives. A supervisor that reads
// slowly must not hold up the screen.
func beats(stdout io.Writer) func(kiosk.State) {
	if os.Getenv(supervised) == "" {
		return func(kiosk.State) {}
	}
	list := make(chan kiosk.State, 1)
	go func() {
		for b := range list {
			if _, err := fmt.Fprintln(stdout, b); err != nil {
				slog.Error("exhibit: the supervisor is gone", "error", err)
				os.Exit(1) // or the next one finds the screen and the lock taken
			}
		}
	}()
	return func(s kiosk.State) {
		select {
		case list <- s:
		default:
		}
	}
}

// Safe is whether the supervisor wants it to run without sound and without a painter of its
// own.
func Safe() bool { return supervise.Mode(os.Getenv(asMode)) == supervise.Safe }

// Reading is whether the supervisor wants the story as text in the place of the film.
func Reading() bool { return supervise.Mode(os.Getenv(asMode)) == supervise.Panel }

// Supervise runs the exhibit under a supervisor. An empty folder is the story that is built
// in.
func Supervise(ctx context.Context, folder string, stderr io.Writer) error {
	dir, err := Dir()
	if err != nil {
		return err
	}
	LogTo(stderr, filepath.Join(dir, "supervisor.log"), kiosk.SupervisorLog)
	release, err := Only(ctx, filepath.Join(dir, "supervisor.lock"))
	if err != nil {
		return err
	}
	defer release()
	program, err := os.Executable()
	if err != nil {
		return fmt.Errorf("exhibit: %w", err)
	}
	args := []string{"-kiosk"}
	if folder != "" {
		args = append(args, folder)
	}
	settings, _ := kiosk.File(dir).Load() // the exhibit says what is wrong with them
	s := supervise.Supervisor{
		Memory: int64(settings.MemoryMegabytes) * 1e6, Log: slog.Default(),
		Idle:   func(beat string) bool { s := kiosk.State(beat); return s == kiosk.Attract || s == kiosk.Dark },
		Tell:   supervise.Notify(os.Getenv("NOTIFY_SOCKET")),
		Screen: supervise.Screen,
		Start: func(m supervise.Mode) (supervise.Child, error) {
			c := osexec.Command(program, args...)
			c.Env = append(os.Environ(), supervised+"=1", asMode+"="+string(m), "NOTIFY_SOCKET=")
			if m == supervise.Panel {
				c.Env = append(c.Env, withoutDriver...)
			}
			c.Stderr = stderr
			return supervise.StartProcess(c)
		},
	}
	s.Run(ctx)
	return nil
}

// Health prints how an exhibit is, and fails with a LevelError where it is not well.
func Health(file string, stdout io.Writer) error {
	level, says := kiosk.ReadHealth(file, time.Now())
	fmt.Fprintln(stdout, says)
	if level > kiosk.Green {
		return &LevelError{level}
	}
	return nil
}

// LevelError says by its exit code how bad it is; the words have been printed.
type LevelError struct{ Level kiosk.Level }

func (e *LevelError) Error() string { return "the exhibit is " + e.Level.String() }
