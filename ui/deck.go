package ui

import "time"

// Deck plays the narration, in programme time. Its methods may be called from the UI
// goroutine: none of them blocks on a sound device.
type Deck interface {
	Play()
	Pause()
	// Seek moves the playhead; sound follows at once if playing.
	Seek(at time.Duration)
	// Scrub lets a short grain of the voice at at be heard, while dragging.
	Scrub(at time.Duration)
	SetSpeed(x float64)  // 0.5 to 2, the pitch is kept
	SetVolume(x float64) // 0 to 1
	SetMuted(on bool)
	SetBed(on bool)
	// At is the playhead: what is heard now. It takes no lock.
	At() time.Duration
	Playing() bool
	// Ended reports that the programme has come to its end.
	Ended() bool
	// Sounding reports whether a real device plays; without one the film goes on in
	// silence, with captions.
	Sounding() bool
}
