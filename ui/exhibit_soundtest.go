package ui

import "time"

// soundTest is how long the voice is heard for a test.
const soundTest = 5 * time.Second

// startSoundTest lets the first words of the film be heard for a while.
func (e *exhibit) startSoundTest() {
	p := e.a.o.Programme
	at := time.Duration(0)
	if len(p.Narrated) > 0 && len(p.Chapters) > 0 {
		if t := p.Chapters[0].Captions[p.Narrated[0]]; t != nil && len(t.Cues) > 0 {
			at = t.Cues[0].Start
		}
	}
	e.testing = time.Now().Add(soundTest)
	e.deck.silent = false
	e.deck.Seek(at)
	e.deck.Play()
	e.staff.resize()
}

func (e *exhibit) endSoundTest() {
	e.testing = time.Time{}
	e.deck.silent = true
	e.deck.Pause()
	e.deck.Seek(0)
	e.staff.resize()
}
