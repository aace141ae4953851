package rookery.dialect.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.Nickname;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.ClientSide;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Frame;
import rookery.dialect.packet.wire.PacketText;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A guest over the home dialect.
final class PacketClientSideTest {
    private static final RoomAlias LOBBY = new RoomAlias("lobby");
    private static final String NOBODY_SAID_ANYTHING = "{'messages':[]}";
    private static final String BOB =
            "{'members':[{'name':'~web-7','nickname':'Bob','role':'guest','since':0}]}";

    private final ClientSide ann =
            new Packet()
                    .client(
                            URI.create("ws://localhost"),
                            new Request.Join(LOBBY, new Nickname("Ann"), Request.Unmade.REFUSE),
                            ZoneOffset.UTC);
    private final List<Frame> asked = ann.first();

    @Test
    void aPageThatOvertakesTheMembersWaitsForThem() {
        assertThat(answer("history", NOBODY_SAID_ANYTHING)).isEmpty();
        assertThat(welcomed(answer("members", BOB))).containsExactly("Bob");
    }

    @Test
    void membersThatComeFirstWaitForThePage() {
        assertThat(answer("members", BOB)).isEmpty();
        assertThat(welcomed(answer("history", NOBODY_SAID_ANYTHING))).containsExactly("Bob");
    }

    private static List<String> welcomed(List<Incoming> heard) {
        assertThat(heard).hasSize(1);
        return heard.getFirst()
                        instanceof Incoming.Answer(Reply.Welcomed(_, _, List<Member> members, _))
                ? members.stream().map(member -> member.nickname().text()).toList()
                : List.of(heard.toString());
    }

    private List<Incoming> answer(String query, String result) {
        String text =
                "{'op':'iq','version':'v3','id':'%s','iq':{'type':'result','query':'%s','result':%s}}"
                        .formatted(idOf(query), query, result)
                        .replace('\'', '"');
        return switch (ann.receive(new Frame.Text(text), Instant.EPOCH)) {
            case Decoded.Read<List<Incoming>>(List<Incoming> heard) -> heard;
            case Decoded.Malformed<List<Incoming>>(String why) ->
                    throw new IllegalArgumentException(why);
            case Decoded.Unknown<List<Incoming>>(String what) ->
                    throw new IllegalArgumentException(what);
        };
    }

    private String idOf(String query) {
        for (Frame frame : asked) {
            if (frame instanceof Frame.Text(String text)
                    && PacketText.readClient(text)
                            instanceof Received.Fine<ClientPacket>(ClientPacket.Ask(var id, _))
                    && text.contains('"' + query + '"')) {
                return id;
            }
        }
        throw new IllegalArgumentException(query);
    }
}
