package ui

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"homs/ui/prefs"
	"homs/ui/text"
	"homs/ui/theme"
)

// look is what everything on the screen is measured and coloured by.
type look struct {
	theme.Units
	size     fyne.Size
	rtl      bool
	contrast bool
	captions string  // small, medium, large
	touch    float32 // the least size of what a finger touches, in Fyne units; 0 for a mouse
	reach    float32 // nothing that is touched stands above this
}

func newLook(s fyne.Size, rtl bool, p prefs.Prefs) look {
	return look{Units: theme.UnitsFor(s), size: s, rtl: rtl, contrast: p.HighContrast, captions: p.CaptionSize}
}

// x places something that is w wide and stands at from the start of the line.
func (l look) x(at, w float32) float32 {
	if l.rtl {
		return l.size.Width - at - w
	}
	return at
}

// upright is the look with larger letters where the screen stands on its side: its width alone
// would make them small.
func (l look) upright() look {
	if l.size.Height > l.size.Width {
		l.K *= 1.6
	}
	return l
}

// style is a text of this look.
func (l look) style(f text.Family, w text.Weight, size float32, c color.NRGBA) text.Style {
	return text.Style{Family: f, Weight: w, Size: size, Colour: c, RTL: l.rtl}
}

// reads sets a style's direction by what is said: English words in an Arabic column read
// from the left, with their full stops where they belong.
func reads(st text.Style, s string) text.Style {
	st.RTL = st.RTL && strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
	return st
}
