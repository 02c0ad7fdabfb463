package chapters

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

func TestCheckFindsNothingInWhole(t *testing.T) {
	if got := problemLines(Check(baseContent(t))); got != "" {
		t.Errorf("problems in content without a fault:\n%s", got)
	}
}

// TestCheck changes the faultless content as each case asks and expects exactly
// the problems that the case names.
func TestCheck(t *testing.T) {
	cases, err := filepath.Glob(filepath.Join("testdata", "check", "*.txtar"))
	if err != nil || len(cases) == 0 {
		t.Fatal("no cases:", err)
	}
	for _, file := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			content := baseContent(t)
			want := applyCase(t, content, a)
			if diff := cmp.Diff(want, problemLines(Check(content))); diff != "" {
				t.Errorf("%s: -want +got:\n%s", strings.TrimSpace(string(a.Comment)), diff)
			}
		})
	}
}

func TestCheckAsksFurtherCheckers(t *testing.T) {
	found := Problem{File: "x.ogg", Level: LevelError, Text: "does not decode"}
	got := Check(baseContent(t), func(_ fs.FS, p *Programme) []Problem {
		if p.Duration == 0 {
			t.Error("the checker got an empty programme")
		}
		if file, line := p.Beat("1.1").Scenes[0].Origin(); file != "chapters/01-one/chapter.toml" || line != 30 {
			t.Errorf("the first scene stands at %s:%d", file, line)
		}
		return []Problem{found}
	})
	if diff := cmp.Diff([]Problem{found}, got); diff != "" {
		t.Error(diff)
	}
}
