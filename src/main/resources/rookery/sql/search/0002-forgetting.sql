-- So that what a room keeps no longer is found without looking at every message of the server.
CREATE INDEX place_by_room ON place (room, seq);
