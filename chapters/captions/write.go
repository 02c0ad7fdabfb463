package captions

import (
	"bufio"
	"fmt"
	"io"
)

// Write writes the track as WebVTT with a timestamp before each word. What
// Parse reads from it equals the track, at a resolution of a millisecond.
func (t *Track) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "WEBVTT")
	for _, c := range t.Cues {
		fmt.Fprintln(b)
		if c.ID != "" {
			fmt.Fprintln(b, c.ID)
		}
		fmt.Fprintf(b, "%s --> %s\n", formatTime(c.Start), formatTime(c.End))
		for i, word := range c.Words {
			switch {
			case i == 0:
			case word.Line != c.Words[i-1].Line:
				fmt.Fprintln(b)
			default:
				fmt.Fprint(b, " ")
			}
			fmt.Fprintf(b, "<%s>%s", formatTime(word.Start), escape.Replace(word.Text))
		}
		fmt.Fprintln(b)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("captions: %w", err)
	}
	return nil
}
