-- A file on its way; its bytes lie in media/uploads.
-- arrived: bytes that are on the disk for sure.
-- is_here: 1 where the bytes were here before, so that none has to come.
CREATE TABLE upload (
  id TEXT PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  arrived INTEGER NOT NULL,
  is_here INTEGER NOT NULL CHECK (is_here IN (0, 1)),
  touched_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX upload_by_owner ON upload (owner, hash);

CREATE INDEX upload_by_touch ON upload (touched_at);

-- A file that has arrived, and whose it is. In which conversations it was said stands in attachment.
CREATE TABLE file (
  key TEXT PRIMARY KEY,
  owner INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  kept_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX file_by_owner ON file (owner, hash);

CREATE INDEX file_by_hash ON file (hash);

-- From now on a key is one file on the whole server, in however many rooms it was said.
CREATE INDEX attachment_by_key ON attachment (key);

CREATE INDEX attachment_by_hash ON attachment (hash);

CREATE INDEX account_by_avatar ON account (avatar) WHERE avatar <> '';

CREATE INDEX room_by_picture ON room (picture) WHERE picture <> '';
