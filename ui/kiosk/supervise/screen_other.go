//go:build !linux

package supervise

// Screen is true: these systems have a screen while a program can run.
func Screen() bool { return true }
