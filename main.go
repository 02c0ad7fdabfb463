// Homs: Capital of the Revolution is an interactive documentary: five narrated chapters
// about a Syrian city and an epilogue, with pictures, moving maps, captions and one bar
// that joins the minutes of the narration to the years of history.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"syscall"
	"time"

	"homs/assets"
	"homs/chapters"
	"homs/chapters/pack"
	"homs/chapters/playback"
	"homs/chapters/playback/soundtrack"
	"homs/ui"
	"homs/ui/exhibit"
	"homs/ui/kiosk"
	"homs/ui/prefs"
)

// version is set by the linker.
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	err := exec(ctx, os.Args[1:], os.Stdout, os.Stderr)
	var u *usageError
	var l *exhibit.LevelError
	switch {
	case err == nil:
	case errors.As(err, &l):
		os.Exit(int(l.Level))
	case errors.As(err, &u):
		fmt.Fprintln(os.Stderr, "homs:", err)
		os.Exit(2)
	default:
		fmt.Fprintln(os.Stderr, "homs:", err)
		os.Exit(1)
	}
}

// exec is the program. A usageError means that the arguments make no sense.
func exec(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	switch {
	case o.help:
		fmt.Fprint(stdout, usage)
		return nil
	case o.version:
		fmt.Fprintln(stdout, "homs", version)
		return nil
	case o.health != "":
		return exhibit.Health(o.health, stdout)
	case o.setPin:
		return exhibit.SetPin(os.Stdin, stdout)
	case o.supervise:
		return exhibit.Supervise(ctx, o.folder, stderr)
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(stderr, nil)))
	if o.kiosk && exhibit.Reading() {
		return read(ctx, o, stdout, stderr)
	}
	content, err := open(o.folder)
	if err != nil {
		return err
	}
	defer content.Close()
	if o.check {
		return check(content, stdout)
	}
	if o.mix != "" {
		return o.writeMix(content)
	}
	return show(ctx, o, content, stdout, stderr)
}

func open(folder string) (*pack.Pack, error) {
	if folder == "" {
		return pack.Embedded(assets.FS), nil
	}
	p, err := pack.Open(folder)
	if err != nil {
		return nil, &usageError{err.Error()}
	}
	return p, nil
}

// read shows the story as text: of the folder, or where that is broken the one built in.
func read(ctx context.Context, o options, stdout, stderr io.Writer) error {
	folders := []fs.FS{assets.FS}
	if content, err := open(o.folder); err == nil {
		defer content.Close()
		folders = []fs.FS{content, assets.FS}
	}
	return exhibit.Read(ctx, version, stdout, stderr, folders...)
}

// check prints every problem of the content, and fails if one is an error.
func check(content fs.FS, stdout io.Writer) error {
	counts := map[chapters.Level]int{}
	for _, p := range findings(content) {
		fmt.Fprintln(stdout, p)
		counts[p.Level]++
	}
	fmt.Fprintf(stdout, "%d errors, %d warnings, %d notices\n",
		counts[chapters.LevelError], counts[chapters.LevelWarning], counts[chapters.LevelNotice])
	if n := counts[chapters.LevelError]; n > 0 {
		return fmt.Errorf("the content has %d errors", n)
	}
	return nil
}

// findings is what is wrong with the content, its sound included.
func findings(content fs.FS) []chapters.Problem { return chapters.Check(content, soundtrack.Check) }

// show opens the window and plays.
func show(ctx context.Context, o options, content fs.FS, stdout, stderr io.Writer) error {
	var recent *kiosk.Recent
	var dir string
	if o.kiosk {
		var err error
		if dir, err = exhibit.Dir(); err != nil {
			return err
		}
		recent = exhibit.LogTo(stderr, filepath.Join(dir, "exhibit.log"), kiosk.ExhibitLog)
		release, err := exhibit.Only(ctx, filepath.Join(dir, "exhibit.lock"))
		if err != nil {
			return err
		}
		defer release()
	}
	programme, problems := chapters.Load(content)
	for _, p := range problems {
		if p.Level == chapters.LevelError {
			slog.Error("content", "file", p.File, "line", p.Line, "problem", p.Text)
		}
	}
	if len(programme.Chapters) == 0 {
		return errors.New("the content has no chapter that can be played (homs -check says why)")
	}
	at, err := o.begin(programme)
	if err != nil {
		return err
	}
	words, err := ui.LoadWords(content, programme.Languages)
	if err != nil {
		slog.Error("content", "error", err)
	}
	file, err := prefs.Path()
	if err != nil {
		slog.Error("nothing will be remembered", "error", err)
	}
	kept, err := file.Load()
	if err != nil {
		slog.Error("the settings were broken; the last good ones are used", "error", err)
	}
	now := kept // what is asked for this time only does not change what is kept
	if o.lang != "" {
		now.Language = o.lang
	}
	if o.mute {
		now.Muted = true
	}
	deck := playback.NewDeck(output(), soundtrack.Tracks(content, programme), logSound)
	defer deck.Close()
	var e *ui.Exhibit
	if o.kiosk {
		e = exhibit.New(ctx, stdout, dir, recent, problems)
	}
	return ui.Run(ctx, ui.Options{
		Content: content, Programme: programme, Words: words, Deck: deckOf{deck}, Prefs: now,
		Save: func(p prefs.Prefs) {
			if p.Language == now.Language {
				p.Language = kept.Language
			}
			if p.Muted == now.Muted {
				p.Muted = kept.Muted
			}
			if err := file.Save(p); err != nil {
				slog.Error("not remembered", "error", err)
			}
		},
		Play: o.play, At: at, Width: o.width, Height: o.height, Full: o.full, Version: version, Exhibit: e,
	})
}

// begin is where to begin; below 0 where the visitor left off.
func (o options) begin(p *chapters.Programme) (time.Duration, error) {
	if o.lang != "" && !slices.Contains(p.Languages, chapters.Language(o.lang)) {
		return 0, &usageError{fmt.Sprintf("-lang %s: the story has %v", o.lang, p.Languages)}
	}
	switch {
	case o.chapter > len(p.Chapters):
		return 0, &usageError{fmt.Sprintf("-chapter %d: there are %d", o.chapter, len(p.Chapters))}
	case o.chapter > 0:
		return p.Chapters[o.chapter-1].Start, nil
	case o.at > p.Duration:
		return 0, &usageError{fmt.Sprintf("-at %s: the film ends at %s", chapters.FormatTimecode(o.at), chapters.FormatTimecode(p.Duration))}
	case o.at < 0 && o.play:
		return 0, nil
	}
	return o.at, nil
}

// writeMix writes the sound of the film, or of one chapter, to a file.
func (o options) writeMix(content fs.FS) (err error) {
	programme, _ := chapters.Load(content)
	from, err := o.begin(programme)
	if err != nil {
		return err
	}
	to := time.Duration(0)
	if o.chapter > 0 {
		to = programme.Chapters[o.chapter-1].End
	}
	f, err := os.Create(o.mix)
	if err != nil {
		return err
	}
	return errors.Join(soundtrack.WriteWAV(f, soundtrack.Tracks(content, programme), max(from, 0), to, o.speed), f.Close())
}

// output is the sound of the machine, or none in safe mode.
func output() playback.Output {
	if exhibit.Safe() {
		return playback.Silent{}
	}
	return playback.NewOutput()
}

// deckOf gives the deck the shape that the screens ask for.
type deckOf struct{ *playback.Deck }

func (d deckOf) Playing() bool  { return d.Status().State == playback.Playing }
func (d deckOf) Ended() bool    { return d.Status().State == playback.Ended }
func (d deckOf) Sounding() bool { return d.Status().Sounding }

func logSound(e playback.Event) {
	switch e.Kind {
	case playback.SoundingChanged:
		slog.Info("sound", "device", e.Sounding, "why", e.Err)
	case playback.TrackFailed:
		slog.Error("a narration cannot be played as it should be", "track", e.Track, "error", e.Err)
	}
}

const usage = `Homs: Capital of the Revolution, an interactive documentary.

usage: homs [flags] [FOLDER]

Without flags it opens the contents screen of the story that is built in. FOLDER plays
a content folder of the same layout instead.

  -play             start playing at once
  -at TIME          go to a time of the whole film: 4:10, 250s or 1:02:03
  -chapter N        go to the start of chapter N, counted from 1
  -lang en|ar       language of texts and captions
  -size WxH         size of the window, such as 1280x720
  -fullscreen       fill the screen
  -mute             start without sound

  -check            check the content: print every problem with file and line,
                    and end with 1 if one is an error
  -mix FILE         write the sound of the film, or of one chapter, to a WAV file,
                    as it would be heard; with -speed X (0.5 to 2) at that speed
  -kiosk            run as an exhibit: attract loop, visits, no way out but staff's
  -supervise        the same under a supervisor that starts it again when it fails
  -set-pin          ask for the PIN of the exhibit's staff
  -health FILE      print how an exhibit is; end with 0 (well), 1 (look at it) or 2
  -version          print the version
  -help             print this

In the film, press ? for its keys.
`

// usageError is a mistake in the arguments.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

// options is what the command line says.
type options struct {
	help, version, check bool
	play, mute, full     bool
	kiosk, supervise     bool
	setPin               bool
	health, mix          string        // files
	speed                float64       // of the mix
	at                   time.Duration // -1: not given
	chapter              int           // 0: not given
	width, height        int           // 0: not given
	lang                 string
	folder               string
}

var sizeForm = regexp.MustCompile(`^(\d{2,5})x(\d{2,5})$`)

func parse(args []string) (options, error) {
	o := options{at: -1}
	var at, size string
	f := flag.NewFlagSet("homs", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.BoolVar(&o.version, "version", false, "")
	f.BoolVar(&o.check, "check", false, "")
	f.BoolVar(&o.play, "play", false, "")
	f.BoolVar(&o.mute, "mute", false, "")
	f.BoolVar(&o.full, "fullscreen", false, "")
	f.BoolVar(&o.kiosk, "kiosk", false, "")
	f.BoolVar(&o.supervise, "supervise", false, "")
	f.BoolVar(&o.setPin, "set-pin", false, "")
	f.StringVar(&o.health, "health", "", "")
	f.StringVar(&o.mix, "mix", "", "")
	f.Float64Var(&o.speed, "speed", 1, "")
	f.IntVar(&o.chapter, "chapter", 0, "")
	f.StringVar(&at, "at", "", "")
	f.StringVar(&size, "size", "", "")
	f.StringVar(&o.lang, "lang", "", "")
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		o.help = true
		return o, nil
	} else if err != nil {
		return o, &usageError{err.Error() + " (see homs -help)"}
	}
	if at != "" {
		d, err := chapters.ParseTimecode(at)
		if err != nil {
			return o, &usageError{"-at: " + err.Error()}
		}
		o.at = d
	}
	if size != "" {
		m := sizeForm.FindStringSubmatch(size)
		if m == nil {
			return o, &usageError{fmt.Sprintf("-size %q is not like 1280x720", size)}
		}
		o.width, _ = strconv.Atoi(m[1])
		o.height, _ = strconv.Atoi(m[2])
	}
	given := map[string]bool{}
	f.Visit(func(g *flag.Flag) { given[g.Name] = true })
	if given["chapter"] && o.chapter < 1 {
		return o, &usageError{fmt.Sprintf("-chapter %d: chapters are counted from 1", o.chapter)}
	}
	if given["chapter"] && given["at"] {
		return o, &usageError{"-at and -chapter both say where to begin: give one of them"}
	}
	if given["health"] && o.health == "" {
		return o, &usageError{"-health needs the file that an exhibit writes"}
	}
	if !(o.speed >= 0.5 && o.speed <= 2) || given["speed"] && o.mix == "" {
		return o, &usageError{"-speed is from 0.5 to 2, and goes with -mix"}
	}
	if given["lang"] && o.lang == "" {
		return o, &usageError{"-lang needs a language, such as en"}
	}
	if f.NArg() > 1 {
		return o, &usageError{fmt.Sprintf("one FOLDER at most, not %q (flags stand before it)", f.Args())}
	}
	o.folder = f.Arg(0)
	return o, nil
}
