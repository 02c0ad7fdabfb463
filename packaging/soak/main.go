// Soak lets a monkey loose on the exhibit, and tells how it took it.
//
//	soak [-for 1h] [-seed 1] [-story FOLDER] [-out FOLDER] PROGRAM
//
// The exhibit runs under its supervisor on a virtual display, with a sound server that has
// no device. A row of the table is written each minute, so that a run that is broken off
// tells what it saw. It ends with 1 if the exhibit died or grew.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
)

func main() {
	long := flag.Duration("for", time.Hour, "")
	seed := flag.Uint64("seed", 1, "")
	story := flag.String("story", "", "a content folder told in tones (packaging/tones): gaps of the sound are then counted")
	out := flag.String("out", "build/soak", "a folder for the table, the samples and the logs")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := soak(ctx, *long, *seed, flag.Arg(0), *story, *out); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		stop()
		os.Exit(1)
	}
}

func soak(ctx context.Context, long time.Duration, seed uint64, program, story, out string) error {
	if program == "" {
		return fmt.Errorf("which program?")
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	table, err := os.Create(filepath.Join(out, "table.md"))
	if err != nil {
		return err
	}
	defer table.Close()
	h, err := newHall(program, story)
	if err != nil {
		return err
	}
	defer h.close(out)
	if err := h.ready(ctx); err != nil {
		return err
	}
	say := io.MultiWriter(os.Stdout, table)
	r := newReport(h, say)
	m := newMonkey(h, seed)
	fmt.Fprintf(say, "%s, seed %d, %s\n\n", long, seed, h.told())
	r.head()
	began := time.Now()
	ctx, end := context.WithTimeout(ctx, long)
	defer end()
	go m.play(ctx)
	beat := time.NewTicker(5 * time.Second)
	defer beat.Stop()
	for minute := 0; ; {
		select {
		case <-beat.C:
		case <-ctx.Done():
			r.sample(time.Since(began))
			r.row(time.Since(began), m.count())
			return r.verdict()
		}
		past := time.Since(began)
		r.sample(past)
		if now := int(past / time.Minute); now > minute {
			minute = now
			r.row(past, m.count())
		}
	}
}
