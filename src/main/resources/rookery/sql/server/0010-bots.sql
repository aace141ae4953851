-- bot: a program speaks through it; no password fits.
ALTER TABLE account ADD COLUMN bot INTEGER NOT NULL DEFAULT 0 CHECK (bot IN (0, 1));

-- A device that whoever runs the server gave to a bot, as a token.
-- prefix: how the token begins, so that it is known again; empty for a device that logged in.
-- may: what it may, words with a space between; empty for all that the account may.
-- rooms: where it may post, one alias a line; empty for wherever the account may.
ALTER TABLE device ADD COLUMN prefix TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN may TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN rooms TEXT NOT NULL DEFAULT '';
