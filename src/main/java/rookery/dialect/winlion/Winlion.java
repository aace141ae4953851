package rookery.dialect.winlion;

import rookery.core.account.AccountId;
import rookery.core.capability.Capability;
import rookery.dialect.AccountSide;
import rookery.dialect.ClientSide;
import rookery.dialect.Dialect;
import rookery.dialect.Door;
import rookery.dialect.Frame;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.Inquiry;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;
import rookery.dialect.winlion.wire.Chat;
import rookery.dialect.winlion.wire.Form;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The protocol of winlion/chat, written down in protocol/winlion.
public final class Winlion implements Dialect {
    static final String NAME = "winlion";
    static final String PATH = "/chat";

    /// In the list of an account's devices; who has such a one agreed to this protocol's ways.
    static final String DEVICE = NAME;

    private static final String DOOR = "main";

    static final Set<Capability> CAPABILITIES =
            Set.of(
                    Capability.TEXT,
                    Capability.NEWS,
                    Capability.VOICE,
                    Capability.PICTURE,
                    Capability.RED_PACKET,
                    Capability.EMOJI,
                    Capability.LINK,
                    Capability.VIDEO,
                    Capability.CONTACT_CARD,
                    Capability.ACCOUNTS,
                    Capability.ROSTER,
                    Capability.DIRECT);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                new Door(DOOR, Door.Transport.WEBSOCKET, PATH),
                new Door(DOOR, Door.Transport.HTTP, Calls.REGISTER),
                new Door(DOOR, Door.Transport.HTTP, Calls.LOGIN),
                new Door(DOOR, Door.Transport.HTTP, Calls.FIND),
                new Door(DOOR, Door.Transport.HTTP, Calls.CONTACT),
                new Door(DOOR, Door.Transport.HTTP, Files.PATH),
                new Door(DOOR, Door.Transport.FORM, Calls.UPLOAD));
    }

    /// Whoever says something shows it themselves.
    @Override
    public boolean echoes() {
        return false;
    }

    @Override
    public Greeting greet(Handshake handshake) {
        Form query = Form.query(handshake.query());
        AccountRequest.Resume resume =
                new AccountRequest.Resume(new AccountRequest.Token(query.field("token")));
        return new Greeting.Knocks(
                resume, reply -> greet(reply, query.field("id"), resume, handshake));
    }

    private static Greeting greet(
            Reply reply, String id, AccountRequest.Resume resume, Handshake handshake) {
        return switch (reply) {
            case AccountReply.Entered entered
                    when Long.toString(entered.id().number()).equals(id) ->
                    admitted(entered.id(), resume, handshake);
            case Reply.Denied(Reply.Problem problem, String sentence)
                    when problem == Reply.Problem.BUSY ->
                    new Greeting.TurnedAway(503, sentence);
            default -> new Greeting.TurnedAway(403, "The token is not that of this id. Log in.");
        };
    }

    private static Greeting admitted(
            AccountId self, AccountRequest.Resume resume, Handshake handshake) {
        return new Greeting.Admitted(
                new WinlionServerSide(
                        self, handshake.guest().number(), server(handshake.header("host"))),
                Map.of(),
                List.of(new Frame.Text(Chat.HELLO)),
                new Greeting.Entry.Known(resume));
    }

    /// As the client reached it; a host that is none has no files.
    private static URI server(String host) {
        return parsed("http://" + host)
                .filter(address -> address.getHost() != null)
                .orElse(URI.create("http://localhost"));
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public Inquiry.Understood inquire(Inquiry inquiry) {
        return Calls.understand(inquiry);
    }

    @Override
    public AccountSide.Accounts accounts(URI server) {
        return new AccountSide.Accounts.Calls(new WinlionClient(server));
    }

    @Override
    public ClientSide client(URI server, Request.Join join, ZoneId zone) {
        return new NoGuests(server.resolve(PATH));
    }
}
