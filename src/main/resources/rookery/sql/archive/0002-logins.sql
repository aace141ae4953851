-- One account on one server.
CREATE TABLE login (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  dialect TEXT NOT NULL,
  server TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (dialect, server, name)
) STRICT;

-- destination: '#room' or '@account'. change: the last one known. displayed: my read marker.
-- is_open: I am in it, as far as is known.
CREATE TABLE talk (
  number INTEGER PRIMARY KEY,
  login INTEGER NOT NULL REFERENCES login ON DELETE CASCADE,
  destination TEXT NOT NULL,
  is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
  change INTEGER NOT NULL DEFAULT 0,
  displayed INTEGER NOT NULL DEFAULT 0,
  draft TEXT NOT NULL DEFAULT '',
  UNIQUE (login, destination)
) STRICT;

-- Ordered by (seq, sub). seq: the server's; 9007199254740991 while it waits to be sent. sub: 0 for
-- what the server numbered; what it did not comes after the numbered one with the same seq.
-- content, context, revision: parts behind each other.
CREATE TABLE saying (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  talk INTEGER NOT NULL REFERENCES talk ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  sub INTEGER NOT NULL,
  id INTEGER NOT NULL,
  author TEXT NOT NULL,
  account INTEGER NOT NULL,
  nickname TEXT NOT NULL,
  is_mine INTEGER NOT NULL CHECK (is_mine IN (0, 1)),
  local_id TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  content TEXT NOT NULL,
  context TEXT NOT NULL,
  revision TEXT NOT NULL,
  delivery TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX saying_in_order ON saying (talk, seq, sub);

CREATE INDEX saying_by_id ON saying (talk, id) WHERE id > 0;

CREATE UNIQUE INDEX saying_of_mine ON saying (talk, local_id) WHERE is_mine = 1;

-- From low to high every message is here.
CREATE TABLE stretch (
  talk INTEGER NOT NULL REFERENCES talk ON DELETE CASCADE,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL,
  PRIMARY KEY (talk, low)
) STRICT, WITHOUT ROWID;

-- How far others have what was said.
CREATE TABLE reader (
  talk INTEGER NOT NULL REFERENCES talk ON DELETE CASCADE,
  handle TEXT NOT NULL,
  delivered INTEGER NOT NULL,
  displayed INTEGER NOT NULL,
  PRIMARY KEY (talk, handle)
) STRICT, WITHOUT ROWID;
