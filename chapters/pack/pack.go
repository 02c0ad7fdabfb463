// Package pack opens what a programme is made of: the content inside the
// program, or a content folder of the same layout. It looks no further than the
// first file; what is wrong inside is told by chapters.Check.
package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// first is the file that makes a folder a content folder.
const first = "programme.toml"

// Pack is opened content.
type Pack struct {
	fs.FS
	Name  string // where it comes from, for messages: a path, or "embedded"
	close func() error
}

// Close lets go of what Open holds. The content must not be used afterwards.
func (p *Pack) Close() error {
	if p.close == nil {
		return nil
	}
	return p.close()
}

// Embedded wraps the content inside the program.
func Embedded(fsys fs.FS) *Pack { return &Pack{FS: fsys, Name: "embedded"} }

// opener opens one kind of content. It returns errOtherKind if the path is not
// of its kind.
type opener func(path string, info fs.FileInfo) (*Pack, error)

var errOtherKind = errors.New("other kind")

// openers are asked in order; further kinds, such as archives, join here.
var openers = []opener{openFolder}

// Open opens the content at path. It is an error if nothing is there, or if it
// is of no kind that can be opened, or if it holds no programme.
func Open(path string) (*Pack, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("content %s: %w", path, cause(err))
	}
	for _, open := range openers {
		p, err := open(path, info)
		if errors.Is(err, errOtherKind) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("content %s: %w", path, cause(err))
		}
		if _, err := fs.Stat(p, first); err != nil {
			return nil, errors.Join(fmt.Errorf("content %s: has no %s", path, first), p.Close())
		}
		return p, nil
	}
	return nil, fmt.Errorf("content %s: is not a folder", path)
}

// openFolder keeps the folder open as a root, so that no link leads out of it.
func openFolder(path string, info fs.FileInfo) (*Pack, error) {
	if !info.IsDir() {
		return nil, errOtherKind
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err
	}
	return &Pack{FS: root.FS(), Name: path, close: root.Close}, nil
}

// cause drops the path from an error: the message names it already.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
