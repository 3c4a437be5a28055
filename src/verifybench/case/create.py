"""Making a case and bringing documents into it. Files are copied, never moved, and nothing is ever overwritten."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from verifybench.case import versions
from verifybench.case.config import FILE
from verifybench.case.errors import CaseError
from verifybench.case.folder import FOLDERS, Entry, fresh_id, register, registered, scan
from verifybench.model.document import Note, Role

_FOLDER = {role: folder for folder, role in FOLDERS}

# Byte positions in a ledger and the hashes of sources do not survive line-end conversion.
_ATTRIBUTES = "ledger/*.json -text -merge\nsources/** -text\ndrafts/** -text\nversions/** -text\n"
_IGNORE = ".verifybench/\n*.lock\n"
_CONFIG = """# A verifybench case. Every key is optional.
name = {name}
# labels = ["supported", "refuted", "conflicting evidence", "not enough evidence", "not checkable", "opinion", "on author"]
# exclude = ["sources/raw/*"]

[policy]
# Labels with which a draft claim may be published; any other holds it back in `verifybench check`.
# passing = ["supported", "not checkable", "opinion", "on author"]
# Keep what people write about their decisions beside the ledger, so that it can be erased: verifybench erase.
# apart = true
# What else than the common list may explain a conflict.
# explanations = ["different method of counting"]
# Labels that a verdict must give its reasons for.
# rationale = ["refuted"]

# A second pair of eyes for some draft claims. Kinds: number, date, quotation, attribution, name, misconduct.
# Of all others a share is drawn by the seed. Blind: a verdict is shown to its author only until the second one is in.
# [policy.second-review]
# kinds = ["quotation"]
# share = 0.2
# seed = "any words"
# blind = true
# reviewers = ["Anna", "Ben"]

# What a claim must rest on to go out as fact: so many independent sources, or so many primary ones. With a reliability only sources
# graded so or better count; without, all but those graded E.
# [policy.sources]
# independent = 2
# primary = 1
# reliability = "C"

# Claims that ascribe a crime or misconduct to somebody named, and what they need. Words are added to the built-in table, or
# taken from it: "brib*" is any word that begins so, "charged .. with" has up to five words between.
# [policy.misconduct]
# words = ["doping"]
# except = ["fraud department"]
# second-review = true
# reply = true

# Other keys for actions of the workbench, by their ids: `verifybench keys` lists them.
# [keys]
# "main.cite" = "c"
# "main.conflicts" = ["f4", "4"]

# Searches of the claims that you make often; F in the workbench offers them. docs/workbench.md has the words.
# [filters]
# money = "kind:money is:undecided"
# weak = "score:<0.7 -says:supports"
"""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file given to `add`: its document id, or the reason why it was not taken."""

    given: str
    id: str | None
    path: str | None
    message: str


def init(folder: Path, *, sample: bool = False, keep: bool = False) -> bool:
    """Make a case in `folder`, empty or the sample. Returns False where one was there already and `keep` was asked.

    Raises CaseError where there is a case already; other files in the folder are left alone.
    """
    if (folder / FILE).exists():
        if keep:
            return False
        raise CaseError(f"{folder}: there is a case already. Open it with: verifybench -C {folder}")
    try:
        for name in ("sources", "drafts", "claims"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        if sample:
            _copy_sample(folder)
        else:
            name = json.dumps(folder.resolve().name, ensure_ascii=False)
            (folder / FILE).write_text(_CONFIG.format(name=name), encoding="utf-8", newline="\n")
        for name, text in ((".gitattributes", _ATTRIBUTES), (".gitignore", _IGNORE)):
            if not (folder / name).exists():
                (folder / name).write_text(text, encoding="utf-8", newline="\n")
    except (FileExistsError, NotADirectoryError) as error:
        raise CaseError(f"{error.filename}: a file is in the way. Choose another folder.") from error
    except OSError as error:
        raise CaseError(f"{folder}: cannot be written ({error.strerror}). Choose a folder you may write to.") from error
    return True


def add(root: Path, files: Iterable[Path], role: Role) -> Iterator[Added]:
    """Copy files into the case and give each a document id; one that cannot be read is not taken, the others go on."""
    from verifybench.ingest import Unreadable, read

    for file in files:
        entries, _ = scan(root)
        try:
            if file.exists() and not file.is_file():
                raise Unreadable(str(file), "is no regular file", "Name the files themselves.")
            with file.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
            if (there := next((one for one in entries if one.sha256 == digest and one.role == role), None)) is not None:
                yield Added(str(file), there.id, there.path, f"already there as {there.path}")
                continue
            if (other := next((one for one in entries if one.sha256 == digest), None)) is not None:
                raise Unreadable(
                    str(file),
                    f"is the same as the {other.role} {other.path}, and a draft cannot prove itself",
                    f"It stays a {other.role}; to make it a {role}, move it out of {_FOLDER[other.role]}/ first.",
                )
            target = free_path(root / _FOLDER[role], file.name)
            entry = _entry(root, file.name, role, target.relative_to(root).as_posix(), digest)
            document = read(file, id=entry.id, role=role, relative=file.name)
        except OSError as error:
            yield Added(
                str(file), None, None, f"{error.strerror or error}; not added. Check the path and that it may be read."
            )
            continue
        except Unreadable as error:
            yield Added(str(file), None, None, str(error).replace("not read", "not added"))
            continue
        shutil.copyfile(file, target)
        register(root, entry)
        yield Added(str(file), entry.id, entry.path, "; ".join(document.warnings))


def _entry(root: Path, name: str, role: Role, path: str, digest: str) -> Entry:
    """A file's entry: that of a document which was taken away, where its content or its place comes back, else one with an id
    that no document ever had."""
    known = registered(root)
    away = [one for one in known.values() if one.role == role and not (root / one.path).is_file()]
    for back in (*(one for one in away if one.sha256 == digest), *(one for one in away if one.path == path)):
        return replace(back, path=path, sha256=digest)
    taken = {*known, *(one.id for one in scan(root)[0])}
    return Entry(fresh_id(name, taken), role, path, digest)


def add_note(root: Path, note: Note, text: str, attachment: Path | None = None) -> Entry:
    """Make a dated source of a call, a letter or a picture; an attachment is kept in `versions/` by its hash."""
    if not text.strip():
        raise CaseError("a note needs its words: what was said or what the picture shows")
    if attachment is not None:
        try:
            content = attachment.read_bytes()
        except OSError as error:
            raise CaseError(f"{attachment}: {error.strerror}; the note was not made") from error
        kept = versions.keep(root, content, attachment.suffix.lower())
        note = replace(note, attachment=attachment.name, attachment_sha256=kept)
    head = {"title": f"{note.how} with {note.who}", "author": note.who, "published": note.when}
    lines = [f"{key}: {json.dumps(' '.join(value.split()), ensure_ascii=False)}" for key, value in head.items()]
    body = "---\n" + "\n".join(lines) + "\n---\n\n" + text.strip() + "\n"
    taken = {*registered(root), *(one.id for one in scan(root)[0])}
    id = fresh_id(f"note {note.when[:10]} {note.who}.md", taken)
    target = free_path(root / "sources", f"{id}.md")
    target.write_text(body, encoding="utf-8", newline="\n")
    entry = Entry(id, "source", target.relative_to(root).as_posix(), hashlib.sha256(body.encode()).hexdigest(), note)
    register(root, entry)
    return entry


def sample_folder() -> Path:
    """Where the sample case is: in the installed package, or the repository this package is run from."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "sample", package.parents[1]):
        if (folder / FILE).is_file():
            return folder
    raise CaseError("this installation has no sample case")


def _copy_sample(folder: Path) -> None:
    sample = sample_folder()
    if sample.resolve() == folder.resolve():
        raise CaseError(f"{folder}: this is the sample case itself")
    for name in ("sources", "drafts", "claims"):
        shutil.copytree(sample / name, folder / name, dirs_exist_ok=True)
    shutil.copyfile(sample / FILE, folder / FILE)


def free_path(folder: Path, name: str) -> Path:
    """A path in the folder that is not taken; the name's own path where it is free."""
    folder.mkdir(exist_ok=True)
    path, number = folder / name.lstrip("."), 2
    stem, suffix = path.stem, path.suffix
    while path.exists() or path.is_symlink():
        path = folder / f"{stem}-{number}{suffix}"
        number += 1
    return path
