-- Every kind of content, what stands beside it, and what became of it.
-- body: what somebody reads who cannot be shown the rest; a text itself.
-- file: the key of the attachment, or empty.
-- more: the rest of the content and its context as a JSON object, or empty, as for a plain text.
-- change: the number of its last change in the room; 0 where there was none.
-- corrected_at, retracted_at: 0 for never.
CREATE TABLE message_of_all_kinds (
  room INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  id INTEGER NOT NULL,
  author INTEGER NOT NULL,
  nickname TEXT NOT NULL,
  local_id TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'picture', 'voice', 'video', 'file', 'link', 'news',
    'emoji', 'red_packet', 'contact', 'notice', 'opaque')),
  body TEXT NOT NULL,
  file TEXT NOT NULL,
  more TEXT NOT NULL,
  change INTEGER NOT NULL DEFAULT 0,
  corrected_at INTEGER NOT NULL DEFAULT 0,
  retracted_at INTEGER NOT NULL DEFAULT 0,
  pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  PRIMARY KEY (room, seq)
) STRICT, WITHOUT ROWID;

INSERT INTO message_of_all_kinds
    (room, seq, id, author, nickname, local_id, sent_at, kind, body, file, more)
  SELECT room, seq, id, author, nickname, local_id, sent_at, kind,
    CASE kind WHEN 'text' THEN content ELSE '' END,
    CASE kind WHEN 'text' THEN '' ELSE content END,
    ''
  FROM message ORDER BY room, seq;

DROP TABLE message;

ALTER TABLE message_of_all_kinds RENAME TO message;

CREATE UNIQUE INDEX message_by_local_id ON message (author, local_id);

-- Only what was changed or pinned is in them: what is just said costs no entry.
CREATE INDEX message_by_change ON message (room, change) WHERE change > 0;

CREATE INDEX message_pinned ON message (room, seq) WHERE pinned = 1;

-- How many changes there were in the room.
ALTER TABLE room ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;

-- A hash of what was first said, where something else stands in message now: a repeat is known by
-- it.
CREATE TABLE first_said (
  room INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (room, seq)
) STRICT, WITHOUT ROWID;

-- Who is called by which message, as messages name people; the empty name stands for everybody.
CREATE TABLE mention (
  name TEXT NOT NULL,
  room INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (name, room, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE reaction (
  room INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  emoji TEXT NOT NULL,
  account INTEGER NOT NULL,
  PRIMARY KEY (room, seq, emoji, account)
) STRICT, WITHOUT ROWID;

-- How many rows of reaction; the triggers below count, so that a page need not.
CREATE TABLE reaction_count (
  room INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  emoji TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (room, seq, emoji)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reaction_comes AFTER INSERT ON reaction BEGIN
  INSERT INTO reaction_count VALUES (new.room, new.seq, new.emoji, 1)
    ON CONFLICT DO UPDATE SET people = people + 1;
END;

CREATE TRIGGER reaction_goes AFTER DELETE ON reaction BEGIN
  UPDATE reaction_count SET people = people - 1
    WHERE room = old.room AND seq = old.seq AND emoji = old.emoji;
  DELETE FROM reaction_count
    WHERE room = old.room AND seq = old.seq AND emoji = old.emoji AND people = 0;
END;
