package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	stock "fyne.io/fyne/v2/theme"
)

// contrast is WCAG's ratio of two opaque colours.
func contrast(a, b color.NRGBA) float64 {
	light := func(c color.NRGBA) float64 {
		part := func(v uint8) float64 {
			if s := float64(v) / 255; s > 0.04045 {
				return math.Pow((s+0.055)/1.055, 2.4)
			}
			return float64(v) / 255 / 12.92
		}
		return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextCanBeRead(t *testing.T) {
	for name, c := range map[string]struct {
		ink, ground color.NRGBA
		least       float64
	}{
		"text":                {Ivory, NightSlate, 7},
		"second voice":        {Second, NightSlate, 7},
		"spoken word":         {AmberText, NightSlate, 7},
		"played part":         {Amber, NightSlate, 3},
		"words on the filled": {NightSlate, Ivory, 7},
	} {
		if got := contrast(c.ink, c.ground); got < c.least {
			t.Errorf("%s: contrast %.1f, want %.1f", name, got, c.least)
		}
	}
}

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		window fyne.Size
		want   float32
	}{
		{fyne.NewSize(1920, 1080), 1},
		{fyne.NewSize(3840, 2160), 2},
		{fyne.NewSize(1280, 1024), 1280. / 1920},
		{fyne.NewSize(2560, 1080), 1},
		{fyne.NewSize(0, 0), 0.1},
	} {
		if got := UnitsFor(c.window).Of(1); got != c.want {
			t.Errorf("%v: %v, want %v", c.window, got, c.want)
		}
	}
}

// Stock widgets and the cleared window are in the programme's colours, by day too.
func TestDress(t *testing.T) {
	th := New()
	for name, want := range map[fyne.ThemeColorName]color.NRGBA{
		stock.ColorNameBackground: NightSlate, stock.ColorNameForeground: Ivory, stock.ColorNamePrimary: Amber,
	} {
		for _, v := range []fyne.ThemeVariant{stock.VariantDark, stock.VariantLight} {
			if got := th.Color(name, v); got != color.Color(want) {
				t.Errorf("%s, variant %d: %v", name, v, got)
			}
		}
	}
}

func TestAlpha(t *testing.T) {
	for a, want := range map[float64]uint8{0: 0, 0.5: 128, 1: 255} {
		if got := Alpha(Ivory, a).A; got != want {
			t.Errorf("%v: %d, want %d", a, got, want)
		}
	}
}
