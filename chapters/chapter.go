package chapters

import (
	"time"

	"homs/chapters/captions"
)

// Chapter is one part of the programme with a narration of its own.
type Chapter struct {
	ID         string
	Dir        string // its folder in the content
	Number     int    // from 1; the epilogue is the last
	Title      Text
	Short      Text // for narrow places
	Subtitle   Text
	Years      Text
	CardPlate  string // plate of its card on the contents screen
	Start, End time.Duration
	Beats      []*Beat
	Warning    *Warning                     // shown before it; nil if it needs none
	Narration  map[Language]string          // paths of whole narrations
	Captions   map[Language]*captions.Track // in programme time

	epilogue bool // may know what came after the programme's date
	where    where
}

// WarnedBy is where the spoken warning that the chapter begins with has ended, and its start if
// it begins without one.
func (c *Chapter) WarnedBy() time.Duration {
	if len(c.Beats) > 0 && c.Beats[0].Warns {
		return c.Beats[0].End
	}
	return c.Start
}

// Warning is what a visitor should know before a chapter begins.
type Warning struct {
	Title, Text Text
	About       []string // "casualties", "hunger"
}

// Beat is a passage of a chapter that can be understood alone.
type Beat struct {
	ID             string
	Title          Text
	Date           Date
	Place          string
	Start, End     time.Duration // End is the next beat's start
	Scenes         []*Scene
	Claims         []*Claim
	Facts, Sources []string
	Hard           []string // what in it is hard to bear: "casualties", "hunger"
	Quiet          bool     // the bed is silent in it
	// Warns says that the narration warns, from WarnsAt to the beat's End, of what is hard to
	// bear after it.
	Warns   bool
	WarnsAt time.Duration

	where where
}

// Scene is a span of a beat with one thing on the screen: a plate, or a map
// with a view and layers.
type Scene struct {
	Start, End time.Duration
	Plate      string
	Map, View  string
	Layers     []string
	Move       Move
	Dissolve   time.Duration // from the scene before

	where where
	line  int
}

// Origin is the file and line that the scene stands in. It tells a [Checker] that
// knows maps, their views and layers where to point; after Load alone the line
// is 0.
func (s *Scene) Origin() (file string, line int) { return s.where.file, s.line }

// Frame is what the screen shows of a plate: X and Y are its centre, 0 to 1 from
// the top left, Zoom is at least 1, at which the plate just fills the screen.
type Frame struct{ X, Y, Zoom float64 }

// Move leads from one frame to another over the whole scene.
type Move struct{ From, To Frame }

// Claim is a spoken sentence and what it rests on.
type Claim struct {
	Words          string        // how it begins
	Start, End     time.Duration // of its sentence
	Facts, Sources []string

	where where
}

// Epilogue tells whether the chapter was written later than the others, and may know more.
func (c *Chapter) Epilogue() bool { return c.epilogue }
