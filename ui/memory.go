package ui

import "runtime/debug"

// garbage is how much memory, in per cent of what is in use, may be waiting to be collected.
// The default of 100 is quicker by nothing that shows, and decoded pictures are large.
// From enough bytes on what waits is collected sooner, and freed memory goes back to the
// system at once: 120 to 180 MB are in use, so it costs little.
const garbage, enough = 50, 280 << 20

// spare keeps the memory in use near what is needed. It is called before the window is made.
func spare() {
	debug.SetGCPercent(garbage)
	debug.SetMemoryLimit(enough)
	largeApart()
}
