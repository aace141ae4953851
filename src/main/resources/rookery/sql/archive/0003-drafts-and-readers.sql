-- draft_waits: the server does not know the draft yet.
ALTER TABLE talk ADD COLUMN draft_waits INTEGER NOT NULL DEFAULT 0 CHECK (draft_waits IN (0, 1));

-- The furthest of ten thousand readers is asked for with every change.
CREATE INDEX reader_by_delivered ON reader (talk, delivered);

CREATE INDEX reader_by_displayed ON reader (talk, displayed);
