package text

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"

	"homs/assets/fonts"
)

// fileFor names the face of a family, a weight and a script.
func fileFor(f Family, w Weight, arabic bool) string {
	switch {
	case f == Serif && arabic && w == SemiBold:
		return "Amiri-Bold.ttf"
	case f == Serif && arabic:
		return "Amiri-Regular.ttf"
	case f == Serif && w == Regular:
		return "EBGaramond-Regular.ttf"
	case f == Serif:
		return "EBGaramond-Medium.ttf"
	case w == Regular:
		return "HomsSans-Regular.ttf"
	case w == Medium:
		return "HomsSans-Medium.ttf"
	default:
		return "HomsSans-SemiBold.ttf"
	}
}

var loaded sync.Map // file name -> *font.Face

// face opens a built-in face once. A built-in font that cannot be read is a broken program, hence the panic.
func face(f Family, w Weight, arabic bool) *font.Face {
	name := fileFor(f, w, arabic)
	if v, ok := loaded.Load(name); ok {
		return v.(*font.Face)
	}
	data, err := fonts.Files.ReadFile(name)
	if err != nil {
		panic(fmt.Sprintf("text: built-in font: %v", err))
	}
	opened, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		panic(fmt.Sprintf("text: built-in font %s: %v", name, err))
	}
	v, _ := loaded.LoadOrStore(name, opened)
	return v.(*font.Face)
}

// pick chooses the face for a rune: the script's own, the family's other one, the other family.
func pick(f Family, w Weight, arabic bool, r rune) *font.Face {
	own := face(f, w, arabic)
	for _, try := range [...]*font.Face{own, face(f, w, !arabic), face(Sans, w, false), face(Serif, w, false)} {
		if has(try, r) {
			return try
		}
	}
	return own
}
