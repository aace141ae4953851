package rookery.server.session.bot;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.Hook;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.request.RoomRequest;
import rookery.server.fanout.Asker;
import rookery.server.hook.Hooks;
import rookery.server.room.desk.RoomDesk;
import rookery.server.room.desk.RoomStores;

import java.util.Optional;

/// What the owners of rooms ask about their hooks. Safe for many threads; never blocks.
public final class HookTalk {
    /// Before a hook's token, on this server.
    private static final String PATH = "/packet/hook/";

    private final RoomDesk desk;
    private final Hooks hooks;

    public HookTalk(RoomDesk desk, Hooks hooks) {
        this.desk = desk;
        this.hooks = hooks;
    }

    public void handle(RoomRequest.Hooking request, Asker from, Runnable settled) {
        desk.ask(from, stores -> answer(stores, request, from.account()), settled);
    }

    private Reply answer(RoomStores stores, RoomRequest.Hooking request, AccountId me) {
        if (stores.book().find(request.room()).isEmpty()) {
            return denied(Reply.Problem.NO_SUCH_ROOM, "There is no such room.");
        }
        boolean owns =
                stores.memberships()
                        .find(request.room(), me)
                        .filter(member -> member.role() == Role.OWNER)
                        .isPresent();
        if (!owns) {
            return denied(
                    Reply.Problem.NOT_ALLOWED, "Only owners of this room look after its hooks.");
        }
        return switch (request) {
            case RoomRequest.ListHooks(RoomAlias room) ->
                    new RoomReply.Hooks(room, hooks.store().of(room));
            case RoomRequest.RemoveHook(RoomAlias room, long number) ->
                    hooks.store().remove(room, number)
                            ? new Reply.Done()
                            : denied(Reply.Problem.NO_SUCH_DEVICE, "The room has no such hook.");
            case RoomRequest.MakeHook(RoomAlias room, Nickname name) ->
                    hooks.make(room, name, Optional.of(me))
                            .<Reply>map(HookTalk::made)
                            .orElseGet(
                                    () ->
                                            denied(
                                                    Reply.Problem.QUOTA,
                                                    "The room has as many hooks as one may."));
        };
    }

    private static Reply made(Hooks.Made made) {
        Hook hook = made.hook();
        return new RoomReply.HookMade(hook, PATH + made.token().text());
    }

    private static Reply denied(Reply.Problem problem, String sentence) {
        return new Reply.Denied(problem, sentence);
    }
}
