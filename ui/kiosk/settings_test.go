package kiosk

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestSettingsRoundTrip(t *testing.T) {
	want := Settings{
		QuietSeconds: 45, CountdownSeconds: 20, AttractSeconds: 21, Volume: 0.25, VolumeCeiling: 0.5, HeadphonesOnly: true, HeadphoneCeiling: 0.3,
		Language: "ar", Languages: []string{"ar"}, Monitor: "HDMI-1", LowControls: true, ExportFolder: filepath.Join(t.TempDir(), "counts"), Hours: []string{"mon-fri 9:00-17:30", "sun 10:00-12:00"},
		DiagonalInches: 23.8, LeaveOut: true, Covers: true, MemoryMegabytes: 900, PrometheusFile: filepath.Join(t.TempDir(), "homs.prom"), PinHash: testHash(t, "2468"),
	}
	v := reflect.ValueOf(want)
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			t.Errorf("the test leaves out %s", v.Type().Field(i).Name)
		}
	}
	got, err := Decode(want.Encode())
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("Decode(Encode) = %+v, %v; want %+v", got, err, want)
	}
	if got, err := Decode(nil); err != nil || !reflect.DeepEqual(got, Default()) {
		t.Errorf("an empty file: %+v, %v", got, err)
	}
}

// What makes no sense is said with file and line, and the last good settings stay.
func TestSettingsThatMakeNoSense(t *testing.T) {
	for _, c := range []struct{ text, err string }{
		{"# x\nquiet = 60\n", `:2: there is no setting "quiet"`},
		{"quiet_seconds = 29\n", ":1: quiet_seconds: 29 is not from 30 to 300"},
		{"\ncountdown_seconds = 121\n", ":2: countdown_seconds"},
		{"volume = nan\n", ":1: volume"},
		{"volume_ceiling = 1.5\n", ":1: volume_ceiling"},
		{"headphone_ceiling = 0.8\n", ":1: headphone_ceiling"},
		{"diagonal_inches = 2.0\n", ":1: diagonal_inches"},
		{"languages = [\"en\", \"\"]\n", ":1: languages"},
		{"export_folder = \"counts\"\n", ":1: export_folder"},
		{"prometheus_file = \"homs.txt\"\n", ":1: prometheus_file"},
		{"hours = [\"mon 9:00-17:00\", \"noon\"]\n", `:1: hours: "noon" is not like`},
		{"\n\npin_hash = \"1234\"\n", ":3: pin_hash"},
		{string(make([]byte, 300)), ":1: "},
	} {
		f := File(t.TempDir())
		for _, quiet := range []int{70, 80} {
			s := Default()
			s.QuietSeconds = quiet
			if err := f.Save(s); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(f.Path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := f.Load()
		if err == nil || !strings.Contains(err.Error(), filepath.Base(f.Path)+c.err) {
			t.Errorf("%q: error %v, want %q", c.text, err, c.err)
		}
		if got.QuietSeconds != 70 {
			t.Errorf("%q: %+v, not the last good copy", c.text, got)
		}
	}
}
