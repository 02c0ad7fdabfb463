package chapters

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/tools/txtar"
)

// baseContent is the content of testdata/base.txtar with what text cannot hold:
// plates, and narrations of 14 and 4 seconds.
func baseContent(t testing.TB) fstest.MapFS {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join("testdata", "base.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, f := range a.Files {
		content[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	for _, name := range []string{"chapters/01-one/plates/1.png", "chapters/01-one/plates/2.png"} {
		content[name] = &fstest.MapFile{Data: picture()}
	}
	content["chapters/01-one/narration.en.ogg"] = &fstest.MapFile{Data: oggOf(14 * time.Second)}
	content["chapters/02-after/narration.en.ogg"] = &fstest.MapFile{Data: oggOf(4 * time.Second)}
	return content
}

var picture = sync.OnceValue(func() []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewPaletted(image.Rect(0, 0, 1920, 1080), color.Palette{color.Black})); err != nil {
		panic(err)
	}
	return b.Bytes()
})

// oggOf builds the pages of an Ogg Vorbis stream of length d at 48 kHz: the
// identification header, a page of sound, and the last page.
func oggOf(d time.Duration) []byte {
	head := append([]byte("\x01vorbis\x00\x00\x00\x00\x01"), binary.LittleEndian.AppendUint32(nil, 48000)...)
	head = append(head, make([]byte, 14)...)
	samples := int64(d.Seconds() * 48000)
	var b []byte
	b = append(b, oggPageOf(2, 0, 0, head)...)
	b = append(b, oggPageOf(0, samples/2, 1, bytes.Repeat([]byte{7}, 200))...)
	return append(b, oggPageOf(4, samples, 2, bytes.Repeat([]byte{7}, 200))...)
}

func oggPageOf(flags byte, granule int64, number uint32, body []byte) []byte {
	p := append([]byte("OggS\x00"), flags)
	p = binary.LittleEndian.AppendUint64(p, uint64(granule))
	p = binary.LittleEndian.AppendUint32(p, 99)
	p = binary.LittleEndian.AppendUint32(p, number)
	p = append(p, 0, 0, 0, 0, 1, byte(len(body)))
	return append(p, body...)
}

// applyCase changes content as a case file asks: "-- edit --" holds lines
// "file => old => new" with \n for line ends, "-- remove --" names of files; any
// other file is put in place. It returns the case's "-- want --".
func applyCase(t testing.TB, content fstest.MapFS, a *txtar.Archive) string {
	t.Helper()
	want := ""
	for _, f := range a.Files {
		lines := strings.Split(strings.TrimSpace(string(f.Data)), "\n")
		switch f.Name {
		case "want":
			want = string(f.Data)
		case "remove":
			for _, name := range lines {
				if content[name] == nil {
					t.Fatalf("there is no %s to remove", name)
				}
				delete(content, name)
			}
		case "edit":
			for _, line := range lines {
				parts := strings.Split(strings.ReplaceAll(line, `\n`, "\n"), " => ")
				if len(parts) != 3 || content[parts[0]] == nil {
					t.Fatalf("edit %q: want file => old => new", line)
				}
				data := string(content[parts[0]].Data)
				if strings.Count(data, parts[1]) != 1 {
					t.Fatalf("edit %q: %q must be there once", line, parts[1])
				}
				content[parts[0]] = &fstest.MapFile{Data: []byte(strings.Replace(data, parts[1], parts[2], 1))}
			}
		default:
			content[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return want
}

// problemLines writes problems one a line, without remedies.
func problemLines(problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		p.Remedy = ""
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}
