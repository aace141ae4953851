package rookery.server.session;

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
import rookery.server.session.file.MentionedFiles;

/// All that one connection can talk about once it is somebody. Belongs to the connection's loop.
record Talks(
        Talk<Request.Chat> chat,
        Talk<AccountRequest> accounts,
        Talk<RoomRequest> rooms,
        Talk<ConversationRequest> conversations,
        Talk<MessageRequest> messages,
        Talk<RosterRequest> roster,
        Talk<PresenceRequest> presence,
        Talk<UploadRequest> uploads,
        Talk<NumberedRequest> numbers,
        MentionedFiles files)
        implements Talk<Request> {
    @Override
    public void handle(Request request, Asker from, Runnable settled) {
        files.shown(request, from, settled, () -> pass(request, from, settled));
    }

    private void pass(Request request, Asker from, Runnable settled) {
        switch (request) {
            case Request.Chat said -> chat.handle(said, from, settled);
            case AccountRequest asked -> accounts.handle(asked, from, settled);
            case RoomRequest asked -> rooms.handle(asked, from, settled);
            case ConversationRequest asked -> conversations.handle(asked, from, settled);
            case MessageRequest asked -> messages.handle(asked, from, settled);
            case RosterRequest asked -> roster.handle(asked, from, settled);
            case PresenceRequest asked -> presence.handle(asked, from, settled);
            case UploadRequest asked -> uploads.handle(asked, from, settled);
            case NumberedRequest asked -> numbers.handle(asked, from, settled);
        }
    }

    @Override
    public void gone() {
        chat.gone();
        accounts.gone();
        rooms.gone();
        conversations.gone();
        messages.gone();
        roster.gone();
        presence.gone();
        uploads.gone();
        numbers.gone();
    }
}
