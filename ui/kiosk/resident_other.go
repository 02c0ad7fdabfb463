//go:build !linux

package kiosk

// Resident is the memory that a process holds, in bytes; 0 if it is not known.
func Resident(int) int64 { return 0 }
