package main

import (
	"encoding/json"
	"errors"
	"io"
	osexec "os/exec"
	"slices"
	"strings"
	"testing"
)

const (
	fyne = "fyne.io/fyne/v2"
	beep = "github.com/gopxl/beep/v2"
)

// arrows says what a package and all below it must not need, however far down.
// Inside the module an entry names one package; a trailing /... takes those
// below it too.
var arrows = []struct {
	from   string
	not    []string
	unless []string // packages of from that may
}{
	{"homs/chapters/...", []string{fyne + "/...", "homs/ui/...", "homs/assets/..."}, nil},
	{"homs/chapters/...", []string{beep + "/..."}, []string{"homs/chapters/playback/..."}},
	{"homs/chapters/captions", []string{"homs/chapters"}, nil},
	{"homs/ui/...", []string{beep + "/...", "homs/chapters/playback/...", "homs/chapters/pack"}, nil},
	{"homs/ui/widgets/...", []string{"homs/chapters/...", "homs/ui", "homs/ui/kiosk/..."}, nil},
	{"homs/ui/text/...", []string{"homs/chapters/...", "homs/ui", "homs/ui/widgets/...", "homs/ui/kiosk/..."}, nil},
	{"homs/ui/theme/...", []string{"homs/chapters/...", "homs/ui", "homs/ui/widgets/...", "homs/ui/kiosk/..."}, nil},
	{"homs/assets/...", []string{fyne + "/...", beep + "/...", "homs/chapters/...", "homs/ui/..."}, nil},
}

func covers(pattern, pkg string) bool {
	if base, ok := strings.CutSuffix(pattern, "/..."); ok {
		return pkg == base || strings.HasPrefix(pkg, base+"/")
	}
	return pkg == pattern
}

func TestImports(t *testing.T) {
	type listed struct {
		ImportPath string
		Deps       []string
	}
	out, err := osexec.Command("go", "list", "-deps", "-json=ImportPath,Deps", "./...").Output()
	if err != nil {
		var exit *osexec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("%v: %s", err, exit.Stderr)
		}
		t.Fatal(err)
	}
	seen := make([]bool, len(arrows))
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		for i, a := range arrows {
			if !covers(a.from, p.ImportPath) || slices.ContainsFunc(a.unless, func(u string) bool { return covers(u, p.ImportPath) }) {
				continue
			}
			seen[i] = true
			for _, not := range a.not {
				if j := slices.IndexFunc(p.Deps, func(dep string) bool { return covers(not, dep) && dep != p.ImportPath }); j >= 0 {
					t.Errorf("%s must not need %s, but needs %s", p.ImportPath, not, p.Deps[j])
				}
			}
		}
	}
	for i, a := range arrows {
		if !seen[i] {
			t.Errorf("no package is covered by %s", a.from)
		}
	}
}
