package rookery.dialect.winlion;

import rookery.core.account.AccountId;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.message.Original;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.ServerSide;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Numbered;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.winlion.wire.Chat;
import rookery.dialect.winlion.wire.ChatText;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One connection as the server sees it: an account's from the first frame to the last.
final class WinlionServerSide implements ServerSide {
    private final AccountId self;
    private final long connection;
    private final URI server;
    private long posts;

    /// @param connection a number that no other connection has
    /// @param server as the client reached it
    WinlionServerSide(AccountId self, long connection, URI server) {
        this.self = self;
        this.connection = connection;
        this.server = server;
    }

    @Override
    public Decoded<Understood> receive(Frame frame) {
        return switch (frame) {
            case Frame.Binary _ -> new Decoded.Malformed<>("Frames are text here.");
            case Frame.Text(String text) ->
                    switch (ChatText.read(text)) {
                        case Decoded.Malformed<Chat>(String why) -> new Decoded.Malformed<>(why);
                        case Decoded.Unknown<Chat>(String name) -> new Decoded.Unknown<>(name);
                        case Decoded.Read<Chat>(Chat.Heartbeat _) ->
                                new Decoded.Read<>(new Understood.Answered(List.of()));
                        case Decoded.Read<Chat>(Chat.Said said) -> receive(said, text);
                    };
        };
    }

    private Decoded<Understood> receive(Chat.Said said, String text) {
        if (said.user() != self.number()) {
            return new Decoded.Malformed<>("userid is not who this connection is.");
        }
        if (said.to().number() <= 0) {
            return new Decoded.Malformed<>("dstid is nobody.");
        }
        Numbered to =
                switch (said.to()) {
                    case Chat.To.User(long number) -> new Numbered.Account(new AccountId(number));
                    case Chat.To.Community(long number) -> new Numbered.Room(number);
                };
        Optional<Content> content = Contents.of(said.media(), server);
        if (content.isEmpty()) {
            return new Decoded.Malformed<>("The text is too long, or no Unicode.");
        }
        posts++;
        return new Decoded.Read<>(
                new Understood.Asks(
                        new NumberedRequest.PostTo(
                                to,
                                new LocalId("winlion-" + connection + "-" + posts),
                                Files.on(server, content.get()),
                                Context.of(new Original(Winlion.NAME, text)))));
    }

    /// Nothing is answered to anything.
    @Override
    public Encoded encode(Reply reply, long tag, Audience audience, Instant now) {
        return Encoded.Written.NOTHING;
    }

    @Override
    public Encoded encode(Event event, Audience audience) {
        return Telling.of(event, self);
    }
}
