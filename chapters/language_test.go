package chapters

import "testing"

func TestTextIn(t *testing.T) {
	for _, tt := range []struct {
		text Text
		in   Language
		want string
	}{
		{Text{"en": "clock", "ar": "ساعة"}, Arabic, "ساعة"},
		{Text{"en": "clock", "ar": ""}, Arabic, "clock"},
		{Text{"fr": "horloge", "de": "Uhr"}, Arabic, "Uhr"},
		{nil, English, ""},
	} {
		if got := tt.text.In(tt.in); got != tt.want {
			t.Errorf("%v in %s: %q, want %q", tt.text, tt.in, got, tt.want)
		}
	}
}
