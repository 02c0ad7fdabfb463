package text

import "image/color"

// Family is one of the two families of the programme; each has both scripts.
type Family uint8

const (
	// Sans is for captions, transcript, controls and labels.
	Sans Family = iota
	// Serif is for titles, dates and quotes: EB Garamond with Amiri.
	Serif
)

// Weight is how heavy the letters are. Serif has no SemiBold: its Latin stays Medium.
type Weight uint8

const (
	Regular Weight = iota
	Medium
	SemiBold
)

// Align is where text stands in the room it has. Start and End follow the reading direction.
type Align uint8

const (
	Start Align = iota
	Center
	End
)

// Style is how text looks. Styles compare with ==.
type Style struct {
	Family Family
	Weight Weight
	// Size is the em of the Latin letters in Fyne units; Arabic letters are drawn a little larger, so that both
	// scripts look the same size.
	Size float32
	// LineHeight is the distance between baselines in Fyne units; 0 means 1.45 of Size.
	LineHeight float32
	Colour     color.NRGBA
	Align      Align
	// RTL says that the text as a whole reads from the right; it decides the order of its parts and where Start is.
	RTL bool
	// Shadow lays a soft dark shadow under the letters, for text that stands on a picture.
	Shadow bool
}

const (
	naturalLine = 1.45
	// Half the height of the capitals, in ems: capitals stand in the middle of their line.
	sansMiddle  = 0.349
	serifMiddle = 0.327
	// Arabic beside Latin, so that both look the same size.
	sansArabic  = 1.075
	serifArabic = 1.12
)

// lineHeight is the distance between baselines in Fyne units.
func (s Style) lineHeight() float32 {
	if s.LineHeight > 0 {
		return s.LineHeight
	}
	return s.Size * naturalLine
}

// Baseline is how far below the top of a line its baseline is, in Fyne units. It depends on the style alone,
// so two lines of one style stand on one baseline whatever they say.
func (s Style) Baseline() float32 {
	middle := float32(sansMiddle)
	if s.Family == Serif {
		middle = serifMiddle
	}
	return s.lineHeight()/2 + s.Size*middle
}
