// Package prefs keeps what a visitor chose, in one commented TOML file.
package prefs

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/pelletier/go-toml/v2"
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
	d := toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		var strict *toml.StrictMissingError
		if errors.As(err, &strict) && len(strict.Errors) > 0 {
			row, _ := strict.Errors[0].Position()
			return Default(), fmt.Errorf("line %d: there is no setting %q", row, strings.Join(strict.Errors[0].Key(), "."))
		}
		var bad *toml.DecodeError
		if errors.As(err, &bad) {
			row, _ := bad.Position()
			return Default(), fmt.Errorf("line %d: %w", row, err)
		}
		return Default(), err
	}
	p.clean()
	return p, nil
}

// File is the file that prefs are kept in. An empty path keeps nothing.
type File string

// Load reads the prefs. A broken file is moved aside and the last good copy taken, or
// the defaults; the error then says what was wrong, and the prefs are good all the same.
func (f File) Load() (Prefs, error) {
	if f == "" {
		return Default(), nil
	}
	text, err := os.ReadFile(string(f))
	if errors.Is(err, fs.ErrNotExist) {
		return Default(), nil
	}
	if err == nil {
		var p Prefs
		if p, err = Decode(text); err == nil {
			return p, nil
		}
	}
	err = fmt.Errorf("settings: %s: %w", f, err)
	if good, e := os.ReadFile(f.good()); e == nil {
		if p, e := Decode(good); e == nil {
			return p, err
		}
	}
	return Default(), err
}

// Save writes the prefs whole or not at all, and keeps the one before as the last good
// copy.
func (f File) Save(p Prefs) error {
	if f == "" {
		return nil
	}
	text := p.Encode()
	if old, err := os.ReadFile(string(f)); err == nil {
		if bytes.Equal(old, text) {
			return nil
		}
		if _, err := Decode(old); err == nil {
			if err := replace(f.good(), old); err != nil {
				return fmt.Errorf("settings: %w", err)
			}
		}
	}
	if err := replace(string(f), text); err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	return nil
}

func (f File) good() string { return string(f) + ".good" }

// replace writes a file by way of a temporary one beside it, so that a power cut leaves
// the old or the new.
func replace(name string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	t, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(t.Name())
	_, err = t.Write(text)
	if err == nil {
		err = t.Sync()
	}
	if e := t.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	return os.Rename(t.Name(), name)
}

// Path is where this user's prefs are.
func Path() (File, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("settings: %w", err)
	}
	return File(filepath.Join(dir, "homs", "settings.toml")), nil
}
