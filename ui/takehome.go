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

// takeHome is a code to photograph, made on this machine: what is told, and its sources, as
// plain text. It leads nowhere and tells nobody.
func (d *drawer) takeHome(told string, sources []string) []pane.Item {
	words := toTake(d.a.o.Programme, d.a.words, told, sources)
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
		d.heading("take_home"),
		d.paragraph(d.a.words.Get("take_home_how"), text.Sans, text.Regular, theme.LabelSize, 30, theme.Second),
		newGroup(side, fyne.CanvasObject(field), picture),
	}
}

// toTake is what is told and its sources as text, at most mostToTake bytes.
func toTake(p *chapters.Programme, w *Words, told string, sources []string) string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s: %s\n", p.Title.In(w.Language()), told)
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
