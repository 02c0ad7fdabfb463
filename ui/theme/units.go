package theme

import "fyne.io/fyne/v2"

// Units turns the look's sizes, given for a picture of 1920x1080, into Fyne units.
type Units struct {
	// K is Fyne units for one unit of the look.
	K float32
}

// UnitsFor is the scale of a window: the picture fits whichever side is shorter.
func UnitsFor(s fyne.Size) Units {
	return Units{K: max(min(s.Width/1920, s.Height/1080), 0.1)}
}

// Of is n units of the look in Fyne units.
func (u Units) Of(n float32) float32 { return n * u.K }

// Named sizes of the look, in its units.
const (
	Margin = 64 // from every edge to text and controls

	WorkTitle      = 148
	WorkSubtitle   = 52
	ChapterTitle   = 42
	DateSize       = 46
	CaptionSize    = 40
	CaptionLine    = 58
	TranscriptSize = 28
	TranscriptLine = 43
	CardTitle      = 23
	LabelSize      = 20
	SmallLabel     = 19
	LeastSize      = 18
	RingSize       = 64  // the play button
	RowY           = 968 // middle of the row of controls
	BarStart       = 168
	BarEnd         = 1500
	DrawerWidth    = 720
	PreviewWidth   = 380
	Hairline       = 1.5
)
