package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"homs/assets"
	"homs/chapters"
	"homs/chapters/playback/soundtrack"
)

// The program as a table of arguments and answers. A window is opened by none of them.
func TestCommandLine(t *testing.T) {
	empty := t.TempDir()
	broken := t.TempDir()
	if err := os.WriteFile(filepath.Join(broken, "programme.toml"), []byte("id = \"x\"\ncolour = \"red\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args  string
		usage bool   // ends with 2
		fails bool   // ends with 1
		out   string // part of what is printed
		err   string // part of the error
	}{
		{args: "-version", out: "homs dev"},
		{args: "-help", out: "usage: homs [flags] [FOLDER]"},
		{args: "-h", out: "usage: homs"},
		{args: "-colour", usage: true, err: "-colour"},
		{args: "-at", usage: true, err: "-at"},
		{args: "-at noon", usage: true, err: `"noon"`},
		{args: "-at -3", usage: true, err: "-3"},
		{args: "-at 99:00", usage: true, err: "the film ends at"},
		{args: "-mix /nowhere/x.wav", fails: true, err: "/nowhere"},
		{args: "-mix x.wav -speed 3", usage: true, err: "0.5 to 2"},
		{args: "-chapter 0", usage: true, err: "counted from 1"},
		{args: "-chapter 7", usage: true, err: "there are 6"},
		{args: "-chapter two", usage: true, err: "two"},
		{args: "-chapter 2 -at 1:00", usage: true, err: "give one of them"},
		{args: "-size big", usage: true, err: `"big" is not like 1280x720`},
		{args: "-lang fr", usage: true, err: "fr"},
		{args: "-health", usage: true, err: "-health"},
		{args: "-health " + filepath.Join(empty, "none.json"), fails: true, out: "red: ", err: "red"},
		{args: "-set-pin", fails: true, out: "New PIN", err: "no PIN was given"},
		{args: "one two", usage: true, err: "one FOLDER at most"},
		{args: "/nowhere/at/all", usage: true, err: "/nowhere/at/all"},
		{args: empty, usage: true, err: "programme.toml"},
		{args: "-check " + empty, usage: true, err: "programme.toml"},
		{args: "-check " + broken, fails: true, out: "programme.toml:2: error:"},
		{args: broken, fails: true, err: "no chapter that can be played"},
		{args: "-check", out: "0 errors"},
	} {
		t.Run(c.args, func(t *testing.T) {
			t.Setenv("HOME", t.TempDir())
			var out, log bytes.Buffer
			err := exec(t.Context(), strings.Fields(c.args), &out, &log)
			var u *usageError
			if errors.As(err, &u) != c.usage || (err != nil) != (c.usage || c.fails) {
				t.Fatalf("error %v (usage %v)\n%s", err, u != nil, out.String())
			}
			if !strings.Contains(out.String(), c.out) {
				t.Errorf("printed %q, want %q in it", out.String(), c.out)
			}
			if err != nil && (!strings.Contains(err.Error(), c.err) || strings.Contains(err.Error(), "\n")) {
				t.Errorf("error %q, want one line with %q in it", err, c.err)
			}
		})
	}
}

func TestBegin(t *testing.T) {
	p, _ := chapters.Load(assets.FS)
	for _, c := range []struct {
		args string
		want time.Duration
	}{
		{"", -1},
		{"-play", 0},
		{"-play -at 4:10", 250 * time.Second},
		{"-chapter 3", p.Chapters[2].Start},
	} {
		o, err := parse(strings.Fields(c.args))
		if err != nil {
			t.Fatal(err)
		}
		if at, err := o.begin(p); err != nil || at != c.want {
			t.Errorf("%q begins at %v (%v), want %v", c.args, at, err, c.want)
		}
	}
}

// The tracks must fill the programme exactly, or the voice leaves the pictures.
func TestTracksFillTheProgramme(t *testing.T) {
	p, _ := chapters.Load(assets.FS)
	var at time.Duration
	for i, track := range soundtrack.Tracks(assets.FS, p) {
		if c := p.Chapters[i]; c.Start != at {
			t.Errorf("%s starts at %v, its sound at %v", c.Dir, c.Start, at)
		}
		if track.Open == nil || track.Bed == nil || len(track.Voice) == 0 {
			t.Errorf("%s: voice %v, bed %v, %d spans", track.Name, track.Open != nil, track.Bed != nil, len(track.Voice))
		}
		for _, s := range track.Voice {
			if s.From < 0 || s.To > track.Length || s.From >= s.To {
				t.Errorf("%s: a span from %v to %v in %v", track.Name, s.From, s.To, track.Length)
			}
		}
		at += track.Length
	}
	if at != p.Duration {
		t.Errorf("the tracks last %v, the programme %v", at, p.Duration)
	}
}
