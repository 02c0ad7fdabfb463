package text

import (
	"unicode"

	"golang.org/x/image/math/fixed"
)

// splitWords cuts at white space, as captions count words; each word is without the punctuation around it.
// A word of punctuation alone is kept whole, so that the count stays the captions' own.
func splitWords(runes []rune) []span {
	var words []span
	for i := 0; i < len(runes); {
		for i < len(runes) && unicode.IsSpace(runes[i]) {
			i++
		}
		j := i
		for j < len(runes) && !unicode.IsSpace(runes[j]) {
			j++
		}
		if j == i {
			break
		}
		a, b := i, j
		for a < b && unicode.IsPunct(runes[a]) {
			a++
		}
		for b > a && unicode.IsPunct(runes[b-1]) {
			b--
		}
		if a == b {
			a, b = i, j
		}
		words = append(words, span{a, b})
		i = j
	}
	return words
}

// clusters tells, from left to right, where each rune of a run is drawn; ligatures are cut evenly.
func (r *run) clusters(each func(index int, left, right fixed.Int26_6)) {
	x := r.x
	for i := 0; i < len(r.Glyphs); {
		g := &r.Glyphs[i]
		j, w := i, fixed.Int26_6(0)
		for j < len(r.Glyphs) && r.Glyphs[j].TextIndex() == g.TextIndex() {
			w += r.Glyphs[j].Advance
			j++
		}
		n := max(g.RunesCount(), 1)
		for k := range n {
			index := g.TextIndex() + k
			if r.level&1 == 1 {
				index = g.TextIndex() + n - 1 - k
			}
			each(index, x+w*fixed.Int26_6(k)/fixed.Int26_6(n), x+w*fixed.Int26_6(k+1)/fixed.Int26_6(n))
		}
		x += w
		i = j
	}
}

// wordOf is the word a rune belongs to, or -1.
func (b *block) wordOf(index int) int {
	low, high := 0, len(b.words)
	for low < high {
		m := (low + high) / 2
		if b.words[m].end <= index {
			low = m + 1
		} else {
			high = m
		}
	}
	if low < len(b.words) && b.words[low].start <= index {
		return low
	}
	return -1
}

func (b *block) wordBoxes() [][]box {
	boxes := make([][]box, len(b.words))
	for n, line := range b.lines {
		before := -1 // the word of the rune to the left
		for i := range line.runs {
			line.runs[i].clusters(func(index int, left, right fixed.Int26_6) {
				w := b.wordOf(index)
				if w >= 0 {
					x, to := float32(left)/64, float32(right)/64
					if own := boxes[w]; before == w {
						own[len(own)-1].w = to - own[len(own)-1].x
					} else {
						boxes[w] = append(own, box{x, b.pitch * float32(n), to - x, b.pitch})
					}
				}
				before = w
			})
		}
	}
	return boxes
}

// wordAt is the word drawn nearest to a point within slack device pixels on the point's line, or -1.
func (b *block) wordAt(x, y, slack float32) int {
	best := -1
	for w, own := range b.boxes {
		for _, o := range own {
			if y < o.y || y >= o.y+o.h {
				continue
			}
			if d := max(o.x-x, x-o.x-o.w, 0); d <= slack {
				best, slack = w, d
			}
		}
	}
	return best
}
