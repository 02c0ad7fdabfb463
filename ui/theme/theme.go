package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	stock "fyne.io/fyne/v2/theme"
)

// dress is the look of Fyne's own widgets, should one appear: night slate, ivory, amber.
type dress struct{ fyne.Theme }

// New returns the theme of the program. The window clears to night slate.
func New() fyne.Theme { return dress{stock.DefaultTheme()} }

// Color implements fyne.Theme.
func (d dress) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	switch n {
	case stock.ColorNameBackground, stock.ColorNameOverlayBackground, stock.ColorNameMenuBackground:
		return NightSlate
	case stock.ColorNameForeground:
		return Ivory
	case stock.ColorNamePrimary, stock.ColorNameFocus, stock.ColorNameSelection:
		return Amber
	case stock.ColorNamePlaceHolder, stock.ColorNameDisabled:
		return Second
	case stock.ColorNameButton, stock.ColorNameInputBackground, stock.ColorNameHover:
		return Alpha(Ivory, 0.1)
	}
	return d.Theme.Color(n, stock.VariantDark)
}
