package kiosk

import (
	"io"
	"log/slog"
	"time"

	"gopkg.in/natefinch/lumberjack.v2"
)

// LogRoom is how large a log may become: files of so many megabytes (of 1024 * 1024 bytes),
// and how many full ones are kept beside the one that is written. While one is given up
// there is one more for a moment.
type LogRoom struct{ Megabytes, Full int }

// The logs of the exhibit and of its supervisor: 18 of these megabytes at most, 19 million
// bytes.
var (
	ExhibitLog    = LogRoom{2, 5}
	SupervisorLog = LogRoom{1, 3}
)

// NewLog writes structured lines to a file that is bounded, and to stderr. Either may fail:
// a full disk is told to the staff once, and the other goes on.
func NewLog(stderr io.Writer, file string, room LogRoom) *Recent {
	t := &tee{file: &lumberjack.Logger{Filename: file, MaxSize: room.Megabytes, MaxBackups: room.Full}, stderr: stderr}
	r := NewRecent(slog.NewTextHandler(t, nil))
	t.failed = func(err error) { r.kept.add(mishap{time.Now(), "the log cannot be written: " + err.Error()}) }
	return r
}

// tee writes to both, whether or not one of them fails. A handler calls it with its lock
// held.
type tee struct {
	file   *lumberjack.Logger
	stderr io.Writer
	failed func(error)
}

// Write implements io.Writer.
func (t *tee) Write(line []byte) (int, error) {
	t.stderr.Write(line) // who reads it may have gone
	if _, err := t.file.Write(line); err != nil {
		t.failed(err)
	}
	return len(line), nil
}
