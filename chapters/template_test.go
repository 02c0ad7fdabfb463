package chapters

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestTemplate: a chapter copied from the template lacks only what has to be
// made: its narration and its picture.
func TestTemplate(t *testing.T) {
	const dir = "chapters/03-new/"
	content := baseContent(t)
	template := os.DirFS(filepath.Join("..", "assets", "chapters", "_template"))
	for _, name := range []string{"chapter.toml", "script.en.md"} {
		data, err := fs.ReadFile(template, name)
		if err != nil {
			t.Fatal(err)
		}
		content[dir+name] = &fstest.MapFile{Data: []byte(strings.NewReplacer(`"_template"`, `"03-new"`, `"R001"`, `"R1"`).Replace(string(data)))}
	}
	p := content["programme.toml"]
	content["programme.toml"] = &fstest.MapFile{Data: []byte(strings.NewReplacer(
		`as_of = "2011-12-31"`, `as_of = "2012-12-31"`, `"02-after"]`, `"02-after", "03-new"]`, `languages = ["en"]`, `languages = ["en", "ar"]`,
	).Replace(string(p.Data)))}
	var got []string
	for _, p := range Check(content) {
		if p.Level != LevelNotice {
			got = append(got, strings.TrimPrefix(p.File, dir)+": "+p.Text)
		}
	}
	want := []string{
		"captions.en.vtt: cannot be read: file does not exist",
		"chapter.toml: " + dir + "plates/T1.jpg cannot be read: file does not exist",
		"narration.en.ogg: file does not exist",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
