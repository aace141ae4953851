-- name: that of the other account, which never changes, for the order of the list.
-- asked: what the other wrote when it asked, as long as it waits for an answer.
ALTER TABLE contact ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN asked TEXT NOT NULL DEFAULT '';

UPDATE contact SET name = (SELECT name FROM account WHERE number = other);

CREATE INDEX contact_by_name ON contact (owner, name);
