package ui

import (
	"log/slog"
	"os"
	osexec "os/exec"
	"runtime"
	"strings"

	"fyne.io/fyne/v2/driver/desktop"

	"homs/ui/screens"
	"homs/ui/theme"
)

// inches is the screen's diagonal: what staff say, or what the display says of itself where
// that can be true, or a usual one.
func (e *exhibit) inches() float64 {
	if d := e.o.Settings.DiagonalInches; d > 0 {
		return d
	}
	if m := e.monitor(); m != nil && m.Diagonal() > 0 {
		return m.Diagonal()
	}
	return theme.UsualDiagonal
}

// monitor is the one that the exhibit is shown on, nil where that is not known.
func (e *exhibit) monitor() *screens.Monitor {
	if i := screens.Choose(e.monitors, e.o.Settings.Monitor); i >= 0 {
		return &e.monitors[i]
	}
	if len(e.monitors) == 0 {
		return nil
	}
	return &e.monitors[0]
}

// fill goes to the monitor that staff chose. The window system puts a window that fills the
// screen on the monitor that its middle is on; Wayland alone decides by itself.
func (e *exhibit) fill() {
	want := e.o.Settings.Monitor
	if want == "" {
		return
	}
	i := screens.Choose(e.monitors, want)
	w, ok := e.a.window.(desktop.Window)
	if i < 0 || !ok {
		slog.Error("exhibit: the chosen monitor is not there", "monitor", want)
		return
	}
	m := e.monitors[i]
	e.a.window.SetFullScreen(false)
	w.RequestPosition(m.X+max((m.Width-firstWidth)/2, 1), m.Y+max((m.Height-firstHeight)/2, 1))
	e.a.window.SetFullScreen(true)
}

// stayAwake keeps the screen from going blank. GLFW switches off the screen saver of X11 and
// of Wayland for a window that fills the screen; desktops have their own, on the session bus;
// and X11 saves power besides.
func (e *exhibit) stayAwake() {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		e.a.fyne.Driver().SetDisableScreenBlanking(true) // Windows asks for it by the thread
		return
	}
	go func() { // a bus, and a program, may be slow
		if strings.HasPrefix(os.Getenv("DBUS_SESSION_BUS_ADDRESS"), "unix:") { // never a network's
			e.a.fyne.Driver().SetDisableScreenBlanking(true)
		}
		if os.Getenv("DISPLAY") == "" {
			return
		}
		if out, err := osexec.Command("xset", "s", "off", "-dpms").CombinedOutput(); err != nil {
			slog.Warn("exhibit: the monitor may save power", "xset", err, "says", strings.TrimSpace(string(out)))
		}
	}()
}
