package text

import (
	"math"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

var (
	// mu guards the shaper, the faces, which remember what they were asked, and the glyph cache.
	mu     sync.Mutex
	shaper shaping.HarfbuzzShaper
	// Garamond's own figures hang below the line; dates in titles want them to stand.
	figures = []shaping.FontFeature{{Tag: ot.MustNewTag("lnum"), Value: 1}}
)

// item is a stretch of runes with one script and face.
type item struct {
	start, end int
	face       *font.Face
	arabic     bool
}

// shape turns runes into glyphs, in logical order; scale is device pixels per Fyne unit.
func shape(runes []rune, st Style, scale float32) (outs []shaping.Output, lv []int8) {
	lv = levels(runes, st.RTL)
	mu.Lock()
	defer mu.Unlock()
	for i := 0; i < len(runes); {
		j := i
		for j < len(runes) && lv[j] == lv[i] {
			j++
		}
		for _, it := range itemize(runes, i, j, st) {
			outs = append(outs, shaper.Shape(it.input(runes, lv[i], st, scale)))
		}
		i = j
	}
	return outs, lv
}

func (it item) input(runes []rune, level int8, st Style, scale float32) shaping.Input {
	in := shaping.Input{
		Text: runes, RunStart: it.start, RunEnd: it.end, Face: it.face, FontFeatures: figures,
		Direction: di.DirectionLTR, Script: language.Latin, Language: "en",
	}
	size := st.Size * scale
	if it.arabic {
		in.Script, in.Language = language.Arabic, "ar"
		size *= arabicFactor(st.Family)
	}
	if level&1 == 1 {
		in.Direction = di.DirectionRTL
	}
	in.Size = fixed.I(max(1, int(math.Round(float64(size))))) // the shaper knows whole sizes only
	return in
}

func arabicFactor(f Family) float32 {
	if f == Serif {
		return serifArabic
	}
	return sansArabic
}

// itemize cuts runes[from:to], which have one level, where the script or the face changes. Figures and
// punctuation stay with the run they are in; alone, they take the script the text is in.
func itemize(runes []rune, from, to int, st Style) []item {
	var items []item
	cur := item{start: from, arabic: st.RTL}
	for i := from; i < to; i++ {
		r := runes[i]
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			continue
		}
		script := language.LookupScript(r)
		arabic := script == language.Arabic
		if script == language.Common || script == language.Inherited {
			if cur.face != nil && has(cur.face, r) {
				continue
			}
			arabic = cur.arabic
		}
		f := pick(st.Family, st.Weight, arabic, r)
		if cur.face != nil && (f != cur.face || arabic != cur.arabic) {
			cur.end = i
			items = append(items, cur)
			cur = item{start: i}
		}
		cur.face, cur.arabic = f, arabic
	}
	if cur.face == nil {
		cur.face = face(st.Family, st.Weight, cur.arabic)
	}
	cur.end = to
	return append(items, cur)
}

func has(f *font.Face, r rune) bool {
	_, ok := f.NominalGlyph(r)
	return ok
}
