package ui

import "time"

// exhibitDeck obeys the exhibit: nothing is heard unless somebody is there, and nothing
// louder than staff allow.
type exhibitDeck struct {
	Deck
	ceiling float64
	silent  bool
}

// Play implements Deck.
func (d *exhibitDeck) Play() {
	if !d.silent {
		d.Deck.Play()
	}
}

// Scrub implements Deck.
func (d *exhibitDeck) Scrub(at time.Duration) {
	if !d.silent {
		d.Deck.Scrub(at)
	}
}

// SetVolume implements Deck: the ceiling is a visitor's full volume.
func (d *exhibitDeck) SetVolume(x float64) { d.Deck.SetVolume(x * d.ceiling) }
