package kiosk

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestExport(t *testing.T) {
	c, err := OpenCounts(t.TempDir(), noon)
	if err != nil {
		t.Fatal(err)
	}
	c.Visit(time.Minute)
	folder := t.TempDir()
	for range 2 { // the second replaces the first
		file, err := c.Export(folder, noon)
		if err != nil || file != filepath.Join(folder, "homs-counts-2026-11-27.csv") {
			t.Fatalf("%s, %v", file, err)
		}
	}
	text, err := os.ReadFile(filepath.Join(folder, "homs-counts-2026-11-27.csv"))
	if want := countsHeader + "\n2026-11-27 12,1,60,0,,,\n"; err != nil || string(text) != want {
		t.Errorf("%q, %v, want %q", text, err, want)
	}
	if list, _ := os.ReadDir(folder); len(list) != 1 {
		t.Errorf("%d files are left behind", len(list))
	}
	if _, err := c.Export(filepath.Join(folder, "gone"), noon); err == nil || !strings.Contains(err.Error(), "there is no folder") {
		t.Errorf("a folder that is not there: %v", err)
	}
	if _, err := c.Export("", noon); err != nil && !errors.Is(err, ErrNoStick) {
		t.Errorf("without a stick: %v", err)
	}
}

func TestStick(t *testing.T) {
	const system = "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\ntmpfs /mnt/ram tmpfs rw 0 0\n"
	for mounts, want := range map[string]string{
		system: "",
		system + "/dev/sdb1 /media/staff/GREEN\\040STICK vfat rw,nosuid 0 0\n":             "/media/staff/GREEN STICK",
		system + "/dev/sdb1 /media/cdrom iso9660 ro 0 0\n/dev/sdc1 /mnt/usb vfat rw 0 0\n": "/mnt/usb",
		"/dev/sdb1 /mnt/a vfat rw 0 0\n/dev/sdc1 /run/media/staff/B vfat rw 0 0\n":         "/run/media/staff/B",
		"\x00\x00": "",
	} {
		if got := stick(mounts); got != want {
			t.Errorf("%q: %q, want %q", mounts, got, want)
		}
	}
}
