-- seen: the place up to which I have looked.
CREATE TABLE conversation (
  number INTEGER PRIMARY KEY,
  dialect TEXT NOT NULL,
  server TEXT NOT NULL,
  room TEXT NOT NULL,
  nickname TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  joined_at INTEGER NOT NULL,
  seen INTEGER NOT NULL DEFAULT 0,
  UNIQUE (dialect, server, room)
) STRICT;

-- place: the order in the conversation; grows at the end, shrinks at the beginning.
-- author: 0 where nobody has a number yet. content: a body, an address, or a former name.
-- sent_as, tries: only while delivery is 'pending'.
CREATE TABLE line (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation INTEGER NOT NULL REFERENCES conversation,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'picture', 'voice', 'file', 'whisper_to_me',
    'whisper_from_me', 'called_out', 'joined', 'left', 'renamed')),
  is_mine INTEGER NOT NULL CHECK (is_mine IN (0, 1)),
  author INTEGER NOT NULL,
  nickname TEXT NOT NULL,
  content TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  is_day INTEGER NOT NULL CHECK (is_day IN (0, 1)),
  local_id TEXT,
  delivery TEXT NOT NULL,
  sent_as INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX line_by_place ON line (conversation, place);

CREATE UNIQUE INDEX line_by_local_id ON line (conversation, local_id) WHERE local_id IS NOT NULL;

CREATE INDEX line_pending ON line (conversation, place) WHERE delivery = 'pending';

CREATE INDEX line_kept_by_server ON line (conversation, place)
  WHERE delivery = 'accepted' AND kind IN ('text', 'picture', 'voice', 'file');

-- Messages between two places that only the server may know.
CREATE TABLE gap (
  conversation INTEGER NOT NULL REFERENCES conversation,
  upper INTEGER NOT NULL,
  PRIMARY KEY (conversation, upper)
) STRICT, WITHOUT ROWID;

-- Numbers that accounts had, with their last known names.
CREATE TABLE face (
  conversation INTEGER NOT NULL REFERENCES conversation,
  account INTEGER NOT NULL,
  nickname TEXT NOT NULL,
  is_me INTEGER NOT NULL CHECK (is_me IN (0, 1)),
  PRIMARY KEY (conversation, account)
) STRICT, WITHOUT ROWID;
