package rookery.core.room;

import rookery.core.account.Nickname;

import java.time.Instant;

/// An address at which another program posts into one room, as the room's owners see it.
///
/// @param number of who speaks by it, never given twice by one server
/// @param name under which it speaks
/// @param prefix how its token begins, by which it is known again
/// @param used when it was made, or last used
public record Hook(long number, Nickname name, String prefix, Instant made, Instant used) {}
