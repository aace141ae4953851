-- number: from the counter account_number, which guests draw from too.
-- sought: display_name as names are compared, for the search by prefix.
-- avatar: the key of an attachment, or empty.
-- password: empty where none fits.
CREATE TABLE account (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  skeleton TEXT NOT NULL,
  password TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('person', 'admin')),
  display_name TEXT NOT NULL,
  sought TEXT NOT NULL,
  avatar TEXT NOT NULL,
  status TEXT NOT NULL,
  about TEXT NOT NULL,
  registered_at INTEGER NOT NULL,
  seen_at INTEGER
) STRICT;

CREATE INDEX account_by_skeleton ON account (skeleton);

CREATE INDEX account_by_sought ON account (sought);

-- secret: the SHA-256 of the invite.
CREATE TABLE invite (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  secret TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL,
  uses INTEGER NOT NULL CHECK (uses >= 0),
  made_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT;

-- token: its SHA-256. Numbers are never given twice, so that a revoked device is not another one.
CREATE TABLE device (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  name TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  made_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL
) STRICT;

CREATE INDEX device_by_account ON device (account, used_at);

CREATE INDEX device_by_use ON device (used_at);

-- How other stands in the roster of owner; strangers have no row. Clustered on the owner, so that
-- a page of a roster is one stretch of the file.
-- groups: one a line.
CREATE TABLE contact (
  owner INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
  standing TEXT NOT NULL CHECK (standing IN ('asked', 'asked_by_them', 'mutual', 'blocked')),
  note TEXT NOT NULL,
  groups TEXT NOT NULL,
  department TEXT NOT NULL,
  PRIMARY KEY (owner, other)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_by_other ON contact (other, standing);
