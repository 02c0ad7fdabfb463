#!/bin/sh
# Loudness, true peak, clipping and long silences of each narration, by ffmpeg. Use: measure.sh [FILE ...]
cd "$(dirname "$0")/../../.." || exit 1
[ $# -gt 0 ] || set -- assets/chapters/[0-9]*/narration.en.ogg
printf '%-16s %7s %6s %5s %6s %8s %8s\n' chapter seconds LUFS LRA dBTP clipped 'over 3.2'
for f; do
	log=$(ffmpeg -hide_banner -nostats -i "$f" -af ebur128=peak=true,astats=measure_perchannel=none,silencedetect=n=-60dB:d=3.2 -f null - 2>&1)
	sum=$(printf '%s' "$log" | sed -n '/Summary:/,$p')
	# only a sample at full scale can be a clipped one
	peak=$(printf '%s' "$log" | sed -n 's/.*Peak level dB: //p' | tail -1)
	printf '%-16s %7s %6s %5s %6s %8s %8s\n' "$(basename "$(dirname "$f")")" \
		"$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$f" | cut -c1-6)" \
		"$(printf '%s' "$sum" | sed -n 's/ *I: *\([-0-9.]*\) LUFS/\1/p')" "$(printf '%s' "$sum" | sed -n 's/ *LRA: *\([0-9.]*\) LU/\1/p')" \
		"$(printf '%s' "$sum" | sed -n 's/ *Peak: *\([-0-9.]*\) dBFS/\1/p')" \
		"$(awk -v p="$peak" 'BEGIN { print (p >= 0 ? "yes" : "none") }')" "$(printf '%s' "$log" | grep -c 'silence_end')"
done
