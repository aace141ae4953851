-- An address at which another program posts into one room.
-- number: from the counter account_number; who speaks by it.
-- token: the SHA-256 of the token. prefix: how the token begins.
-- made_by: an account, which may be gone, or 0 for whoever runs the server.
CREATE TABLE hook (
  number INTEGER PRIMARY KEY,
  room INTEGER NOT NULL REFERENCES room (number),
  name TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  prefix TEXT NOT NULL,
  made_by INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL
) STRICT;

CREATE INDEX hook_by_room ON hook (room);
