package rookery.dialect.packet.asking;

import static rookery.dialect.packet.asking.Meaning.named;
import static rookery.dialect.packet.asking.Meaning.refused;
import static rookery.dialect.packet.asking.Meaning.wanted;

import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Profile;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Failure.Code;
import rookery.dialect.packet.wire.query.AccountQuery;
import rookery.dialect.packet.wire.query.ConversationQuery;
import rookery.dialect.packet.wire.query.HistoryQuery;
import rookery.dialect.packet.wire.query.MessageQuery;
import rookery.dialect.packet.wire.query.Query;
import rookery.dialect.packet.wire.query.RoomQuery;
import rookery.dialect.packet.wire.query.RosterQuery;
import rookery.dialect.packet.wire.query.UploadQuery;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Secret;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.UploadRequest;

import java.util.Optional;
import java.util.function.Function;

/// What a client's packet asks of the server. Pure.
public final class Asking {
    private static final Meaning WRONG_PASSWORD =
            refused(Code.WRONG_PASSWORD, "The name or the password is wrong.");
    private static final Meaning GUEST_NAME =
            new Meaning.Refused(
                    new Failure(
                            Code.MALFORMED,
                            "Only guests have a ~: leave it out.",
                            "iq.arguments.name"));

    /// To whoever wants something else for a picture.
    static final String NO_PICTURE =
            "Upload the picture, and give the address that the server gives it.";

    private Asking() {}

    public static Meaning request(Query query) {
        return switch (query) {
            case AccountQuery account -> account(account);
            case RoomQuery room -> AskingRooms.of(room);
            case RosterQuery roster -> AskingOthers.of(roster);
            case HistoryQuery history -> AskingTalk.of(history);
            case ConversationQuery conversation -> AskingTalk.of(conversation);
            case MessageQuery message -> AskingTalk.of(message);
            case UploadQuery upload -> upload(upload);
        };
    }

    private static Meaning account(AccountQuery query) {
        return switch (query) {
            case AccountQuery.Register register when isGuest(register.name()) -> GUEST_NAME;
            case AccountQuery.Register register -> register(register);
            case AccountQuery.Login login when isGuest(login.name()) -> WRONG_PASSWORD;
            case AccountQuery.Login(Name name, Secret password, String device) ->
                    named(
                            name,
                            who ->
                                    tried(
                                            password,
                                            proof ->
                                                    wanted(
                                                            new AccountRequest.LogIn(
                                                                    who, proof, device))));
            case AccountQuery.Resume(Secret token) ->
                    wanted(new AccountRequest.Resume(new AccountRequest.Token(token.text())));
            case AccountQuery.EnterAsGuest(Nickname nickname) ->
                    wanted(new AccountRequest.EnterAsGuest(nickname));
            case AccountQuery.Logout(AccountQuery.Which which, long device) ->
                    wanted(
                            new AccountRequest.LogOut(
                                    switch (which) {
                                        case THIS -> new AccountRequest.Which.This();
                                        case OTHER -> new AccountRequest.Which.Other(device);
                                        case ALL -> new AccountRequest.Which.All();
                                    }));
            case AccountQuery.ChangePassword(Secret old, Secret wanted) ->
                    tried(
                            old,
                            proof ->
                                    chosen(
                                            wanted,
                                            next ->
                                                    wanted(
                                                            new AccountRequest.ChangePassword(
                                                                    proof, next))));
            case AccountQuery.DeleteAccount(Secret password) ->
                    tried(password, proof -> wanted(new AccountRequest.DeleteAccount(proof)));
            case AccountQuery.ListDevices _ -> wanted(new AccountRequest.ListDevices());
            case AccountQuery.ReadProfile(Name name) ->
                    named(name, who -> wanted(new AccountRequest.ReadProfile(who)));
            case AccountQuery.SetProfile profile -> profile(profile);
        };
    }

    private static Meaning register(AccountQuery.Register register) {
        return named(
                register.name(),
                who ->
                        chosen(
                                register.password(),
                                password ->
                                        wanted(
                                                new AccountRequest.Register(
                                                        who,
                                                        password,
                                                        register.nickname(),
                                                        new AccountRequest.Token(
                                                                register.invite().text()),
                                                        register.device()))));
    }

    private static boolean isGuest(Name name) {
        return name.findAccount().isEmpty();
    }

    /// A password that is judged by whether it fits.
    private static Meaning tried(Secret secret, Function<Password, Meaning> meaning) {
        return switch (Password.parse(secret.text())) {
            case Password.Parsed.Ok(Password password) -> meaning.apply(password);
            case Password.Parsed.No _ -> WRONG_PASSWORD;
        };
    }

    /// A password that somebody wants from now on.
    private static Meaning chosen(Secret secret, Function<Password, Meaning> meaning) {
        return switch (Password.parseNew(secret.text())) {
            case Password.Parsed.Ok(Password password) -> meaning.apply(password);
            case Password.Parsed.No(Password.Problem problem) ->
                    refused(
                            Code.WEAK,
                            switch (problem) {
                                case EMPTY, TOO_SHORT ->
                                        "The password needs "
                                                + Password.MIN_LENGTH
                                                + " characters or more.";
                                case TOO_LONG ->
                                        "The password may take "
                                                + Password.MAX_BYTES
                                                + " bytes at most.";
                            });
        };
    }

    private static Meaning profile(AccountQuery.SetProfile query) {
        Optional<Avatar> avatar = FileAddress.findAvatar(query.avatar());
        if (avatar.isEmpty()) {
            return refused(Code.NOT_ALLOWED, NO_PICTURE);
        }
        return switch (Profile.parse(
                query.nickname(), avatar.get(), query.status(), query.about())) {
            case Profile.Parsed.Ok(Profile profile) ->
                    wanted(new AccountRequest.ChangeProfile(profile));
            case Profile.Parsed.No(Profile.Problem problem) ->
                    refused(
                            Code.MALFORMED,
                            switch (problem) {
                                case STATUS_TOO_LONG ->
                                        "A status has "
                                                + Profile.MAX_STATUS
                                                + " characters at most.";
                                case ABOUT_TOO_LONG ->
                                        "What you tell about yourself has "
                                                + Profile.MAX_ABOUT
                                                + " characters at most.";
                                case HAS_CONTROL_CHARACTER, NONE ->
                                        "Leave out invisible and direction characters.";
                            });
        };
    }

    private static Meaning upload(UploadQuery query) {
        return wanted(
                switch (query) {
                    case UploadQuery.BeginUpload(String name, long size, var hash) ->
                            new UploadRequest.Begin(name, size, hash);
                    case UploadQuery.ReadUpload(String upload) ->
                            new UploadRequest.ReadUpload(upload);
                    case UploadQuery.FinishUpload(String upload) ->
                            new UploadRequest.Finish(upload);
                    case UploadQuery.CancelUpload(String upload) ->
                            new UploadRequest.Cancel(upload);
                });
    }
}
