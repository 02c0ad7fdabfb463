package screens

import (
	"math"
	"testing"
)

var two = []Monitor{
	{Name: "eDP-1", Width: 1920, Height: 1080, WideMM: 344, TallMM: 194},
	{Name: "HDMI-1", X: 1920, Width: 3840, Height: 2160, WideMM: 1210, TallMM: 680},
}

func TestChoose(t *testing.T) {
	for want, i := range map[string]int{"": -1, "hdmi-1": 1, "eDP-1": 0, "1": 0, "2": 1, "3": -1, "0": -1, "VGA-1": -1} {
		if got := Choose(two, want); got != i {
			t.Errorf("%q is monitor %d, want %d", want, got, i)
		}
	}
	if Choose(nil, "1") != -1 || Of(nil, 0, 0) != nil {
		t.Error("a monitor where there is none")
	}
	if m := Of(two, 2000, 100); m == nil || m.Name != "HDMI-1" {
		t.Errorf("%+v", m)
	}
	if m := Of(two, -5, 5000); m == nil || m.Name != "eDP-1" {
		t.Errorf("%+v", m)
	}
}

func TestDiagonal(t *testing.T) {
	for name, c := range map[string]struct {
		m    Monitor
		want float64
	}{
		"a laptop":             {two[0], 15.5},
		"a television":         {two[1], 54.6},
		"on its side":          {Monitor{Width: 1080, Height: 1920, WideMM: 299, TallMM: 531}, 24},
		"nothing is said":      {Monitor{Width: 1920, Height: 1080}, 0},
		"made up, 96 dots":     {Monitor{Width: 1920, Height: 1080, WideMM: 508, TallMM: 286}, 0},
		"a projector's 16:9":   {Monitor{Width: 1920, Height: 1080, WideMM: 160, TallMM: 90}, 0},
		"centimetres":          {Monitor{Width: 1920, Height: 1080, WideMM: 53, TallMM: 30}, 0},
		"on its side, upright": {Monitor{Width: 1080, Height: 1920, WideMM: 531, TallMM: 299}, 0},
	} {
		if got := c.m.Diagonal(); math.Abs(got-c.want) > 0.1 {
			t.Errorf("%s: %.1f inches, want %.1f", name, got, c.want)
		}
	}
}
