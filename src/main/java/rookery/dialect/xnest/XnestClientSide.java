package rookery.dialect.xnest;

import rookery.core.attachment.Attachment;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.message.Plain;
import rookery.dialect.ClientSide;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.PresenceRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.RosterRequest;
import rookery.dialect.request.UploadRequest;
import rookery.dialect.xnest.wire.ClientText;
import rookery.dialect.xnest.wire.FileByte;
import rookery.dialect.xnest.wire.PercentText;
import rookery.dialect.xnest.wire.Pid;
import rookery.dialect.xnest.wire.Words;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// One connection as the client sees it.
public final class XnestClientSide implements ClientSide {
    private final URI address;
    private final Echoes echoes = new Echoes();
    private final Paging paging = new Paging();
    private final Listening listening;

    XnestClientSide(URI server, Request.Join join, ZoneId zone) {
        this.address = address(server, join);
        this.listening = new Listening(join.room(), zone, echoes, paging);
    }

    private static URI address(URI server, Request.Join join) {
        String name = PercentText.encode(join.nickname().text());
        boolean history =
                switch (join.unmade()) {
                    case MAKE_WITH_HISTORY, REFUSE -> true;
                    case MAKE_PASSING -> false;
                };
        return URI.create(
                server.getScheme()
                        + "://"
                        + server.getRawAuthority()
                        + Greeter.PATH
                        + PercentText.encode(join.room().text())
                        + "?nickname="
                        + name
                        + "&is_store_history="
                        + history);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public Set<Capability> capabilities() {
        return Xnest.CAPABILITIES;
    }

    @Override
    public Encoded encode(Request request) {
        return switch (request) {
            // The connection itself says both.
            case Request.Join _, Request.Leave _ -> Encoded.Written.NOTHING;
            case Request.Post(_, LocalId localId, Content content, _) -> post(localId, content);
            case Request.PostFile file -> postFile(file);
            case Request.Rename(_, var nickname) -> text("@changename:" + nickname.text());
            case Request.Whisper(var to, Body body) ->
                    text("@to:" + Pid.of(to) + "|" + body.text());
            case Request.CallOut(_, Body body) -> text("@call:all|" + body.text());
            case Request.ReadPage(_, int back) -> {
                paging.asks(back);
                yield text("@history:" + back);
            }
            case Request.ReadHistory _ -> new Encoded.NoWord(Capability.NUMBERED);
            case Request.Hail _, Request.Headline _ -> new Encoded.NoWord(Capability.WHISPER);
            case Request.Type _ -> new Encoded.NoWord(Capability.TYPING);
            case AccountRequest _,
                    RosterRequest _,
                    PresenceRequest _,
                    RoomRequest _,
                    ConversationRequest _,
                    MessageRequest _,
                    UploadRequest _,
                    NumberedRequest _ ->
                    new Encoded.NoWord(Capability.ACCOUNTS);
            case Request.ListMembers _ -> new Encoded.NoWord(Capability.MEMBERS);
        };
    }

    private Encoded post(LocalId localId, Content content) {
        return switch (content) {
            case Content.Picture picture ->
                    postLink(localId, picture.attachment(), Capability.PICTURE);
            case Content.Voice voice -> postLink(localId, voice.attachment(), Capability.VOICE);
            case Content.Video video -> postLink(localId, video.attachment(), Capability.FILE);
            case Content.File file -> postLink(localId, file.attachment(), Capability.FILE);
            case Content.Text _,
                    Content.Link _,
                    Content.News _,
                    Content.Emoji _,
                    Content.RedPacket _,
                    Content.ContactCard _,
                    Content.Notice _,
                    Content.Opaque _ ->
                    postText(localId, Plain.of(content).text());
        };
    }

    /// A file that lies elsewhere goes as its address; one that the server keeps is already there.
    private Encoded postLink(LocalId localId, Attachment attachment, Capability missing) {
        return switch (attachment) {
            case Attachment.Linked(URI source) -> postText(localId, source.toString());
            case Attachment.Kept _ -> new Encoded.NoWord(missing);
        };
    }

    /// A text that a server would take for a command gets a space in front.
    private Encoded postText(LocalId localId, String said) {
        boolean plain = ClientText.of(said) instanceof ClientText.Plain;
        String sent = plain ? said : " " + said;
        if (sent.length() > Body.MAX_LENGTH) {
            return new Encoded.NoWord(Capability.TEXT);
        }
        echoes.expectText(localId, sent);
        return text(sent);
    }

    private Encoded postFile(Request.PostFile file) {
        byte[] frame = new byte[file.bytes().length + 1];
        frame[0] = FileByte.of(file.kind());
        System.arraycopy(file.bytes(), 0, frame, 1, file.bytes().length);
        echoes.expectFile(file.localId(), Words.live(file.kind()));
        return Encoded.Written.of(new Frame.Binary(frame));
    }

    private static Encoded text(String text) {
        return Encoded.Written.of(new Frame.Text(text));
    }

    @Override
    public Decoded<List<Incoming>> receive(Frame frame, Instant now) {
        return switch (frame) {
            case Frame.Text(String text) -> listening.receive(text, now);
            case Frame.Binary _ ->
                    new Decoded.Malformed<>("A server says nothing in binary frames.");
        };
    }
}
