package pack

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	whole, empty := filepath.Join(dir, "whole"), filepath.Join(dir, "empty")
	for _, d := range []string{whole, empty} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(whole, first)
	if err := os.WriteFile(file, []byte(`id = "x"`), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ path, fails string }{
		{whole, ""},
		{empty, "has no programme.toml"},
		{file, "is not a folder"},
		{filepath.Join(dir, "none"), "no such file"},
	} {
		p, err := Open(tt.path)
		if tt.fails != "" {
			if err == nil || !strings.Contains(err.Error(), tt.fails) || strings.Count(err.Error(), tt.path) != 1 {
				t.Errorf("Open(%s) = %v, want an error with %q that names the path once", tt.path, err, tt.fails)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if data, err := fs.ReadFile(p, first); err != nil || string(data) != `id = "x"` {
			t.Errorf("read %q, %v", data, err)
		}
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenStaysInside(t *testing.T) {
	dir := t.TempDir()
	inside := filepath.Join(dir, "inside")
	if err := os.Mkdir(inside, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{filepath.Join(dir, "secret"), filepath.Join(inside, first)} {
		if err := os.WriteFile(f, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join(dir, "secret"), filepath.Join(inside, "link")); err != nil {
		t.Skip("no links here:", err)
	}
	p, err := Open(inside)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if _, err := fs.ReadFile(p, "link"); err == nil {
		t.Error("a link led out of the content folder")
	}
}

func TestEmbedded(t *testing.T) {
	p := Embedded(fstest.MapFS{first: {}})
	if _, err := fs.Stat(p, first); err != nil {
		t.Error(err)
	}
	if err := p.Close(); err != nil {
		t.Error(err)
	}
}
