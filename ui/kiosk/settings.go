package kiosk

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"text/template"
	"time"

	"homs/ui/kept"
)

// Settings is what staff set.
type Settings struct {
	QuietSeconds     int      `toml:"quiet_seconds"`     // 30 to 300
	CountdownSeconds int      `toml:"countdown_seconds"` // 20 to 120
	AttractSeconds   int      `toml:"attract_seconds"`   // 20 to 30
	Volume           float64  `toml:"volume"`            // 0 to 1: how a visit begins
	VolumeCeiling    float64  `toml:"volume_ceiling"`    // 0 to 1: the loudest that a visitor can choose
	HeadphonesOnly   bool     `toml:"headphones_only"`   // HeadphoneCeiling counts in its place
	HeadphoneCeiling float64  `toml:"headphone_ceiling"` // 0 to 0.7
	Language         string   `toml:"language"`          // of a visit's beginning; "" is the story's first
	Languages        []string `toml:"languages"`         // that visitors can choose; none are all of the story's
	Hours            []string `toml:"hours"`
	Monitor          string   `toml:"monitor"`         // its name, or its number from 1; "" is the one that the system chooses
	DiagonalInches   float64  `toml:"diagonal_inches"` // 0: what the display says, where that can be true
	LowControls      bool     `toml:"low_controls"`    // nothing that is touched stands in the upper two fifths
	LeaveOut         bool     `toml:"leave_out"`       // without the hard passages
	ExportFolder     string   `toml:"export_folder"`   // for the counts; "" is a USB stick
	Covers           bool     `toml:"covers"`          // hard passages show a plain field until a touch
	MemoryMegabytes  int      `toml:"memory_megabytes"`
	PrometheusFile   string   `toml:"prometheus_file"` // "" writes none
	PinHash          string   `toml:"pin_hash"`        // "" keeps the staff screen shut
}

// Default is an exhibit that nobody has set up.
func Default() Settings {
	return Settings{
		QuietSeconds: 60, CountdownSeconds: 30, AttractSeconds: 25,
		Volume: 0.8, VolumeCeiling: 1, HeadphoneCeiling: 0.5, MemoryMegabytes: 2000,
	}
}

// Quiet is how long nobody touches anything before it is asked whether anybody is there.
func (s Settings) Quiet() time.Duration { return time.Duration(s.QuietSeconds) * time.Second }

// Countdown is how long an answer is waited for.
func (s Settings) Countdown() time.Duration { return time.Duration(s.CountdownSeconds) * time.Second }

// Attract is how long one picture of the attract loop stays.
func (s Settings) Attract() time.Duration { return time.Duration(s.AttractSeconds) * time.Second }

// Ceiling is the loudest that a visitor can choose, 0 to 1: what is put on the ears has its own.
func (s Settings) Ceiling() float64 {
	if s.HeadphonesOnly {
		return s.HeadphoneCeiling
	}
	return s.VolumeCeiling
}

// Open is the opening hours.
func (s Settings) Open() Hours {
	h, err := ParseHours(s.Hours)
	if err != nil {
		return nil // Decode lets none through that cannot be read; open is the safe side
	}
	return h
}

// check is what has no meaning: the key, and what is wrong with it.
func (s Settings) check() (key, problem string) {
	within := func(name string, v, low, high float64) {
		if key == "" && !(v >= low && v <= high) {
			key, problem = name, fmt.Sprintf("%v is not from %v to %v", v, low, high)
		}
	}
	within("quiet_seconds", float64(s.QuietSeconds), 30, 300)
	within("countdown_seconds", float64(s.CountdownSeconds), 20, 120)
	within("attract_seconds", float64(s.AttractSeconds), 20, 30)
	within("volume", s.Volume, 0, 1)
	within("volume_ceiling", s.VolumeCeiling, 0, 1)
	within("headphone_ceiling", s.HeadphoneCeiling, 0, 0.7)
	within("memory_megabytes", float64(s.MemoryMegabytes), 500, 64000)
	if s.DiagonalInches != 0 {
		within("diagonal_inches", s.DiagonalInches, 7, 150)
	}
	if key != "" {
		return key, problem
	}
	for _, l := range s.Languages {
		if l == "" {
			return "languages", "a language is empty"
		}
	}
	if s.ExportFolder != "" && !filepath.IsAbs(s.ExportFolder) {
		return "export_folder", fmt.Sprintf("%q is not a whole path", s.ExportFolder)
	}
	if _, err := ParseHours(s.Hours); err != nil {
		return "hours", err.Error()
	}
	if f := s.PrometheusFile; f != "" && (!filepath.IsAbs(f) || filepath.Ext(f) != ".prom") {
		return "prometheus_file", "it must be a whole path that ends in .prom"
	}
	if s.PinHash != "" {
		if _, err := parseHash(s.PinHash); err != nil {
			return "pin_hash", err.Error() + " (homs -set-pin writes it)"
		}
	}
	return "", ""
}

var page = template.Must(template.New("").Funcs(template.FuncMap{"list": list}).Parse(
	`# The exhibit of Homs: Capital of the Revolution. Written by the program; it may be edited,
# and is read when the exhibit starts. A line that is missing takes its default. If a line
# makes no sense, the last good copy of the whole file is used, and the staff screen says so.

# Seconds without a touch before a visitor is asked "Are you still there?" (30 to 300), and
# seconds that the question waits for an answer (20 to 120).
quiet_seconds = {{.QuietSeconds}}
countdown_seconds = {{.CountdownSeconds}}
# Seconds that a picture of the attract loop stays (20 to 30).
attract_seconds = {{.AttractSeconds}}
# Loudness at the beginning of a visit, and the loudest that a visitor can choose (0 to 1).
volume = {{.Volume}}
volume_ceiling = {{.VolumeCeiling}}
# The exhibit is heard by headphones only: nothing is louder than headphone_ceiling (0 to 0.7).
# Half is 12 dB less than the file. The program cannot tell what is plugged in.
headphones_only = {{.HeadphonesOnly}}
headphone_ceiling = {{.HeadphoneCeiling}}
# The language a visit begins in, such as "en" or "ar"; "" is the story's first.
language = {{printf "%q" .Language}}
# The languages that visitors can choose, such as ["en", "ar"]; [] is all of the story's.
languages = {{list .Languages}}
# Opening hours, such as ["mon-fri 9:00-17:30", "sat 18:00-2:00"]; outside them the screen is
# dark and silent. [] is always open.
hours = {{list .Hours}}
# The monitor, by its name or its number from 1; "" is the one that the system chooses.
monitor = {{printf "%q" .Monitor}}
# The screen's diagonal in inches (7 to 150), so that what is touched is 20 mm large; 0 takes
# what the display says of itself where that can be true, else 24.
diagonal_inches = {{.DiagonalInches}}
# Keep all that is touched in the lower three fifths of the screen, within reach of somebody
# who sits.
low_controls = {{.LowControls}}
# Start each visit with the passages on killings and hunger left out.
leave_out = {{.LeaveOut}}
# The folder that the counts of use are copied to; "" is a USB stick that is plugged in.
export_folder = {{printf "%q" .ExportFolder}}
# Show a plain field instead of the pictures of those passages; one touch uncovers them for
# the rest of the visit.
covers = {{.Covers}}
# The supervisor starts the exhibit anew if it uses more than this (500 to 64000).
memory_megabytes = {{.MemoryMegabytes}}
# A file for the textfile collector of Prometheus' node exporter, such as
# "/var/lib/prometheus/node-exporter/homs.prom", written every 30 s; "" writes none.
prometheus_file = {{printf "%q" .PrometheusFile}}
# Of the staff's PIN; written by homs -set-pin. "" keeps the staff screen shut.
pin_hash = {{printf "%q" .PinHash}}
`))

// list writes strings as TOML does.
func list(s []string) string {
	quoted := make([]string, len(s))
	for i, v := range s {
		quoted[i] = fmt.Sprintf("%q", v)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// Encode writes the file's text.
func (s Settings) Encode() []byte {
	var b bytes.Buffer
	if err := page.Execute(&b, s); err != nil {
		panic(err) // the template and the struct are both above
	}
	return b.Bytes()
}

// Decode reads the file's text. An unknown key, a wrong type or a value out of its range
// is an error that says the line.
func Decode(text []byte) (Settings, error) {
	s := Default()
	if err := kept.DecodeTOML(text, &s); err != nil {
		return Default(), err
	}
	if key, problem := s.check(); key != "" {
		return Default(), kept.AtKey(text, key, problem)
	}
	return s, nil
}

// File is where the settings of the exhibit are kept, in the folder dir.
func File(dir string) kept.File[Settings] {
	return kept.File[Settings]{Path: filepath.Join(dir, "kiosk.toml"), Default: Default(), Encode: Settings.Encode, Decode: Decode}
}
