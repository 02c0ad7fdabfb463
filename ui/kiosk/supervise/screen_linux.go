package supervise

import (
	"net"
	"os"
	"path/filepath"
	"strings"
)

// Screen reports whether the window system that the environment names answers. One on another
// machine is taken as there.
func Screen() bool {
	if name := os.Getenv("WAYLAND_DISPLAY"); name != "" && os.Getenv("DISPLAY") == "" {
		return answers(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), name))
	}
	host, number, ok := strings.Cut(os.Getenv("DISPLAY"), ":")
	if !ok || host != "" && host != "unix" {
		return true
	}
	number, _, _ = strings.Cut(number, ".")
	path := "/tmp/.X11-unix/X" + number
	return answers("@"+path) || answers(path)
}

func answers(path string) bool {
	c, err := net.Dial("unix", path)
	if err != nil {
		return false
	}
	c.Close()
	return true
}
