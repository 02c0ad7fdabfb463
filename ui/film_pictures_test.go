package ui

import (
	"image"
	"testing"
	"time"

	"golang.org/x/image/draw"

	"homs/assets"
	"homs/chapters"
	"homs/ui/golden"
)

// The film's pictures at the first, middle and last moment of every scene that shows a plate,
// in one sheet, a row a scene.
const (
	cellW, cellH = 64, 36
	sheetFile    = "testdata/film.png"
	// A mean over a cell's three channels that a new decoder or scaler may differ by, of 255.
	cellTolerance = 2.5
)

func filmScenes(t *testing.T) (*chapters.Programme, []*chapters.Scene) {
	t.Helper()
	p, _ := chapters.Load(assets.FS)
	var scenes []*chapters.Scene
	for _, c := range p.Chapters {
		for _, b := range c.Beats {
			for _, s := range b.Scenes {
				if s.Plate != "" {
					scenes = append(scenes, s)
				}
			}
		}
	}
	return p, scenes
}

func TestFilmLooksAsItDid(t *testing.T) {
	p, scenes := filmScenes(t)
	sheet := image.NewRGBA(image.Rect(0, 0, 3*cellW, len(scenes)*cellH))
	pictures := map[string]image.Image{}
	for row, s := range scenes {
		m := pictures[s.Plate]
		if m == nil {
			full, err := readImage(assets.FS, p.Plates, s.Plate)
			if err != nil {
				t.Fatal(err)
			}
			small := image.NewRGBA(image.Rect(0, 0, 480, 270)) // what is compared is smaller still
			draw.ApproxBiLinear.Scale(small, small.Rect, full, full.Bounds(), draw.Src, nil)
			m = small
			pictures[s.Plate] = m
		}
		for i, at := range []time.Duration{s.Start, (s.Start + s.End) / 2, s.End - time.Millisecond} {
			v := view(s, at, 16./9, 16./9, false)
			part := image.Rect(int(v.X*480+.5), int(v.Y*270+.5), int((v.X+v.W)*480+.5), int((v.Y+v.H)*270+.5))
			cell := image.Rect(i*cellW, row*cellH, (i+1)*cellW, (row+1)*cellH)
			draw.BiLinear.Scale(sheet, cell, m, part, draw.Src, nil)
		}
	}
	want := golden.Picture(t, sheetFile, sheet)
	for row, s := range scenes {
		for i, moment := range []string{"first", "middle", "last"} {
			if d := difference(sheet, want, image.Rect(i*cellW, row*cellH, (i+1)*cellW, (row+1)*cellH)); d > cellTolerance {
				t.Errorf("plate %s at %v: the %s moment differs by %.1f of 255", s.Plate, s.Start, moment, d)
			}
		}
	}
}

// No picture of the film jumps, moves too fast, or stands longer than 25 s.
func TestFilmMovesCalmly(t *testing.T) {
	const frame = time.Second / 60
	_, scenes := filmScenes(t)
	for _, s := range scenes {
		last := view(s, s.Start, 16./9, 16./9, false)
		moved := false
		for at := s.Start + frame; at <= s.End; at += frame {
			v := view(s, at, 16./9, 16./9, false)
			for _, step := range []float32{v.X - last.X, v.X + v.W - last.X - last.W, (v.Y - last.Y) * 9 / 16, (v.Y + v.H - last.Y - last.H) * 9 / 16} {
				if px := step / v.W * 1920; px > 1.5 || px < -1.5 {
					t.Fatalf("plate %s at %v: %.2f pixels in a frame", s.Plate, at, px)
				}
			}
			moved = moved || v != last
			last = v
		}
		if d := s.End - s.Start; d > 25*time.Second && !moved {
			t.Errorf("plate %s stands for %v", s.Plate, d)
		}
	}
}

// Going through the film again and again keeps no more pictures than there is room for.
func TestPicturesKeepWithinTheirRoom(t *testing.T) {
	p, scenes := filmScenes(t)
	s := newPictures(assets.FS, p.Plates, func() {})
	load := func(id string) {
		for {
			if pic, settled := s.get(id); settled {
				if pic == nil {
					t.Fatalf("plate %s cannot be read", id)
				}
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
	}
	most := 0
	for i := range 40 {
		load(scenes[i%len(scenes)].Plate)
		s.mu.Lock()
		bytes := 0
		for _, d := range s.kept {
			if d.picture != nil {
				bytes += len(d.picture.Pix)
			}
		}
		s.mu.Unlock()
		most = max(most, bytes)
	}
	if limit := (pictureRoom + 1) * 4 * 1920 * 1080; most > limit {
		t.Errorf("%d bytes of pictures are kept, %d at most", most, limit)
	}
}
