package rookery.app.serve;

import rookery.app.ProgramVersion;
import rookery.dialect.Terms;
import rookery.server.account.AccountRules;
import rookery.server.attachment.UploadRules;
import rookery.server.retention.RetentionRules;
import rookery.server.session.Limits;
import rookery.server.session.bot.BotRules;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// How a server is to run, judged. `server-default.conf` explains each part.
///
/// @param host the address that the doors listen at
/// @param doors ports by name; 0 picks a free one; a door that is off is not among them
/// @param uploads what accounts may bring in pieces
/// @param bots programs with tokens
/// @param retention how long things are kept
/// @param roomFiles bytes that the files of one room may take
/// @param roomEnd how long nobody may be in a room before it ends
/// @param published where files are for everyone, if that is not where each connection came in
/// @param zone in which dialects without a zone print times
public record ServerConfig(
        String host,
        Map<String, Integer> doors,
        Limits limits,
        AccountRules accounts,
        UploadRules uploads,
        BotRules bots,
        RetentionRules retention,
        long roomFiles,
        Duration roomEnd,
        Optional<URI> published,
        ZoneId zone) {
    public ServerConfig {
        doors = Map.copyOf(doors);
    }

    /// What newcomers are told.
    public Terms terms() {
        return new Terms(
                "Rookery",
                ProgramVersion.text(),
                switch (accounts.policy()) {
                    case OPEN -> Terms.Registration.OPEN;
                    case BY_INVITE -> Terms.Registration.BY_INVITE;
                    case CLOSED -> Terms.Registration.CLOSED;
                },
                true,
                uploads.perFile(),
                Math.toIntExact(limits.heartbeat().toSeconds()));
    }

    /// The same, but for what may change while a server runs.
    ServerConfig with(
            AccountRules nextAccounts,
            UploadRules nextUploads,
            BotRules nextBots,
            RetentionRules nextRetention) {
        return new ServerConfig(
                host,
                doors,
                limits,
                nextAccounts,
                nextUploads,
                nextBots,
                nextRetention,
                roomFiles,
                roomEnd,
                published,
                zone);
    }

    /// The same at another address.
    public ServerConfig at(String newHost, Map<String, Integer> newDoors) {
        return new ServerConfig(
                newHost, newDoors, limits, accounts, uploads, bots, retention, roomFiles, roomEnd,
                published, zone);
    }
}
