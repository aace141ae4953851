CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO counter (name, value) VALUES ('message_id', 0), ('account_number', 0);

CREATE TABLE room (
  number INTEGER PRIMARY KEY,
  alias TEXT NOT NULL UNIQUE,
  keeping TEXT NOT NULL CHECK (keeping IN ('history', 'nothing')),
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
) STRICT;

-- Clustered on its place in the room, so that a page is one stretch of the file.
-- content: the body of a text, else the key of the attachment.
CREATE TABLE message (
  room INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  id INTEGER NOT NULL,
  author INTEGER NOT NULL,
  nickname TEXT NOT NULL,
  local_id TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'picture', 'voice', 'file')),
  content TEXT NOT NULL,
  PRIMARY KEY (room, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX message_by_local_id ON message (author, local_id);

CREATE TABLE attachment (
  room INTEGER NOT NULL,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (room, key)
) STRICT, WITHOUT ROWID;
