//go:build !windows && !darwin && !(linux && cgo)

package playback

// NewOutput returns the machine's sound: on this system, none.
func NewOutput() Output { return Silent{} }
