package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.session.Device;
import rookery.client.session.OwnAccount;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.session.entry.Replied;
import rookery.core.account.Password;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Which;
import rookery.dialect.request.Request;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// My own account: everything is asked on its login's thread.
final class AccountSelf implements OwnAccount {
    private final LoginLoop loop;
    private final LoginState state;
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();

    AccountSelf(LoginLoop loop, LoginState state) {
        this.loop = loop;
        this.state = state;
    }

    /// Comes when this device logged out, or the account was deleted here.
    CompletionStage<Boolean> over() {
        return over;
    }

    @Override
    public CompletionStage<Answer<Done>> changeProfile(Profile profile) {
        return loop.ask(
                new AccountRequest.ChangeProfile(profile),
                reply -> {
                    if (reply instanceof AccountReply.ProfileShown(Person kept)) {
                        state.profile(kept.profile());
                    }
                    return Replied.done(reply);
                });
    }

    @Override
    public CompletionStage<Answer<List<Device>>> devices() {
        return loop.ask(
                new AccountRequest.ListDevices(),
                reply ->
                        reply instanceof AccountReply.Devices(var devices)
                                ? Optional.of(devices.stream().map(AccountSelf::device).toList())
                                : Optional.empty());
    }

    private static Device device(AccountReply.Device device) {
        return new Device(
                device.number(), device.name(), device.since(), device.seen(), device.current());
    }

    @Override
    public CompletionStage<Answer<Done>> logOut() {
        return last(new AccountRequest.LogOut(new Which.This()));
    }

    @Override
    public CompletionStage<Answer<Done>> logOut(Device device) {
        return done(new AccountRequest.LogOut(new Which.Other(device.number())));
    }

    @Override
    public CompletionStage<Answer<Done>> logOutEverywhere() {
        return last(new AccountRequest.LogOut(new Which.All()));
    }

    /// Nothing follows.
    private CompletionStage<Answer<Done>> last(Request request) {
        Function<Reply, Optional<Done>> end =
                reply -> {
                    loop.leave();
                    over.complete(true);
                    return Replied.done(reply);
                };
        return loop.ask(request, end);
    }

    @Override
    public CompletionStage<Answer<Done>> changePassword(Password old, Password wanted) {
        return done(new AccountRequest.ChangePassword(old, wanted));
    }

    @Override
    public CompletionStage<Answer<Done>> delete(Password password) {
        return last(new AccountRequest.DeleteAccount(password));
    }

    private CompletionStage<Answer<Done>> done(Request request) {
        return loop.ask(request, Replied::done);
    }
}
