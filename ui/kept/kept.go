// Package kept keeps small text files through power cuts: each is written whole or not at
// all, and the one before stays as a last good copy.
package kept

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// File is one thing that is kept in a text file. An empty Path keeps nothing.
type File[T any] struct {
	Path    string
	Default T
	Encode  func(T) []byte
	Decode  func([]byte) (T, error)
}

// Load reads the thing. Of a broken file the last good copy is taken, or the default; the
// error then says what was wrong, and the thing is good all the same.
func (f File[T]) Load() (T, error) {
	if f.Path == "" {
		return f.Default, nil
	}
	text, err := os.ReadFile(f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return f.Default, nil
	}
	if err == nil {
		var v T
		if v, err = f.Decode(text); err == nil {
			return v, nil
		}
	}
	err = inFile(f.Path, err)
	if good, e := os.ReadFile(f.good()); e == nil {
		if v, e := f.Decode(good); e == nil {
			return v, err
		}
	}
	return f.Default, err
}

// Save writes the thing, and keeps the one before as the last good copy.
func (f File[T]) Save(v T) error {
	if f.Path == "" {
		return nil
	}
	text := f.Encode(v)
	if old, err := os.ReadFile(f.Path); err == nil {
		if bytes.Equal(old, text) {
			return nil
		}
		if err := f.keep(old); err != nil {
			return err
		}
	}
	return Replace(f.Path, text)
}

// Good makes the file of now the last good copy, if it is one. Who edits by hand a file
// that the program seldom writes then loses one change at most.
func (f File[T]) Good() error {
	text, err := os.ReadFile(f.Path)
	if err != nil {
		return nil // there is none yet
	}
	if old, err := os.ReadFile(f.good()); err == nil && bytes.Equal(old, text) {
		return nil
	}
	return f.keep(text)
}

func (f File[T]) keep(text []byte) error {
	if _, err := f.Decode(text); err != nil {
		return nil // a broken one is not worth keeping
	}
	return Replace(f.good(), text)
}

func (f File[T]) good() string { return f.Path + ".good" }

// Replace writes a file by way of a temporary one beside it, so that a power cut leaves
// the old or the new. It makes the folder.
func Replace(name string, text []byte) error { return replace(name, text, 0o600) }

// Publish is Replace for what any user may read.
func Publish(name string, text []byte) error { return replace(name, text, 0o644) }

func replace(name string, text []byte, mode fs.FileMode) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	t, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(t.Name())
	_, err = t.Write(text)
	if err == nil {
		err = t.Chmod(mode)
	}
	if err == nil {
		err = t.Sync()
	}
	if e := t.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	return os.Rename(t.Name(), name)
}

// lineError is what is wrong with a line of a file.
type lineError struct {
	line int
	text string
}

func (e *lineError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.text) }

// DecodeTOML reads text into v. An unknown key or a wrong type is an error that says the
// line.
func DecodeTOML(text []byte, v any) error {
	err := toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(v)
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		row, _ := strict.Errors[0].Position()
		return &lineError{row, fmt.Sprintf("there is no setting %q", strings.Join(strict.Errors[0].Key(), "."))}
	}
	var bad *toml.DecodeError
	if errors.As(err, &bad) {
		row, _ := bad.Position()
		return &lineError{row, strings.TrimPrefix(bad.Error(), "toml: ")}
	}
	return err
}

// AtKey says where in text a setting stands that has a meaningless value.
func AtKey(text []byte, key, problem string) error {
	for i, line := range bytes.Split(text, []byte("\n")) {
		name, _, found := bytes.Cut(line, []byte("="))
		if found && string(bytes.TrimSpace(name)) == key {
			return &lineError{i + 1, key + ": " + problem}
		}
	}
	return fmt.Errorf("%s: %s", key, problem)
}

// inFile puts the file's name before an error: file:line where the line is known.
func inFile(name string, err error) error {
	var at *lineError
	if errors.As(err, &at) {
		return fmt.Errorf("%s:%d: %s", name, at.line, at.text)
	}
	return fmt.Errorf("%s: %w", name, err)
}
