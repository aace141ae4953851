-- Which directs an account has, for the list of its conversations. A direct is a room whose alias is
-- the two numbers with a colon.
CREATE TABLE direct (
  account INTEGER NOT NULL,
  room INTEGER NOT NULL REFERENCES room (number),
  other INTEGER NOT NULL,
  PRIMARY KEY (account, room)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER direct_begins AFTER INSERT ON room WHEN instr(new.alias, ':') > 0 BEGIN
  INSERT OR IGNORE INTO direct VALUES (
    CAST(substr(new.alias, 1, instr(new.alias, ':') - 1) AS INTEGER), new.number,
    CAST(substr(new.alias, instr(new.alias, ':') + 1) AS INTEGER));
  INSERT OR IGNORE INTO direct VALUES (
    CAST(substr(new.alias, instr(new.alias, ':') + 1) AS INTEGER), new.number,
    CAST(substr(new.alias, 1, instr(new.alias, ':') - 1) AS INTEGER));
END;

INSERT OR IGNORE INTO direct
  SELECT CAST(substr(alias, 1, instr(alias, ':') - 1) AS INTEGER), number,
    CAST(substr(alias, instr(alias, ':') + 1) AS INTEGER)
  FROM room WHERE instr(alias, ':') > 0;

INSERT OR IGNORE INTO direct
  SELECT CAST(substr(alias, instr(alias, ':') + 1) AS INTEGER), number,
    CAST(substr(alias, 1, instr(alias, ':') - 1) AS INTEGER)
  FROM room WHERE instr(alias, ':') > 0;
