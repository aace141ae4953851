-- All of this can be made anew from server.db: delete the file, and the server does.
-- grams: what rookery.store.sqlite.server.search.Grams makes of a text, with who said it and where.
-- contentless: only which message has which gram. The text itself stands in server.db.
CREATE VIRTUAL TABLE words USING fts5 (grams, content = '', contentless_delete = 1, detail = none,
  tokenize = "ascii");

-- Where a message stands.
CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  room INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

-- How far each room is in the index.
CREATE TABLE followed (
  room INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  change INTEGER NOT NULL
) STRICT;
