package rookery.server.session.bot;

import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.PresenceRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.RosterRequest;
import rookery.dialect.request.UploadRequest;
import rookery.store.account.Scope;
import rookery.store.account.Scope.Power;

/// Whether a token is good for what is asked by it. Pure.
final class Licence {
    private Licence() {}

    static boolean covers(Scope scope, Request request) {
        return switch (request) {
            case AccountRequest account -> scope.allows(need(account));
            case RosterRequest roster -> scope.allows(need(roster));
            case PresenceRequest presence -> scope.allows(need(presence));
            case RoomRequest room -> scope.allows(need(room));
            case ConversationRequest conversation -> scope.allows(need(conversation));
            case MessageRequest message -> covers(scope, message);
            case NumberedRequest numbered -> covers(scope, numbered);
            case UploadRequest _ -> scope.allows(Power.POST);
            case Request.Join(RoomAlias room, _, _) -> posts(scope, room);
            case Request.Leave _ -> scope.allows(Power.ALL);
            case Request.Post post -> posts(scope, post.to());
            case Request.PostFile file -> posts(scope, file.room());
            case Request.Type(Destination conversation, _) -> posts(scope, conversation);
            case Request.Rename rename -> posts(scope, rename.room());
            case Request.CallOut call -> posts(scope, call.room());
            case Request.Whisper _, Request.Hail _, Request.Headline _ ->
                    scope.allows(Power.POST) && scope.rooms().isEmpty();
            case Request.ReadPage _, Request.ReadHistory _, Request.ListMembers _ ->
                    scope.allows(Power.READ);
        };
    }

    private static boolean posts(Scope scope, Destination to) {
        return switch (to) {
            case Destination.Room(RoomAlias room) -> posts(scope, room);
            case Destination.Direct _ -> scope.allows(Power.POST) && scope.rooms().isEmpty();
        };
    }

    private static boolean posts(Scope scope, RoomAlias room) {
        return scope.allows(Power.POST)
                && (scope.rooms().isEmpty() || scope.rooms().contains(room));
    }

    private static boolean covers(Scope scope, MessageRequest request) {
        return switch (request) {
            case MessageRequest.Correct correct -> posts(scope, correct.conversation());
            case MessageRequest.Retract retract -> posts(scope, retract.conversation());
            case MessageRequest.React react -> posts(scope, react.conversation());
            case MessageRequest.Pin _ -> scope.allows(Power.ALL);
            case MessageRequest.ListPins _, MessageRequest.ReadChanges _, MessageRequest.Search _ ->
                    scope.allows(Power.READ);
        };
    }

    private static boolean covers(Scope scope, NumberedRequest request) {
        return switch (request) {
            case NumberedRequest.Claim _,
                    NumberedRequest.ReadSelf _,
                    NumberedRequest.ReadAccount _,
                    NumberedRequest.ListAgreed _,
                    NumberedRequest.ListRooms _ ->
                    scope.allows(Power.READ);
            // Which room that is, is not known yet.
            case NumberedRequest.PostTo _ -> scope.allows(Power.POST) && scope.rooms().isEmpty();
            case NumberedRequest.Befriend _, NumberedRequest.Make _, NumberedRequest.Enter _ ->
                    scope.allows(Power.ALL);
        };
    }

    private static Power need(AccountRequest request) {
        return switch (request) {
            case AccountRequest.ListDevices _, AccountRequest.ReadProfile _ -> Power.READ;
            case AccountRequest.Entering _,
                    AccountRequest.LogOut _,
                    AccountRequest.ChangePassword _,
                    AccountRequest.DeleteAccount _,
                    AccountRequest.ChangeProfile _ ->
                    Power.ALL;
        };
    }

    private static Power need(RosterRequest request) {
        return switch (request) {
            case RosterRequest.ListContacts _, RosterRequest.FindAccounts _ -> Power.READ;
            case RosterRequest.Step _, RosterRequest.Remark _ -> Power.ALL;
        };
    }

    private static Power need(PresenceRequest request) {
        return switch (request) {
            case PresenceRequest.Appear _,
                    PresenceRequest.Watch _,
                    PresenceRequest.Unwatch _,
                    PresenceRequest.ReadPresences _ ->
                    Power.READ;
        };
    }

    private static Power need(RoomRequest request) {
        return switch (request) {
            case RoomRequest.FindRooms _, RoomRequest.ReadRoom _, RoomRequest.ListCards _ ->
                    Power.READ;
            case RoomRequest.Hooking _,
                    RoomRequest.Create _,
                    RoomRequest.ChangeSettings _,
                    RoomRequest.Do _ ->
                    Power.ALL;
        };
    }

    private static Power need(ConversationRequest request) {
        return switch (request) {
            case ConversationRequest.ListConversations _,
                    ConversationRequest.ListReceipts _,
                    ConversationRequest.Mark _ ->
                    Power.READ;
            case ConversationRequest.Mute _, ConversationRequest.SaveDraft _ -> Power.ALL;
        };
    }
}
