package text

import "image"

// Draw draws one line of text into a picture, a Fyne unit to a pixel, with the top left
// corner of its line at p. It may be called off the UI goroutine.
func Draw(dst *image.RGBA, p image.Point, style Style, s string) {
	set(s, style, 1, 0).draw(dst, p, style.Colour, nil, style.Colour)
}
