package text

import (
	"bufio"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestLevelsAndOrder(t *testing.T) {
	for _, c := range []struct {
		text   string
		rtl    bool
		visual string // the runes from left to right, glyphs not mirrored
	}{
		{"abc", false, "abc"},
		{"abc", true, "abc"},
		{"حمص", true, "صمح"},
		{"18 نيسان 2011", true, "2011 ناسين 18"},
		{"في 7 أيار.", true, ".رايأ 7 يف"},
		{"برج (New Clock).", true, ".)New Clock( جرب"},
		{"Homs (حمص), 2011", false, "Homs (صمح), 2011"},
		{"2011: انتفاضة", true, "ةضافتنا :2011"},
	} {
		runes := []rune(c.text)
		order := visualOrder(levels(runes, c.rtl))
		var b strings.Builder
		for _, i := range order {
			b.WriteRune(runes[i])
		}
		if b.String() != c.visual {
			t.Errorf("%q: drawn %q, want %q", c.text, b.String(), c.visual)
		}
	}
}

// TestConformance runs Unicode's own cases where the machine has them (Debian package unicode-data).
func TestConformance(t *testing.T) {
	f, err := os.Open("/usr/share/unicode/BidiCharacterTest.txt")
	if err != nil {
		t.Skip("Unicode's test file is not installed")
	}
	defer f.Close()
	cases, in := 0, bufio.NewScanner(f)
	for in.Scan() {
		line, _, _ := strings.Cut(in.Text(), "#")
		part := strings.Split(strings.TrimSpace(line), ";")
		if len(part) != 5 || part[1] == "2" { // 2: direction guessed, which the programme never does
			continue
		}
		var runes []rune
		for _, h := range strings.Fields(part[0]) {
			v, err := strconv.ParseUint(h, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			runes = append(runes, rune(v))
		}
		cases++
		got := levels(runes, part[1] == "1")
		for i, want := range strings.Fields(part[3]) {
			if want != "x" && want != strconv.Itoa(int(got[i])) {
				t.Fatalf("%s, direction %s: levels %v, want %s", part[0], part[1], got, part[3])
			}
		}
	}
	if err := in.Err(); err != nil || cases < 50_000 {
		t.Fatalf("%d cases read, %v", cases, err)
	}
}

func FuzzVisualOrder(f *testing.F) {
	f.Add([]byte{0, 1, 1, 2, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		lv := make([]int8, len(b))
		for i, v := range b {
			lv[i] = int8(v & 63)
		}
		order := visualOrder(lv)
		slices.Sort(order)
		for i, v := range order {
			if v != i {
				t.Fatalf("levels %v: not every item drawn once", lv)
			}
		}
	})
}
