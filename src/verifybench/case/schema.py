"""The tables of an index.

`texts` and `claims` hold plain JSON, `passages` JSON by position. `wordings` are those of sources, `copies` where each stands first
in every source. `pairs` are the numbers of all passages a claim was held against, `spare` those worth keeping for which there was
no room. The number of a passage stays while its document reads as it does, and is never given again.
"""

SCHEMA = """
create table meta (key text primary key, value text not null) without rowid;
create table documents (
    id text primary key, ord integer not null, role text not null, fingerprint text not null, row text not null
) without rowid;
create table texts (id text primary key, document text not null);
create table claims (
    number integer primary key, id text unique not null, document text not null, role text not null, block text not null,
    place integer not null, start integer not null, text text not null, score real not null, figures integer not null,
    relation text not null, said text, content text not null, conflicts integer not null, claim text not null
);
create table passages (
    number integer primary key, id text unique not null, document text not null, start integer not null, wording integer not null,
    passage text not null
);
create table wordings (key integer primary key, stems text not null);
create table copies (wording integer not null, document text not null, number integer not null, primary key (wording, document))
    without rowid;
create table evidence (
    claim text not null, rank integer not null, passage text not null, differs integer not null, evidence text not null,
    primary key (claim, rank)
) without rowid;
create table pairs (claim text primary key, kept text not null, spare text not null, silent text not null) without rowid;
create table origins (passage text primary key, origin text not null) without rowid;
create table names (name text primary key, count integer not null, mentioned text not null) without rowid;
create table document_names (document text not null, name text not null, mentioned text not null, primary key (document, name))
    without rowid;
create table conflicts (ord integer primary key, id text unique not null, outline text not null, conflict text not null);
create table conflict_claims (claim text not null, conflict text not null, primary key (claim, conflict)) without rowid;
create index claims_by_conflict on conflict_claims (conflict);
create index claims_by_document on claims (document, place);
create index documents_by_ord on documents (ord);
create index documents_by_name on document_names (name);
create index evidence_that_differs on evidence (claim) where differs;
create index evidence_by_passage on evidence (passage);
create index passages_by_document on passages (document, start);
create index passages_by_wording on passages (wording);
"""
