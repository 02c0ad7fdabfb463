package safepanel

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Words is a text by language, such as "en" and "ar".
type Words map[string]string

// A Story is what is read instead of the film: a page for each beat of the script.
type Story struct {
	Title, Subtitle Words
	Chapters        []Chapter
	Words           map[string]Words // of the panel itself, by key
}

// Chapter is a chapter of the story.
type Chapter struct {
	Title, Years Words
	Pages        []Page
}

// Page is one beat, or what is said before a chapter that is hard to hear. Its text is in
// the languages that there is a script in, in paragraphs with an empty line between them.
type Page struct {
	Title, Text Words
	id          string
}

// Read takes the story from the first content folder that has one. It reads the scripts
// and a few titles and checks nothing, so that it also reads content that the film cannot
// be made from. The words of the panel come from the last folder.
func Read(folders ...fs.FS) (Story, error) {
	var s Story
	for _, f := range folders {
		if s = read(f); len(s.Chapters) > 0 {
			break
		}
	}
	if len(s.Chapters) == 0 {
		return s, errors.New("there is no script to show")
	}
	s.Words = map[string]Words{}
	for _, l := range Languages {
		var table map[string]string
		load(folders[len(folders)-1], "words/"+l+".toml", &table)
		for key, text := range table {
			if strings.HasPrefix(key, "panel_") {
				if s.Words[key] == nil {
					s.Words[key] = Words{}
				}
				s.Words[key][l] = text
			}
		}
	}
	return s, nil
}

// Languages are those that the panel speaks, at once.
var Languages = []string{"en", "ar"}

func read(f fs.FS) Story {
	var s Story
	var head struct{ Title, Subtitle Words }
	load(f, "programme.toml", &head)
	s.Title, s.Subtitle = head.Title, head.Subtitle
	files, _ := fs.Glob(f, "chapters/[0-9]*/chapter.toml") // the pattern is good
	for _, name := range files {
		if c := readChapter(f, path.Dir(name)); len(c.Pages) > 0 {
			s.Chapters = append(s.Chapters, c)
		}
	}
	return s
}

func readChapter(f fs.FS, dir string) Chapter {
	var about struct {
		Title, Years Words
		Warning      struct{ Title, Text Words }
		Beat         []struct {
			ID    string
			Title Words
		}
	}
	load(f, dir+"/chapter.toml", &about)
	c := Chapter{Title: about.Title, Years: about.Years}
	for _, l := range Languages {
		text, err := fs.ReadFile(f, dir+"/script."+l+".md")
		if err != nil {
			continue
		}
		for _, part := range strings.Split("\n"+string(text), "\n# ")[1:] {
			heading, body, _ := strings.Cut(part, "\n")
			id, title, _ := strings.Cut(strings.TrimSpace(heading), " ")
			body = written(body)
			if body == "" {
				continue
			}
			i := slices.IndexFunc(c.Pages, func(p Page) bool { return p.id == id })
			if i < 0 {
				i = len(c.Pages)
				c.Pages = append(c.Pages, Page{Words{}, Words{}, id})
			}
			c.Pages[i].Title[l], c.Pages[i].Text[l] = title, body
		}
	}
	for _, b := range about.Beat {
		for i, p := range c.Pages {
			if p.id == b.ID && b.Title["en"] != "" {
				c.Pages[i].Title = b.Title
			}
		}
	}
	if w := about.Warning; len(w.Text) > 0 && len(c.Pages) > 0 {
		if maps.Equal(c.Pages[0].Title, w.Title) { // the spoken warning says less than the written one
			c.Pages = c.Pages[1:]
		}
		c.Pages = append([]Page{{Title: w.Title, Text: w.Text}}, c.Pages...)
	}
	return c
}

// load reads what it can; a broken file leaves what it has.
func load(f fs.FS, name string, to any) {
	if text, err := fs.ReadFile(f, name); err == nil {
		toml.Unmarshal(text, to)
	}
}

var spoken = regexp.MustCompile(`\{([^|{}]*)\|[^{}]*\}`)

// written is a script's text as it is read, not spoken, with a line for each paragraph.
func written(body string) string {
	var list []string
	for _, p := range strings.Split(spoken.ReplaceAllString(body, "$1"), "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			list = append(list, p)
		}
	}
	return strings.Join(list, "\n\n")
}
