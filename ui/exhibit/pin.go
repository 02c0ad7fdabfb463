package exhibit

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"homs/ui/kiosk"
)

// SetPin reads a PIN twice and keeps its hash. On a terminal what is typed is not seen.
func SetPin(in io.Reader, stdout io.Writer) error {
	dir, err := Dir()
	if err != nil {
		return err
	}
	file := kiosk.File(dir)
	settings, err := file.Load()
	if err != nil {
		return fmt.Errorf("the settings are broken and must be put right first: %w", err)
	}
	var typed [2]string
	read := reader(in, stdout)
	for i, ask := range []string{"New PIN of the staff, 4 to 12 digits: ", "The same again: "} {
		fmt.Fprint(stdout, ask)
		if typed[i], err = read(); err != nil {
			return fmt.Errorf("no PIN was given: %w", err)
		}
	}
	if typed[0] != typed[1] {
		return errors.New("the two differ; the PIN is as it was")
	}
	if settings.PinHash, err = kiosk.HashPin(typed[0]); err != nil {
		return err
	}
	if err := file.Save(settings); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "Kept in %s. It counts from the next start of the exhibit.\n", file.Path)
	return nil
}

// reader reads a line of in, unseen where that is a terminal.
func reader(in io.Reader, stdout io.Writer) func() (string, error) {
	if f, ok := in.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return func() (string, error) {
			line, err := term.ReadPassword(int(f.Fd()))
			fmt.Fprintln(stdout)
			return string(line), err
		}
	}
	lines := bufio.NewScanner(in)
	return func() (string, error) {
		if !lines.Scan() {
			return "", errors.Join(io.ErrUnexpectedEOF, lines.Err())
		}
		return lines.Text(), nil
	}
}
