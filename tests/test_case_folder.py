"""Document ids: given once, and the same after renaming, reordering and hostile names."""

from __future__ import annotations

from pathlib import Path

from conftest import MakeCase
from hypothesis import given, settings
from hypothesis import strategies as st

from verifybench.case.folder import fresh_id, register, scan


def ids(root: Path) -> dict[str, str]:
    return {entry.path: entry.id for entry in scan(root)[0]}


def test_a_renamed_file_keeps_its_id_and_says_so(make_case: MakeCase) -> None:
    root = make_case({"sources/first.txt": "One."})
    for entry in scan(root)[0]:
        register(root, entry)
    (root / "sources/first.txt").rename(root / "sources/second.txt")
    (entry,) = scan(root)[0]
    assert (entry.id, entry.path, entry.renamed_from) == ("first", "sources/second.txt", "sources/first.txt")


def test_a_new_file_never_takes_the_id_of_a_registered_one(make_case: MakeCase) -> None:
    root = make_case({"sources/b.txt": "One."})
    for entry in scan(root)[0]:
        register(root, entry)
    (root / "sources/b.md").write_text("Two.")  # sorts before b.txt
    assert ids(root) == {"sources/b.md": "b-md", "sources/b.txt": "b"}


def test_two_files_of_one_name_get_two_ids(make_case: MakeCase) -> None:
    root = make_case({"sources/a.txt": "One.", "drafts/a.txt": "Two.", "sources/deep/a.txt": "Three."})
    assert len(set(ids(root).values())) == 3


def test_excluded_and_hidden_files_are_no_documents(make_case: MakeCase) -> None:
    root = make_case({"sources/a.txt": "One.", "sources/raw/b.txt": "Two.", "sources/.c.txt": "Three."})
    entries, _ = scan(root, ["sources/raw/*"])
    assert [entry.path for entry in entries] == ["sources/a.txt"]


def test_a_broken_registry_loses_no_document(make_case: MakeCase) -> None:
    root = make_case({"sources/a.txt": "One."})
    (root / "sources/.documents").mkdir()
    (root / "sources/.documents/a.json").write_text("{broken")
    assert ids(root) == {"sources/a.txt": "a"}


def test_a_dangling_link_is_reported_and_the_others_go_on(make_case: MakeCase) -> None:
    root = make_case({"sources/a.txt": "One."})
    (root / "sources/b.txt").symlink_to(root / "nowhere.txt")
    entries, unread = scan(root)
    assert [entry.path for entry in entries] == ["sources/a.txt"]
    assert [one.path for one in unread] == ["sources/b.txt"]


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.lists(st.text(min_size=1, max_size=20), max_size=12))
def test_ids_are_unique_readable_ascii_for_any_file_names(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        id = fresh_id(name, taken)
        assert id not in taken
        assert id.isascii()
        assert id.replace("-", "").isalnum()
        taken.add(id)


def test_an_id_stated_in_front_matter_is_taken(make_case: MakeCase) -> None:
    root = make_case({"sources/a.md": "---\nid: the-verdict\ntitle: T\n---\n\nOne.\n"})
    assert ids(root) == {"sources/a.md": "the-verdict"}
