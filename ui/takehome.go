package ui

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	qrcode "github.com/skip2/go-qrcode"

	"homs/chapters"
	"homs/ui/text"
	"homs/ui/theme"
	"homs/ui/widgets/pane"
)

// mostToTake is how many bytes a code may hold and still be read from a screen by any
// telephone: about 45 squares a side.
const mostToTake = 560

// takeHome is a code to photograph, made on this machine: the beat and its sources as
// plain text. It leads nowhere and tells nobody.
func (d *drawer) takeHome(b *chapters.Beat, sources []string) []pane.Item {
	words := sourceList(d.a.o.Programme, b, sources, d.a.words.Language())
	code, err := qrcode.New(words, qrcode.Low)
	if err != nil {
		return nil
	}
	code.BackgroundColor, code.ForegroundColor = theme.Ivory, theme.NightSlate
	k := d.a.look.Of
	side := k(300)
	picture := canvas.NewImageFromImage(code.Image(-6))
	picture.ScaleMode, picture.FillMode = canvas.ImageScalePixels, canvas.ImageFillContain
	field := canvas.NewRectangle(color.NRGBA(theme.Ivory))
	field.CornerRadius = k(6)
	x := float32(0)
	if d.a.look.rtl {
		x = d.width() - side
	}
	put(field, x, 0, side, side)
	put(picture, x+k(6), k(6), side-k(12), side-k(12))
	return []pane.Item{
		d.paragraph(d.a.words.Get("take_home"), text.Serif, text.Medium, 30, 44, theme.AmberText),
		d.paragraph(d.a.words.Get("take_home_how"), text.Sans, text.Regular, theme.LabelSize, 30, theme.Second),
		newGroup(side, fyne.CanvasObject(field), picture),
	}
}

// sourceList is a beat's sources as text, at most mostToTake bytes.
func sourceList(p *chapters.Programme, b *chapters.Beat, sources []string, lang chapters.Language) string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s: %s\n", p.Title.In(lang), b.Title.In(lang))
	for _, id := range sources {
		src := p.Sources[id]
		if src == nil {
			continue
		}
		line := fmt.Sprintf("- %s, %s, %s\n", src.Publisher, src.Title, src.Date)
		if s.Len()+len(line) > mostToTake {
			s.WriteString("...")
			break
		}
		s.WriteString(line)
	}
	return s.String()
}
