"""Names as sounds: one code a sound, whatever alphabet and transliteration a name was written in."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex

from verifybench.names.lines import one_line


def _pairs(listed: str) -> dict[str, str]:
    """A table written as `letters=sounds`, separated by spaces."""
    return dict(pair.split("=") for pair in listed.split())


# Letters whose usual ASCII loses the sound (anyascii: š -> s), by ISO 9 and the national alphabets.
_LETTERS = str.maketrans(
    _pairs("""
    š=sh ş=sh ș=sh ś=sh č=tch ć=tch ç=s ž=zh ż=zh ź=z ł=l ñ=ny ń=n ő=o ö=o ø=o œ=e ä=a æ=e å=o ü=u ű=u ß=ss đ=dj
    ð=d þ=th ğ=g ı=i ţ=ts ț=ts ř=r ě=e ă=a х=kh щ=shch ц=ts й=y ё=yo ы=y э=e ъ= ь= є=ye ї=yi ґ=g ю=yu я=ya ў=v
    ж=zh ч=tch ш=sh ђ=dj ћ=tch љ=ly њ=ny џ=dj ј=y χ=kh ξ=x ψ=ps θ=th η=i υ=i ω=o φ=f β=v
""")
)
# Consonant scripts: letters that may be a vowel become W and Y, which stand near both.
_ABJAD = str.maketrans(
    _pairs("""
    ا=a أ=a إ=a آ=a ٱ=a ى=a ة=a ء= ئ=Y ؤ=W ع=a ب=b پ=p ت=t ث=th ج=j چ=tch ح=h خ=kh د=d ذ=d ر=r ز=z ژ=zh س=s ش=sh
    ص=s ض=d ط=t ظ=z غ=g ف=f ق=k ك=k ک=k گ=g ڤ=v ل=l م=m ن=n ه=h و=W ي=Y ی=Y א=a ב=b ג=g ד=d ה=h ו=W ז=z ח=kh ט=t
    י=Y כ=k ך=kh ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts ץ=ts ק=k ר=r ש=sh ת=t
""")
)
# Greek writes b, d and g with two letters; within a word the first may be heard too.
_GREEK_PAIRS = regex.compile(r"μπ|ντ|γκ")
_GREEK_HARD = {"μπ": "b", "ντ": "d", "γκ": "g"}
_GREEK_VOICED = {"μπ": "mb", "ντ": "nd", "γκ": "g"}
_IS_ABJAD = regex.compile(r"[\p{Hebrew}\p{Arabic}]")
_MARKS = regex.compile(r"[\p{M}'’`ʼʹʺ״׳.]++")

# Longest first. Capitals are sounds that several letters stand for: S sh, T ts and tch, Z zh, J j, G soft g, C ch, K kh.
_SOUND = _pairs("""
    schtsch=S shch=S szcz=S zj=Z sj=S css=ks cs=T tsch=T tzsch=T tch=T sch=S chr=kr chl=kl cch=k cci=Ti dzh=J
    dj=J sh=S sz=S cz=T zh=Z kh=K ch=C ts=T tz=T ph=f th=t dh=d gh=g bh=b rh=r lh=l nh=n ck=k cqu=k qu=k gn=n
    wr=r ks=ks x=ks gio=Go giu=Gu gia=Ga gui=gi gue=ge ge=Ge gi=Gi gy=Gy ce=Xe ci=Xi cy=Xy mc=mk w=v q=k c=k j=J
""")
_SPELLING = regex.compile("|".join(regex.escape(letters) for letters in _SOUND) + r"|(?<=\p{L}o|\p{L}e)ff$")
_DOUBLED = regex.compile(r"([^aeiouyWY])\1+")
_VOWELS = regex.compile(r"[aeiouyJ]+")
_WORD = regex.compile(r"[\p{L}\p{M}'’]+")
_NOT_SOUND = regex.compile(r"[^a-zSTZJGCKXWY]+")

# Vowel groups to one code: i, e, a, o, u; Y for yo (which is also written e), O for au.
_VOWEL_SET = frozenset("aeiou")
_GROUPS = _pairs("""
    i=i y=i ie=i ee=i ii=i iy=i ij=i yi=i ea=i iJ=i yJ=i ey=i eey=i eJ=i iye=i ije=i iJe=i iyi=i e=e ei=e ay=e
    ai=e ae=e aJ=e eye=e aye=e eyi=e ye=e Je=e aya=e ayi=e eii=e eij=e aie=e o=o oe=o eo=o oa=oa u=u ou=u oo=u
    ue=u uu=u eu=u yu=u iu=u iou=u Ju=u you=u yo=Y io=Y Jo=Y au=O ao=O aou=O a=a aa=a
""")
_CLASSES = str.maketrans(_pairs("T=S Z=S J=S G=S C=S X=S s=S z=S K=k g=k w=v b=v f=v d=t"))


@dataclass(frozen=True, slots=True)
class Sounds:
    """A word of a name: its sounds, one character each, and the consonants' classes; `sparse` when vowels are not written."""

    codes: str
    key: str
    sparse: bool = False


@lru_cache(maxsize=65536)
def sounds(word: str) -> Sounds:
    """The sounds of one word of a name, in any alphabet."""
    folded = unicodedata.normalize("NFC", word).casefold()
    sparse = _IS_ABJAD.search(folded) is not None
    if sparse:
        folded = unicodedata.normalize("NFKC", _MARKS.sub("", unicodedata.normalize("NFD", folded))).translate(_ABJAD)
    elif not folded.isascii():
        folded = _GREEK_PAIRS.sub(_greek, folded)
        from anyascii import anyascii  # 2 ms, and most names need it not

        folded = anyascii(unicodedata.normalize("NFC", _MARKS.sub("", folded).translate(_LETTERS))).casefold()
    folded = _MARKS.sub("", folded)
    written = _SPELLING.sub(lambda match: _SOUND.get(match[0], "v"), folded)
    written = _DOUBLED.sub(r"\1", _NOT_SOUND.sub("", written))
    codes = _vowels(written)
    return Sounds(codes, _key(codes), sparse)


def _greek(match: regex.Match[str]) -> str:
    return (_GREEK_VOICED if match.start() else _GREEK_HARD)[match[0]]


def _vowels(written: str) -> str:
    """Vowel groups as one code each; j is a y before a vowel that begins the word, `@` a last e, which is often silent."""
    head = ""
    if written[:1] == "y" and written[1:2] in _VOWEL_SET:
        head, written = "j", written[1:]
    elif written[:1] == "J":
        head, written = "J", written[1:]
    elif written[:2] == "ks":
        head, written = "S", written[2:]
    return head + _VOWELS.sub(
        lambda match: _group(match[0], match.end() == len(written), not head and match.start() == 0), written
    )


def _group(letters: str, last: bool, first: bool) -> str:
    if last and not first and letters == "e":
        return "@"
    if last and not first and letters in ("ea", "Ja", "io", "yo", "Jo"):
        return "i" + letters[-1]
    if (code := _GROUPS.get(letters)) is not None:
        return code
    if letters[0] == "J":
        return "J" + _GROUPS.get(letters[1:], "")
    if "J" in letters and letters[0] not in "iey":
        before, _, after = letters.partition("J")
        return _GROUPS.get(before, "e") + "J" + _GROUPS.get(after, after[-1:])
    if letters[0] in "iyeJ" and letters[-1] in "aou":  # two syllables: Christian is not Kristin
        return "i" + letters[-1]
    if letters[-1] == "a" and last:
        return "ia" if set(letters) & set("iyJ") else "a"
    if letters[-1] in "ao" and letters[0] in "ou":  # Moammar, Muammar
        return letters[0] + letters[-1]
    return _GROUPS.get(letters[0], "e")


def _key(codes: str) -> str:
    return "".join(code for code in codes if code not in "aeiouYOWh@j").translate(_CLASSES)


def fold(name: str) -> str:
    """The consonant classes of each word of a name: equal for most spellings of one name, and for some strangers."""
    return " ".join(sounds(word).key for word in _WORD.findall(one_line(name)))
