// Package prefs keeps what a visitor chose, in one commented TOML file.
package prefs

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"text/template"

	"homs/ui/kept"
)

// Prefs is what a visitor can choose. The zero value is not a good choice: use Default.
type Prefs struct {
	Language     string  `toml:"language"`      // "" is the first language of the story
	Volume       float64 `toml:"volume"`        // 0 to 1
	Muted        bool    `toml:"muted"`         //
	Speed        float64 `toml:"speed"`         // 0.5 to 2
	Captions     bool    `toml:"captions"`      //
	CaptionSize  string  `toml:"caption_size"`  // small, medium, large
	StillPicture bool    `toml:"still_picture"` // reduced motion: cuts and still frames
	HighContrast bool    `toml:"high_contrast"` //
	Bed          bool    `toml:"bed"`           // the quiet sound under the voice
	ScrubSound   bool    `toml:"scrub_sound"`   // the voice is heard while dragging
	LeaveOut     bool    `toml:"leave_out"`     // a way through the film without killings and hunger
	Place        float64 `toml:"place"`         // seconds into the programme, to go on from; 0 is none
}

// Default is what a first visitor finds.
func Default() Prefs {
	return Prefs{Volume: 0.8, Speed: 1, Captions: true, CaptionSize: "medium", Bed: true, ScrubSound: true}
}

// clean brings values that are out of range back into it, so that a file written by hand
// cannot make the program unusable.
func (p *Prefs) clean() {
	p.Volume = min(max(p.Volume, 0), 1)
	if p.Speed < 0.5 || p.Speed > 2 {
		p.Speed = 1
	}
	switch p.CaptionSize {
	case "small", "medium", "large":
	default:
		p.CaptionSize = "medium"
	}
	p.Place = max(p.Place, 0)
}

var page = template.Must(template.New("").Parse(`# What was chosen in Homs: Capital of the Revolution. Written by the program; you may edit it
# while the program is not running. A line that is missing takes its default.

# Language of texts and captions, "en" or "ar"; "" is the story's first language.
language = {{printf "%q" .Language}}
# Loudness, 0 to 1, and whether the sound is off.
volume = {{.Volume}}
muted = {{.Muted}}
# Speed of the voice, 0.5 to 2.
speed = {{.Speed}}
# Captions, and their size: "small", "medium" or "large".
captions = {{.Captions}}
caption_size = {{printf "%q" .CaptionSize}}
# Pictures stand still and change by cuts.
still_picture = {{.StillPicture}}
# Darker scrims and stronger lines.
high_contrast = {{.HighContrast}}
# The quiet sound under the voice, and the voice while dragging.
bed = {{.Bed}}
scrub_sound = {{.ScrubSound}}
# Leave out the passages on killings and hunger.
leave_out = {{.LeaveOut}}
# Where to go on, in seconds; 0 is the beginning.
place = {{.Place}}
`))

// Encode writes the file's text.
func (p Prefs) Encode() []byte {
	p.clean()
	var b bytes.Buffer
	if err := page.Execute(&b, p); err != nil {
		panic(err) // the template and the struct are both above
	}
	return b.Bytes()
}

// Decode reads the file's text. Missing values are defaults; an unknown key or a wrong
// type is an error that says the line.
func Decode(text []byte) (Prefs, error) {
	p := Default()
	if err := kept.DecodeTOML(text, &p); err != nil {
		return Default(), err
	}
	p.clean()
	return p, nil
}

// File is the file that prefs are kept in. An empty path keeps nothing.
type File string

func (f File) kept() kept.File[Prefs] {
	return kept.File[Prefs]{Path: string(f), Default: Default(), Encode: Prefs.Encode, Decode: Decode}
}

// Load reads the prefs. For a broken file the last good copy is taken, or the defaults;
// the error then says what was wrong, and the prefs are good all the same.
func (f File) Load() (Prefs, error) {
	p, err := f.kept().Load()
	if err != nil {
		err = fmt.Errorf("settings: %w", err)
	}
	return p, err
}

// Save writes the prefs whole or not at all, and keeps the one before as the last good
// copy.
func (f File) Save(p Prefs) error {
	if err := f.kept().Save(p); err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	return nil
}

// Path is where this user's prefs are.
func Path() (File, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("settings: %w", err)
	}
	return File(filepath.Join(dir, "homs", "settings.toml")), nil
}
