package text

import (
	"strings"
	"testing"
)

var caption = Style{Family: Sans, Weight: Medium, Size: 40, LineHeight: 58}

func TestSplitWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"  one two ", "one|two"},
		{"“The hunger,” he said.", "The|hunger|he|said"},
		{"a – b", "a|–|b"},
		{"برج الساعة (New).", "برج|الساعة|New"},
	} {
		runes := []rune(c.text)
		var words []string
		for _, w := range splitWords(runes) {
			words = append(words, string(runes[w.start:w.end]))
		}
		if got := strings.Join(words, "|"); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
		if len(words) != len(strings.Fields(c.text)) {
			t.Errorf("%q: %d words, captions count %d", c.text, len(words), len(strings.Fields(c.text)))
		}
	}
}

// The words of a text follow each other in the direction of their script, whichever way the text reads.
func TestWordsStandInReadingOrder(t *testing.T) {
	for _, c := range []struct {
		text  string
		rtl   bool
		order string // the words, by number, from left to right
	}{
		{"Tens of thousands", false, "012"},
		{"جلس عشرات الآلاف", true, "210"},
		{"عند برج (New Clock Tower).", true, "23410"},
		{"18 نيسان 2011", true, "210"},
		{"near حمص القديمة today", false, "0213"},
	} {
		st := caption
		st.RTL = c.rtl
		b := set(c.text, st, 1, 0)
		order := make([]byte, 0, len(b.words))
		for range b.words {
			next := -1
			for i, own := range b.boxes {
				if len(own) != 1 || own[0].w <= 0 {
					t.Fatalf("%q: word %d has boxes %v", c.text, i, own)
				}
				if !strings.Contains(string(order), string(rune('0'+i))) && (next < 0 || own[0].x < b.boxes[next][0].x) {
					next = i
				}
			}
			order = append(order, byte('0'+next))
		}
		if string(order) != c.order {
			t.Errorf("%q: words stand %s, want %s", c.text, order, c.order)
		}
	}
}

func TestWrap(t *testing.T) {
	const latin = "Tens of thousands of people sat down beneath the New Clock Tower and stayed."
	const arabic = "جلس عشرات الآلاف من الناس عند برج الساعة الجديدة (New Clock Tower) وبقوا."
	for _, text := range []string{latin, arabic} {
		for _, room := range []int{200, 420, 700, 5000} {
			for _, align := range []Align{Start, Center, End} {
				st := caption
				st.RTL, st.Align = text == arabic, align
				b := set(text, st, 1, room)
				if b.width > room {
					t.Fatalf("%q in %d: a line is %d wide", text, room, b.width)
				}
				for n, r := range b.lines {
					left, right := r.left.Floor(), room-(r.left+r.width).Ceil()
					open := map[bool]int{true: right, false: left}[(align == Start) != st.RTL]
					if align == Center && (left-right > 1 || right-left > 1) || align != Center && open < 0 {
						t.Errorf("%q in %d, align %d, line %d: %d free on the left, %d on the right", text, room, align, n, left, right)
					}
					if flush := map[bool]int{true: left, false: right}[(align == Start) != st.RTL]; align != Center && flush > 1 {
						t.Errorf("%q in %d, align %d, line %d: %d from the edge it should stand at", text, room, align, n, flush)
					}
				}
				if want := len(b.lines) * 58; b.height() != want {
					t.Errorf("%q in %d: %d high, want %d", text, room, b.height(), want)
				}
			}
		}
	}
	if n := len(set(latin, caption, 1, 5000).lines); n != 1 {
		t.Errorf("%d lines where one has room", n)
	}
	if n := len(set("one\ntwo", caption, 1, 5000).lines); n != 2 {
		t.Errorf("%d lines of two", n)
	}
}

func TestWordAt(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		st, s := caption, "Tens of thousands of people sat down beneath the New Clock Tower."
		if rtl {
			st.RTL, s = true, "جلس عشرات الآلاف من الناس عند برج الساعة الجديدة (New Clock Tower)."
		}
		b := set(s, st, 1, 400)
		for i, own := range b.boxes {
			for _, o := range own {
				if got := b.wordAt(o.x+o.w/2, o.y+o.h/2, 20); got != i {
					t.Errorf("rtl %v: word %d is hit as %d", rtl, i, got)
				}
			}
		}
		if got := b.wordAt(-100, 10, 20); got != None {
			t.Errorf("rtl %v: word %d far from any", rtl, got)
		}
	}
}

// Every letter that the programme may use has a glyph in both families.
func TestNothingIsMissing(t *testing.T) {
	const used = "AZaz09 éèüçñ āīūḥṣṭḍʿʾ “”‘’–—…·×°© ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىة ًٌٍَُِّْ ،؛؟٪ ٠١٢٣٤٥٦٧٨٩ «» لا پچگ"
	for _, f := range []Family{Sans, Serif} {
		for _, w := range []Weight{Regular, Medium, SemiBold} {
			for _, rtl := range []bool{false, true} {
				outs, _ := shape([]rune(used), Style{Family: f, Weight: w, Size: 20, RTL: rtl}, 1)
				for _, o := range outs {
					for _, g := range o.Glyphs {
						if g.GlyphID == 0 {
							t.Errorf("family %d, weight %d: no glyph for %q", f, w, []rune(used)[g.TextIndex()])
						}
					}
				}
			}
		}
	}
}

// Figures stand on the line and reach the height of capitals; Garamond's own hang.
func TestFiguresAreLining(t *testing.T) {
	outs, _ := shape([]rune("2011"), Style{Family: Serif, Size: 100}, 1)
	caps, _ := shape([]rune("H"), Style{Family: Serif, Size: 100}, 1)
	for i, g := range outs[0].Glyphs {
		if bottom := (g.YBearing + g.Height).Round(); bottom < -3 {
			t.Errorf("figure %d hangs %d below the line", i, -bottom)
		}
		if d := (g.YBearing - caps[0].Glyphs[0].YBearing).Round(); d < -6 || d > 6 {
			t.Errorf("figure %d is %d higher than a capital", i, d)
		}
	}
}

func TestTwoLinesOfAStyleShareABaseline(t *testing.T) {
	for _, f := range []Family{Sans, Serif} {
		st := Style{Family: f, Size: 40}
		a, b := set("x", st, 1, 0), set("حمص Åg", st, 1, 0)
		if a.base(0) != b.base(0) || a.height() != b.height() {
			t.Errorf("family %d: baselines %d and %d", f, a.base(0), b.base(0))
		}
	}
}

func FuzzSet(f *testing.F) {
	f.Add("Tens of thousands (عشرات الآلاف) 2011", true, 100)
	f.Add("\u202eabc\u202c\n\n ", false, 1)
	f.Fuzz(func(t *testing.T, s string, rtl bool, room int) {
		if len(s) > 400 {
			return
		}
		b := set(s, Style{Size: 20, RTL: rtl}, 1, room%2000)
		if len(b.boxes) != len(b.words) && len(b.runes) > 0 {
			t.Fatalf("%d words, %d of them placed", len(b.words), len(b.boxes))
		}
	})
}

func BenchmarkSetParagraph(b *testing.B) {
	s := strings.Repeat("Security forces fired on those still in the square. ", 16)
	for b.Loop() {
		set(s, Style{Size: 25, LineHeight: 38}, 1, 600)
	}
}
