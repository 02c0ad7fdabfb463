// Package captions holds timed words: tracks of cues, each with one or two
// lines whose words know when they are spoken. It reads and writes the part of
// WebVTT that this needs: cue identifiers and inline timestamps.
package captions
