#!/bin/sh
# Makes assets/fonts: fetches the static faces and cuts them down to the scripts the programme is written in.
# Needs npm and Python 3 with fonttools (PYTHON names the interpreter). Run it from anywhere; the build does not need it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../fonts
python=${PYTHON:-python3}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# ASCII, Latin-1, Latin Extended-A (with the dotted and barred letters of transliteration), combining marks,
# punctuation, currency, arrows, minus; Arabic with its figures, tashkil and ornate brackets.
latin='U+0020-007E,U+00A0-017F,U+018F,U+0259,U+02B9-02BF,U+0300-0304,U+0306-030C,U+0323,U+0331,U+1E00-1EFF,U+2000-200F,U+2010-2027,U+202A-202F,U+2030-203A,U+2044,U+2066-2069,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+25C7,U+25CC'
arabic='U+0600-0604,U+0606-061C,U+061E-0670,U+0671,U+0679,U+067E,U+0686,U+0698,U+06A4,U+06A9,U+06AF,U+06CC,U+06D4,U+06F0-06F9,U+FD3E,U+FD3F,U+FDF2,U+FDFA'

face() { # package version path-inside target runes [new-name]
	[ -d "$tmp/$1" ] || {
		mkdir "$tmp/$1"
		(cd "$tmp" && npm pack --silent "@expo-google-fonts/$1@$2" >/dev/null)
		tar -xzf "$tmp/expo-google-fonts-$1-$2.tgz" -C "$tmp/$1"
		cp "$tmp/$1/package/LICENSE_FONT" "$out/OFL-$1.txt"
	}
	"$python" "$here/cut.py" "$tmp/$1/package/$3" "$out/$4" "$5" ${6:+"$6"}
}

g=eb-garamond a=amiri p=ibm-plex-sans-arabic
face $g 0.4.3 400Regular/EBGaramond_400Regular.ttf EBGaramond-Regular.ttf "$latin"
face $g 0.4.3 500Medium/EBGaramond_500Medium.ttf EBGaramond-Medium.ttf "$latin"
face $a 0.4.1 400Regular/Amiri_400Regular.ttf Amiri-Regular.ttf "$latin,$arabic"
face $a 0.4.1 700Bold/Amiri_700Bold.ttf Amiri-Bold.ttf "$latin,$arabic"
# "Plex" is a reserved name, and a cut face is a modified one.
face $p 0.4.2 400Regular/IBMPlexSansArabic_400Regular.ttf HomsSans-Regular.ttf "$latin,$arabic" 'Homs Sans'
face $p 0.4.2 500Medium/IBMPlexSansArabic_500Medium.ttf HomsSans-Medium.ttf "$latin,$arabic" 'Homs Sans'
face $p 0.4.2 600SemiBold/IBMPlexSansArabic_600SemiBold.ttf HomsSans-SemiBold.ttf "$latin,$arabic" 'Homs Sans'
