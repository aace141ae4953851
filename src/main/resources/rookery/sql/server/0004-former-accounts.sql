-- Accounts that were removed: their names stay taken, so that nobody comes to stand for them.
CREATE TABLE former_account (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  skeleton TEXT NOT NULL
) STRICT;

CREATE INDEX former_account_by_skeleton ON former_account (skeleton);
