package chapters

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// where is the place of a thing in the content: its file and its key there,
// such as "beat[2].scene[0]". It outlives decoding, so that every later finding
// can name a line.
type where struct{ file, key string }

func (w where) sub(key string) where {
	if w.key != "" {
		key = w.key + "." + key
	}
	return where{w.file, key}
}

func (w where) item(key string, i int) where {
	return w.sub(key + "[" + strconv.Itoa(i) + "]")
}

// lineTable maps the keys of one file to their lines.
type lineTable map[string]int

// line finds key, or what it lies in. It is 0 if nothing of it is in the file.
func (t lineTable) line(key string) int {
	for key != "" {
		if n, ok := t[key]; ok {
			return n
		}
		cut := max(strings.LastIndexByte(key, '.'), strings.LastIndexByte(key, '['), 0)
		key = key[:cut]
	}
	return 0
}

// extent says how much of a file could be decoded.
type extent int

const (
	nothing extent = iota
	cut            // all before an error; the last element may be half
	whole
)

// decode reads a TOML file into v, strictly. What it can read it keeps: unknown
// keys are problems and the rest is used.
func (l *loader) decode(file string, v any) extent {
	data, err := fs.ReadFile(l.fsys, file)
	if err != nil {
		l.add(Problem{File: file, Level: LevelError, Text: "cannot be read: " + reason(err), Remedy: "put the file there"})
		return nothing
	}
	l.files[file] = data
	d := toml.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	err = d.Decode(v)
	if err == nil {
		return whole
	}
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) {
		for i := range unknown.Errors {
			e := &unknown.Errors[i]
			row, _ := e.Position()
			l.add(Problem{
				File: file, Line: row, Level: LevelError, Text: fmt.Sprintf("unknown key %q", strings.Join(e.Key(), ".")),
				Remedy: "correct the spelling or remove it",
			})
		}
		return whole
	}
	p := Problem{File: file, Level: LevelError, Text: strings.TrimPrefix(err.Error(), "toml: "), Remedy: "what stands after it in the file is lost"}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		p.Line, _ = at.Position()
		if strings.HasPrefix(p.Text, "cannot decode") {
			p.Text = fmt.Sprintf("the value of %q is of the wrong kind", strings.Join(at.Key(), "."))
		}
	}
	l.add(p)
	return cut
}

// kept is how many of n elements are whole.
func (e extent) kept(n int) int {
	if e == whole {
		return n
	}
	return max(n-1, 0)
}

// reason drops the path from an error of fs.FS: the problem names it already.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}

// keyLines finds the line of every key of a document, up to its first syntax
// error.
func keyLines(data []byte) lineTable {
	t := lineTable{}
	counts := map[string]int{} // elements of each array of tables
	k := keyParser{table: t}
	for i, b := range data {
		if b == '\n' {
			k.ends = append(k.ends, i)
		}
	}
	p := &k.Parser
	p.Reset(data)
	table := ""
	for p.NextExpression() {
		e := p.Expression()
		switch e.Kind {
		case unstable.Table, unstable.ArrayTable:
			var parts []string
			line := 0
			for it := e.Key(); it.Next(); {
				parts = append(parts, string(it.Node().Data))
				line = k.line(it.Node())
			}
			table = ""
			for i, part := range parts {
				table = where{key: table}.sub(part).key
				if e.Kind == unstable.ArrayTable && i == len(parts)-1 {
					counts[table]++
				}
				if n := counts[table]; n > 0 {
					table += "[" + strconv.Itoa(n-1) + "]"
				}
			}
			// A new element starts its inner arrays anew.
			for key := range counts {
				if strings.HasPrefix(key, table+".") && e.Kind == unstable.ArrayTable {
					delete(counts, key)
				}
			}
			t[table] = line
		case unstable.KeyValue:
			k.keyValue(table, e)
		}
	}
	return t
}

// keyParser walks a document. The parser can tell lines itself, but counts them
// from the start each time.
type keyParser struct {
	unstable.Parser
	table lineTable
	ends  []int // offsets of the line ends
}

func (k *keyParser) line(n *unstable.Node) int {
	return sort.SearchInts(k.ends, int(n.Raw.Offset)) + 1
}

func (k *keyParser) keyValue(prefix string, e *unstable.Node) {
	for it := e.Key(); it.Next(); {
		prefix = where{key: prefix}.sub(string(it.Node().Data)).key
		k.table[prefix] = k.line(it.Node())
	}
	k.value(prefix, e.Value())
}

func (k *keyParser) value(key string, v *unstable.Node) {
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			k.keyValue(key, it.Node())
		}
	case unstable.Array:
		i := 0
		for it := v.Children(); it.Next(); {
			if it.Node().Kind == unstable.Comment {
				continue
			}
			element := key + "[" + strconv.Itoa(i) + "]"
			if it.Node().Raw.Length > 0 {
				k.table[element] = k.line(it.Node())
			}
			k.value(element, it.Node())
			i++
		}
	}
}
