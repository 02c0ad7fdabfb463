"""How figures are said in British English: numbers, years, dates, ranges."""
import re

MONTHS = ("January February March April May June July August September October November December").split()
SMALL = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
             "nine": "ninth", "twelve": "twelfth"}
SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))


def cardinal(n):
    """652609 -> six hundred and fifty-two thousand six hundred and nine."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + ("-" + SMALL[n % 10] if n % 10 else "")
    for size, name in SCALES:
        if n >= size:
            head, rest = divmod(n, size)
            if not rest:
                return f"{cardinal(head)} {name}"
            return f"{cardinal(head)} {name} {'and ' if rest < 100 else ''}{cardinal(rest)}"


def ordinal(n):
    """22 -> twenty-second."""
    head, cut, last = re.fullmatch(r"(.*?)([- ]?)([a-z]+)", cardinal(n)).groups()
    last = IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return head + cut + last


def year(n):
    """1963 -> nineteen sixty-three, 1905 -> nineteen oh five, 2004 -> two thousand and four, 2011 -> twenty eleven."""
    century, rest = divmod(n, 100)
    if n % 1000 < 10:
        return cardinal(n)
    return cardinal(century) + " " + ("hundred" if not rest else f"oh {SMALL[rest]}" if rest < 10 else cardinal(rest))


def plain(text):
    """A number that is no date: 2,200, 45, 3.5; years are four figures without a comma, 1000 to 2099."""
    if re.fullmatch(r"1\d{3}|20\d\d", text):
        return year(int(text))
    if re.fullmatch(r"\d{1,3}(,\d{3})+|\d+", text):
        return cardinal(int(text.replace(",", "")))
    if m := re.fullmatch(r"(\d+)\.(\d+)", text):
        return f"{cardinal(int(m[1]))} point {' '.join(SMALL[int(d)] for d in m[2])}"
    return None


def day(text):
    return re.fullmatch(r"[1-9]|[12]\d|3[01]", text) is not None


def say(text, before, after):
    """What is said for a word with figures in it, given the words around it; None if no rule fits.
    before is the word in front ("" if none), after a list of the words behind it, up to the next mark."""
    article = "" if before.lower() == "the" else "the "
    if day(text) and after[:1] and after[0] in MONTHS:
        return f"{article}{ordinal(int(text))} of"
    if day(text) and len(after) > 2 and after[0] in ("and", "to", "or") and day(after[1]) and after[2] in MONTHS:
        return f"{article}{ordinal(int(text))}"
    if m := re.fullmatch(r"([\d,.]+)[-–]([\d,.]+)", text):
        if day(m[1]) and day(m[2]) and after[:1] and after[0] in MONTHS:
            return f"{article}{ordinal(int(m[1]))} to the {ordinal(int(m[2]))} of"
        parts = plain(m[1]), plain(m[2])
        return " to ".join(parts) if all(parts) else None
    if m := re.fullmatch(r"(\d+)(st|nd|rd|th)", text):
        return ordinal(int(m[1]))
    if m := re.fullmatch(r"(1\d|20)(\d0)s", text):
        decade = cardinal(int(m[2]))
        return f"{cardinal(int(m[1]))} {decade[:-1]}ies" if decade.endswith("y") else None
    if m := re.fullmatch(r"([\d,.]+)%", text):
        number = plain(m[1])
        return number and f"{number} per cent"
    if m := re.fullmatch(r"([A-Z])(\d{1,3})", text):
        return f"{m[1]} {cardinal(int(m[2]))}"
    if m := re.fullmatch(r"([\d,]+)-([a-z-]+)", text):
        number = plain(m[1])
        return number and f"{number} {m[2]}"
    return plain(text)
