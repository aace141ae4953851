package rookery.server.net;

import rookery.core.account.AccountId;
import rookery.dialect.Inquiry;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.PresenceRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.RosterRequest;
import rookery.dialect.request.UploadRequest;
import rookery.server.fanout.Asker;
import rookery.server.net.http.HttpAnswers;
import rookery.server.room.Rooms;

import java.util.concurrent.atomic.AtomicBoolean;

/// Somebody who asks one thing by plain HTTP.
final class HttpAsker implements Asker {
    private final Rooms rooms;
    private final AccountId account;
    private final Inquiry.Understood.Asks asks;
    private final Exchange exchange;
    private final AtomicBoolean answered = new AtomicBoolean();

    HttpAsker(Rooms rooms, AccountId account, Inquiry.Understood.Asks asks, Exchange exchange) {
        this.rooms = rooms;
        this.account = account;
        this.asks = asks;
        this.exchange = exchange;
    }

    void ask() {
        switch (asks.request()) {
            case Request.ListMembers list -> rooms.listMembers(this, list, () -> {});
            case Request.ReadPage read -> rooms.readPage(this, read, () -> {});
            case AccountRequest _,
                    RosterRequest _,
                    PresenceRequest _,
                    RoomRequest _,
                    ConversationRequest _,
                    MessageRequest _,
                    UploadRequest _,
                    NumberedRequest _,
                    Request.Join _,
                    Request.Leave _,
                    Request.Post _,
                    Request.Type _,
                    Request.PostFile _,
                    Request.ReadHistory _,
                    Request.Rename _,
                    Request.Whisper _,
                    Request.Hail _,
                    Request.Headline _,
                    Request.CallOut _ ->
                    needsConnection();
        }
    }

    private void needsConnection() {
        exchange.answer(HttpAnswers.text(405, "That needs a connection, not one request."));
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public void answer(Reply reply) {
        if (answered.compareAndSet(false, true)) {
            exchange.answer(HttpAnswers.of(asks.answer().apply(reply)));
        }
    }
}
