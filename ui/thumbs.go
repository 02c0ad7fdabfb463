package ui

import (
	"image"
	"io/fs"
	"log/slog"
)

// thumbs are small pictures of the plates, for cards and previews: thumbs/ID.jpg of the
// content. Each is decoded when first asked for (about 1 ms at 380x214) and kept.
type thumbs struct {
	fsys fs.FS
	kept map[string]image.Image
}

func newThumbs(fsys fs.FS) *thumbs { return &thumbs{fsys: fsys, kept: map[string]image.Image{}} }

// get returns the small picture, nil if there is none. UI goroutine only.
func (t *thumbs) get(id string) image.Image {
	if m, ok := t.kept[id]; ok {
		return m
	}
	t.kept[id] = nil
	f, err := t.fsys.Open("thumbs/" + id + ".jpg")
	if err != nil {
		slog.Debug("no small picture", "plate", id, "error", err)
		return nil
	}
	defer f.Close()
	m, _, err := image.Decode(f)
	if err != nil {
		slog.Warn("a small picture cannot be read", "plate", id, "error", err)
		return nil
	}
	t.kept[id] = m
	return m
}
