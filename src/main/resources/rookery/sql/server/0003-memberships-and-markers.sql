-- A room that is there already came to be by being joined: open to whoever knows its alias.
-- picture: the key of one of the room's attachments, or empty.
-- sought: alias and topic as names are compared, for the search by text.
-- members: how many rows of membership; the triggers below count.
-- made_at: 0 where nobody made it.
ALTER TABLE room ADD COLUMN topic TEXT NOT NULL DEFAULT '';
ALTER TABLE room ADD COLUMN picture TEXT NOT NULL DEFAULT '';
ALTER TABLE room ADD COLUMN access TEXT NOT NULL DEFAULT 'private'
  CHECK (access IN ('public', 'private', 'invite'));
ALTER TABLE room ADD COLUMN announcements INTEGER NOT NULL DEFAULT 0
  CHECK (announcements IN (0, 1));
ALTER TABLE room ADD COLUMN guests INTEGER NOT NULL DEFAULT 1 CHECK (guests IN (0, 1));
ALTER TABLE room ADD COLUMN sought TEXT NOT NULL DEFAULT '';
ALTER TABLE room ADD COLUMN members INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;

CREATE INDEX room_directory ON room (alias, sought) WHERE access = 'public';

-- Clustered on the room, so that opening one reads one stretch of the file.
-- name: that of the account, which never changes, for the order of the list.
-- silenced_until: 0 for not.
CREATE TABLE membership (
  room INTEGER NOT NULL REFERENCES room (number),
  account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('owner', 'moderator', 'member', 'guest')),
  name TEXT NOT NULL,
  since INTEGER NOT NULL,
  silenced_until INTEGER NOT NULL,
  PRIMARY KEY (room, account)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_account ON membership (account, room);

CREATE INDEX membership_by_role ON membership (room, role, name);

CREATE TRIGGER membership_comes AFTER INSERT ON membership BEGIN
  UPDATE room SET members = members + 1 WHERE number = new.room;
END;

CREATE TRIGGER membership_goes AFTER DELETE ON membership BEGIN
  UPDATE room SET members = members - 1 WHERE number = old.room;
END;

-- banned_by: a number that may be gone.
CREATE TABLE ban (
  room INTEGER NOT NULL REFERENCES room (number),
  account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  banned_by INTEGER NOT NULL,
  banned_at INTEGER NOT NULL,
  PRIMARY KEY (room, account)
) STRICT, WITHOUT ROWID;

CREATE INDEX ban_by_account ON ban (account);

CREATE INDEX ban_by_name ON ban (room, name);

-- Goes with the account that invited, too.
CREATE TABLE invitation (
  account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  room INTEGER NOT NULL REFERENCES room (number),
  invited_by INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  invited_at INTEGER NOT NULL,
  PRIMARY KEY (account, room)
) STRICT, WITHOUT ROWID;

CREATE INDEX invitation_by_inviter ON invitation (invited_by);

-- Clustered on the account, which reads all of its own when it logs in.
-- muted_until: 0 for not.
CREATE TABLE marker (
  account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  room INTEGER NOT NULL REFERENCES room (number),
  displayed INTEGER NOT NULL,
  delivered INTEGER NOT NULL,
  muted_until INTEGER NOT NULL,
  draft TEXT NOT NULL,
  PRIMARY KEY (account, room)
) STRICT, WITHOUT ROWID;

CREATE INDEX marker_by_room ON marker (room);
