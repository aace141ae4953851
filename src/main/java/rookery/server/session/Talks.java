package rookery.server.session;

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

/// All that one connection can talk about beside what is said in rooms.
record Talks(
        Talk<AccountRequest> accounts,
        Talk<RoomRequest> rooms,
        Talk<ConversationRequest> conversations,
        Talk<MessageRequest> messages,
        Talk<RosterRequest> roster,
        Talk<PresenceRequest> presence,
        Talk<UploadRequest> uploads,
        Talk<NumberedRequest> numbers) {
    /// Answers that it is not known.
    static <R extends Request> Talk<R> unknown() {
        return (_, from, settled) -> {
            from.answer(
                    new Reply.Denied(
                            Reply.Problem.UNKNOWN,
                            "This server does not know how to do that yet."));
            settled.run();
        };
    }

    void gone() {
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
