-- How long a room keeps what is said in it, and how much; 0 for no bound but that of the server.
ALTER TABLE room ADD COLUMN keep_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN keep_messages INTEGER NOT NULL DEFAULT 0;

-- What goes with a message that goes.
CREATE INDEX mention_by_message ON mention (room, seq);

CREATE INDEX message_by_file ON message (room, file) WHERE file <> '';
