package ui

import "fyne.io/fyne/v2"

// A wish is what a visitor can ask of the stage by a key.
type wish string

const (
	wishPlay     wish = "play"
	wishBack     wish = "back"
	wishForward  wish = "forward"
	wishBack1    wish = "back1"
	wishForward1 wish = "forward1"
	wishBack10   wish = "back10"
	wishFwd10    wish = "forward10"
	wishPrevious wish = "previous"
	wishNext     wish = "next"
	wishTenth    wish = "tenth"
	wishHome     wish = "home"
	wishEnd      wish = "end"
	wishSlower   wish = "slower"
	wishFaster   wish = "faster"
	wishNormal   wish = "normal"
	wishMute     wish = "mute"
	wishLouder   wish = "louder"
	wishSofter   wish = "softer"
	wishCaptions wish = "captions"
	wishText     wish = "transcript"
	wishSources  wish = "sources"
	wishDate     wish = "date"
	wishCloser   wish = "closer"
	wishFarther  wish = "farther"
	wishAtlas    wish = "atlas"
	wishLanguage wish = "language"
	wishFull     wish = "fullscreen"
	wishHelp     wish = "help"
	wishEscape   wish = "escape"
)

// A binding ties keys to a wish. Word names its line in the help sheet.
type binding struct {
	wish  wish
	keys  []fyne.KeyName // without Shift
	shift bool           // with Shift held
	runes string         // typed signs, whatever the layout of the keyboard
	shown string         // in the help sheet
	word  string         // key in the interface words
}

// bindings is the one table that handling and the help sheet are made from.
var bindings = []binding{
	{wish: wishPlay, keys: []fyne.KeyName{fyne.KeySpace}, shown: "Space", word: "key_play"},
	{wish: wishBack, keys: []fyne.KeyName{fyne.KeyLeft}, shown: "←", word: "key_step"},
	{wish: wishForward, keys: []fyne.KeyName{fyne.KeyRight}, shown: "→", word: "key_step"},
	{wish: wishBack1, keys: []fyne.KeyName{fyne.KeyLeft}, shift: true, shown: "Shift ←", word: "key_small_step"},
	{wish: wishForward1, keys: []fyne.KeyName{fyne.KeyRight}, shift: true, shown: "Shift →", word: "key_small_step"},
	{wish: wishBack10, keys: []fyne.KeyName{fyne.KeyJ}, shown: "J", word: "key_big_step"},
	{wish: wishFwd10, keys: []fyne.KeyName{fyne.KeyL}, shown: "L", word: "key_big_step"},
	{wish: wishPrevious, keys: []fyne.KeyName{fyne.KeyPageUp}, shown: "Page Up", word: "key_previous_chapter"},
	{wish: wishNext, keys: []fyne.KeyName{fyne.KeyPageDown}, shown: "Page Down", word: "key_next_chapter"},
	{wish: wishTenth, runes: "0123456789", shown: "0 – 9", word: "key_tenths"},
	{wish: wishHome, keys: []fyne.KeyName{fyne.KeyHome}, shown: "Home", word: "key_start"},
	{wish: wishEnd, keys: []fyne.KeyName{fyne.KeyEnd}, shown: "End", word: "key_end"},
	{wish: wishSlower, runes: "[", shown: "[", word: "key_slower"},
	{wish: wishFaster, runes: "]", shown: "]", word: "key_faster"},
	{wish: wishNormal, keys: []fyne.KeyName{fyne.KeyBackspace}, shown: "Backspace", word: "key_normal_speed"},
	{wish: wishMute, keys: []fyne.KeyName{fyne.KeyM}, shown: "M", word: "key_mute"},
	{wish: wishLouder, keys: []fyne.KeyName{fyne.KeyUp}, shown: "↑", word: "key_volume"},
	{wish: wishSofter, keys: []fyne.KeyName{fyne.KeyDown}, shown: "↓", word: "key_volume"},
	{wish: wishCaptions, keys: []fyne.KeyName{fyne.KeyC}, shown: "C", word: "key_captions"},
	{wish: wishText, keys: []fyne.KeyName{fyne.KeyT}, shown: "T", word: "key_transcript"},
	{wish: wishSources, keys: []fyne.KeyName{fyne.KeyS}, shown: "S", word: "sources_now"},
	{wish: wishDate, keys: []fyne.KeyName{fyne.KeyD}, shown: "D", word: "by_date"},
	{wish: wishCloser, runes: "+=", shown: "+", word: "key_zoom"},
	{wish: wishFarther, runes: "-", shown: "-", word: "key_zoom"},
	{wish: wishAtlas, keys: []fyne.KeyName{fyne.KeyA}, shown: "A", word: "atlas"},
	{wish: wishFull, keys: []fyne.KeyName{fyne.KeyF, fyne.KeyF11}, shown: "F", word: "key_full_screen"},
	{wish: wishHelp, keys: []fyne.KeyName{fyne.KeyF1}, runes: "?", shown: "?", word: "key_help"},
	{wish: wishEscape, keys: []fyne.KeyName{fyne.KeyEscape}, shown: "Esc", word: "key_back"},
}

// byKey finds the wish of a key.
func byKey(k fyne.KeyName, shift bool) (wish, bool) {
	for _, b := range bindings {
		if b.shift != shift {
			continue
		}
		for _, have := range b.keys {
			if have == k {
				return b.wish, true
			}
		}
	}
	if shift { // Shift with a key that has no meaning of its own with it
		return byKey(k, false)
	}
	return "", false
}

// byRune finds the wish of a typed sign, and which of its signs it was.
func byRune(r rune) (w wish, n int, ok bool) {
	for _, b := range bindings {
		for i, have := range b.runes {
			if have == r {
				return b.wish, i, true
			}
		}
	}
	return "", 0, false
}
