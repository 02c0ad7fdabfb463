package text

import "github.com/benoitkugler/textprocessing/fribidi"

// levels gives each rune its embedding level (Unicode Annex 9): even is left to right, odd right to left.
// The paragraph's own direction is given, never guessed, so that a title that begins with a figure stays in place.
func levels(runes []rune, rtl bool) []int8 {
	if len(runes) == 0 {
		return nil
	}
	types := make([]fribidi.CharType, len(runes))
	brackets := make([]fribidi.BracketType, len(runes))
	for i, r := range runes {
		types[i] = fribidi.GetBidiType(r)
		brackets[i] = fribidi.NoBracket
		if types[i] == fribidi.ON {
			brackets[i] = fribidi.GetBracket(r)
		}
	}
	dir := fribidi.ParType(fribidi.LTR)
	if rtl {
		dir = fribidi.RTL
	}
	found, _ := fribidi.GetParEmbeddingLevels(types, brackets, &dir)
	out := make([]int8, len(found))
	for i, l := range found {
		out[i] = int8(l)
	}
	return out
}

// visualOrder is rule L2: the order, left to right, in which items with these levels are drawn.
func visualOrder(levels []int8) []int {
	order := make([]int, len(levels))
	var highest, lowestOdd int8 = 0, 127
	for i, l := range levels {
		order[i] = i
		highest = max(highest, l)
		if l&1 == 1 {
			lowestOdd = min(lowestOdd, l)
		}
	}
	for l := highest; l >= lowestOdd; l-- {
		for i := 0; i < len(levels); i++ {
			j := i
			for j < len(levels) && levels[j] >= l {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			i = max(i, j)
		}
	}
	return order
}
