//go:build linux && cgo

package ui

/*
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
static void large_apart(void) { mallopt(M_MMAP_THRESHOLD, 1 << 20); }
#else
static void large_apart(void) {}
#endif
*/
import "C"

// largeApart has C's allocator take each large piece, such as a texture that the processor
// draws, from the system and give it back. Else its heap keeps the holes.
func largeApart() { C.large_apart() }
