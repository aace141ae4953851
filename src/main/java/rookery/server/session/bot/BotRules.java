package rookery.server.session.bot;

/// How programs with a token may go about.
///
/// @param perMinute requests by one token, or posts by one hook; 0 is no limit
public record BotRules(int perMinute) {
    /// What `server-default.conf` says.
    public static final BotRules DEFAULT = new BotRules(120);
}
