package ui

import (
	"fmt"
	"image"
	_ "image/jpeg" // the formats that plates come in
	_ "image/png"
	"io/fs"
	"log/slog"
	"sync"

	"fyne.io/fyne/v2"

	"homs/chapters"
	"homs/ui/widgets/plateview"
)

// pictureRoom is how many full pictures are kept decoded: those on the screen, the next
// one and a few for going back and forth while dragging. At 1920x1080 each is 8 MB.
const pictureRoom = 5

// pictures decodes plates off the UI goroutine and keeps the last few used.
type pictures struct {
	fsys   fs.FS
	plates map[string]*chapters.Plate
	ready  func() // called on the UI goroutine when a picture has been decoded

	mu      sync.Mutex
	kept    map[string]*decoded
	order   []string // least recently used first
	working bool
	wanted  []string // most wanted first
}

type decoded struct {
	picture *plateview.Picture // nil if it could not be read
}

func newPictures(fsys fs.FS, plates map[string]*chapters.Plate, ready func()) *pictures {
	return &pictures{fsys: fsys, plates: plates, ready: ready, kept: map[string]*decoded{}}
}

// get returns the picture of a plate if it is at hand, and otherwise asks for it. The
// second result says whether it is settled: at hand, or known to be unreadable.
func (p *pictures) get(id string) (*plateview.Picture, bool) {
	if id == "" {
		return nil, true
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if k := p.kept[id]; k != nil {
		p.touch(id)
		return k.picture, true
	}
	p.want(id)
	return nil, false
}

// has reports whether the picture of a plate is at hand, without asking for it.
func (p *pictures) has(id string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.kept[id] != nil
}

// prefetch asks for a picture that will be needed soon.
func (p *pictures) prefetch(id string) {
	if id != "" {
		p.get(id)
	}
}

// want puts id at the head of the queue. While a finger drags over many plates only the
// last few asked for are worth decoding.
func (p *pictures) want(id string) {
	for i, w := range p.wanted {
		if w == id {
			copy(p.wanted[1:i+1], p.wanted[:i])
			p.wanted[0] = id
			return
		}
	}
	p.wanted = append([]string{id}, p.wanted...)
	if len(p.wanted) > 3 {
		p.wanted = p.wanted[:3]
	}
	if !p.working {
		p.working = true
		go p.work()
	}
}

func (p *pictures) work() {
	for {
		p.mu.Lock()
		if len(p.wanted) == 0 {
			p.working = false
			p.mu.Unlock()
			return
		}
		id := p.wanted[0]
		p.wanted = p.wanted[1:]
		if p.kept[id] != nil {
			p.mu.Unlock()
			continue
		}
		p.mu.Unlock()
		picture, err := p.decode(id)
		if err != nil {
			slog.Error("a picture cannot be shown", "plate", id, "error", err)
		}
		p.mu.Lock()
		p.kept[id] = &decoded{picture}
		p.touch(id)
		for len(p.order) > pictureRoom {
			delete(p.kept, p.order[0])
			p.order = p.order[1:]
		}
		p.mu.Unlock()
		fyne.Do(p.ready)
	}
}

func (p *pictures) touch(id string) {
	for i, o := range p.order {
		if o == id {
			p.order = append(p.order[:i], p.order[i+1:]...)
			break
		}
	}
	p.order = append(p.order, id)
}

func (p *pictures) decode(id string) (pic *plateview.Picture, err error) {
	defer func() {
		if r := recover(); r != nil {
			pic, err = nil, fmt.Errorf("decoder: %v", r)
		}
	}()
	m, err := readImage(p.fsys, p.plates, id)
	if err != nil {
		return nil, err
	}
	return plateview.Prepare(m), nil
}

// readImage decodes the file of a plate.
func readImage(fsys fs.FS, plates map[string]*chapters.Plate, id string) (image.Image, error) {
	plate := plates[id]
	if plate == nil {
		return nil, fmt.Errorf("there is no plate %q", id)
	}
	f, err := fsys.Open(plate.File)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, _, err := image.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", plate.File, err)
	}
	return m, nil
}
