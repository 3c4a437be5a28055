"""Copy documents into the case, as sources (default) or as drafts under check.

    verifybench add article.html report.pdf
    verifybench add story.md --role draft
    verifybench add --note --who "A. Clerk" --when 2026-03-02 --how "telephone call" --text "She confirmed the sum."
    verifybench add --note photo.jpg --who … --when … --how "picture" --text "Shows …"

Text, Markdown, HTML, DOCX and PDF with a text layer can be read. A note is a dated source of a call, a letter or a picture;
without --text its words are read from standard input, and a file given is kept by its hash. The next version of a document that is
there already comes in by: verifybench revise DOCUMENT --with FILE
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from verifybench.case.case import Case
from verifybench.case.errors import CaseError
from verifybench.cli.opening import refuse_if_read_only
from verifybench.cli.output import fields, say


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--role", choices=("source", "draft"), default="source")
    note = parser.add_argument_group("note")
    note.add_argument("--note", action="store_true", help="note down a call, a letter or a picture")
    note.add_argument("--who", help="who said, wrote or made it")
    note.add_argument("--when", help="date: YYYY-MM-DD")
    note.add_argument("--how", help="telephone call, letter, picture, …")
    note.add_argument("--text", help="what was said, written or shown (default: standard input)")


def run(options: Namespace) -> int:
    refuse_if_read_only(options)
    from verifybench.case.create import add

    root = Case.find(options.case)
    if options.note:
        return _note(root, options)
    if not options.files:
        raise CaseError("nothing to add: name one or more files")
    failed = False
    for added in add(root, options.files, options.role):
        if added.id is None:
            failed = True
            say(f"{added.given}: {added.message}" if not added.message.startswith(added.given) else added.message)
        else:
            fields(added.id, added.path or "")
            if added.message:
                say(f"{added.path}: {added.message}")
    say("Next: verifybench build")
    return 2 if failed else 0


def _note(root: Path, options: Namespace) -> int:
    from verifybench.case.create import add_note
    from verifybench.ingest import is_iso_date
    from verifybench.model.document import Note

    if missing := [f"--{name}" for name in ("who", "when", "how") if not getattr(options, name)]:
        raise CaseError(f"a note needs {', '.join(missing)}")
    if not is_iso_date(options.when):
        raise CaseError(f"--when: {options.when!r} is not a date. Write YYYY-MM-DD.")
    if len(options.files) > 1:
        raise CaseError("a note keeps one file; make one note for each")
    text = options.text if options.text is not None else sys.stdin.read()
    entry = add_note(root, Note(options.who, options.when, options.how), text, next(iter(options.files), None))
    fields(entry.id, entry.path)
    say("Next: verifybench build")
    return 0
