package kiosk

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"homs/ui/kept"
)

// ErrNoStick says that no USB stick is plugged in.
var ErrNoStick = errors.New("no USB stick is plugged in")

// Export copies the counts to folder, or to a USB stick if that is "", and returns the new
// file. A copy of the same day is replaced, whole or not at all.
func (c *Counts) Export(folder string, now time.Time) (file string, err error) {
	if err := c.Flush(now); err != nil {
		return "", err
	}
	text, err := os.ReadFile(c.path)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = []byte(countsHeader+"\n"), nil
	}
	if err != nil {
		return "", fmt.Errorf("counts: %w", err)
	}
	if folder == "" {
		mounts, err := os.ReadFile("/proc/self/mounts")
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("counts: %w", err)
		}
		if folder = stick(string(mounts)); folder == "" {
			return "", ErrNoStick
		}
	} else if s, err := os.Stat(folder); err != nil || !s.IsDir() {
		return "", fmt.Errorf("counts: there is no folder %s", folder)
	}
	file = filepath.Join(folder, "homs-counts-"+now.Format(time.DateOnly)+".csv")
	if err := kept.Replace(file, text); err != nil {
		return "", fmt.Errorf("counts: %w", err)
	}
	return file, nil
}

// stickPlaces are where systems put what is plugged in.
var stickPlaces = []string{"/run/media/", "/media/", "/mnt/"}

// stick is the first place at which something removable can be written, by the table of
// mounts; "" if there is none.
func stick(mounts string) string {
	for _, place := range stickPlaces {
		for line := bufio.NewScanner(strings.NewReader(mounts)); line.Scan(); {
			f := strings.Fields(line.Text())
			if len(f) < 4 || !strings.HasPrefix(f[0], "/dev/") {
				continue
			}
			dir := octal.Replace(f[1])
			if strings.HasPrefix(dir, place) && !strings.HasPrefix(f[3], "ro") {
				return dir
			}
		}
	}
	return ""
}

// octal undoes how the table writes signs that would part its columns.
var octal = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\134`, `\`)
