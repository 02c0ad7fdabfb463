package chapters_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"homs/assets"
	"homs/chapters"
)

// The film dissolves between the plates of a pair, so their edges must lie on each
// other: within edgeTolerance pixels in every cell outside the pair's mask, where
// edges that both show are at least minLikeness alike.
const (
	edgeTolerance = 0.2
	minLikeness   = 0.3
	cellSize      = 120 // pixels; what is compared reaches cellMargin further
	cellMargin    = 20
	minStrength   = 100 // edge pixels: less is sky or plain ground
	minCells      = 30  // fewer would leave the pair untested
)

func TestPairsLieOnEachOther(t *testing.T) {
	p, _ := chapters.Load(assets.FS)
	masks := readMasks(t)
	loaded := map[string]edges{}
	load := func(id string) edges {
		if _, ok := loaded[id]; !ok {
			loaded[id] = edgesOf(picture(t, p.Plates[id].File))
		}
		return loaded[id]
	}
	for _, id := range slices.Sorted(maps.Keys(p.Plates)) {
		for _, other := range p.Plates[id].Pair {
			if other < id {
				continue
			}
			mask, ok := masks[[2]string{id, other}]
			if !ok {
				t.Errorf("plates %s and %s are a pair, but %s has no mask for them", id, other, maskFile)
				continue
			}
			t.Run(id+"-"+other, func(t *testing.T) { comparePair(t, load(id), load(other), mask) })
		}
	}
}

func comparePair(t *testing.T, a, b edges, mask []string) {
	if a.width != b.width || a.height != b.height {
		t.Fatalf("one is %d x %d, the other %d x %d pixels", a.width, a.height, b.width, b.height)
	}
	compared, worst := 0, 0.0
	for row, line := range mask {
		for column, mark := range line {
			dx, dy, likeness, strength := a.shift(b, cell(column, row))
			off := max(math.Abs(dx), math.Abs(dy))
			switch {
			case mark == '-' && strength >= minStrength && likeness >= minLikeness:
				t.Errorf("cell %d, %d: said to show nothing, but there are edges", column, row)
			case mark != '.':
			case strength < minStrength || likeness < minLikeness:
				t.Errorf("cell %d, %d: edges are %.2f alike (%.0f pixels): lost, or covered", column, row, likeness, strength)
			case off > edgeTolerance:
				t.Errorf("cell %d, %d: off by %+.2f, %+.2f pixels, likeness %.2f", column, row, dx, dy, likeness)
			default:
				compared++
				worst = max(worst, off)
			}
		}
	}
	if compared < minCells {
		t.Errorf("only %d cells are compared", compared)
	}
	t.Logf("%d of %d cells compared, the worst off by %.2f pixels", compared, len(mask)*len(mask[0]), worst)
}

func cell(column, row int) image.Rectangle {
	return image.Rect(column*cellSize, row*cellSize, (column+1)*cellSize, (row+1)*cellSize).Inset(-cellMargin)
}

// TestShiftFindsHalfAPixel makes sure that a plate moved by half a pixel would fail.
func TestShiftFindsHalfAPixel(t *testing.T) {
	p, _ := chapters.Load(assets.FS)
	still := picture(t, p.Plates["12"].File)
	moved := *still
	moved.Y = bytes.Clone(still.Y)
	for i := range len(moved.Y) - 1 {
		moved.Y[i] = uint8((int(still.Y[i]) + int(still.Y[i+1])) / 2)
	}
	a, b := edgesOf(still), edgesOf(&moved)
	for _, at := range []image.Point{{3, 3}, {7, 3}, {11, 3}} {
		dx, dy, _, _ := a.shift(b, cell(at.X, at.Y))
		if math.Abs(dx+0.5) > 0.1 || math.Abs(dy) > 0.1 {
			t.Errorf("cell %v: half a pixel to the left measures as %+.2f, %+.2f", at, dx, dy)
		}
	}
}

func picture(t *testing.T, file string) *image.YCbCr {
	t.Helper()
	data, err := fs.ReadFile(assets.FS, file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img.(*image.YCbCr)
}

var maskFile = filepath.Join("..", "assets", "make", "plates", "pairs.txt")

// readMasks reads the masks by the ids of their pair in order. The file: comments
// with #, then "ID ID" and rows of marks, one a cell; "." is compared.
func readMasks(t *testing.T) map[[2]string][]string {
	t.Helper()
	data, err := os.ReadFile(maskFile)
	if err != nil {
		t.Fatal(err)
	}
	masks := map[[2]string][]string{}
	var pair [2]string
	for n, line := range strings.Split(string(data), "\n") {
		line, _, _ = strings.Cut(line, "#")
		switch f := strings.Fields(line); {
		case len(f) == 2:
			pair = [2]string{min(f[0], f[1]), max(f[0], f[1])}
		case len(f) == 1 && len(f[0]) == 1920/cellSize && pair[0] != "":
			masks[pair] = append(masks[pair], f[0])
		case len(f) > 0:
			t.Fatalf("%s:%d: neither a pair nor %d marks", maskFile, n+1, 1920/cellSize)
		}
	}
	for pair, rows := range masks {
		if len(rows) != 1080/cellSize {
			t.Fatalf("%s: the mask of %v has %d rows", maskFile, pair, len(rows))
		}
	}
	return masks
}
