// Package theme holds what the programme looks like: its colours, its sizes through one
// factor, and the dress of any stock widget.
package theme

import "image/color"

// The colours. Contrast on NightSlate by WCAG: Ivory 15.0, Second 10.6, AmberText 10.7.
var (
	NightSlate = color.NRGBA{0x14, 0x19, 0x1f, 0xff} // background, scrims, drawers
	Ivory      = color.NRGBA{0xf4, 0xec, 0xdc, 0xff} // text
	Second     = color.NRGBA{0xcf, 0xc7, 0xb8, 0xff} // the second voice
	Amber      = color.NRGBA{0xd9, 0x8a, 0x2b, 0xff} // the played part, the line under the spoken word
	AmberText  = color.NRGBA{0xf0, 0xc2, 0x7a, 0xff} // the spoken word, numbers
)

// Alpha is a colour made see-through: a is 0 to 1.
func Alpha(c color.NRGBA, a float64) color.NRGBA {
	c.A = uint8(a*255 + .5)
	return c
}
