package rookery.dialect.packet.account;

import rookery.core.account.Password;
import rookery.dialect.packet.wire.query.AccountQuery;
import rookery.dialect.packet.wire.query.AccountQuery.Which;
import rookery.dialect.packet.wire.value.FileAddress;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Secret;
import rookery.dialect.request.AccountRequest;

import java.nio.charset.StandardCharsets;

/// What is asked about accounts, as packets. Pure.
final class AccountWording {
    private AccountWording() {}

    static AccountQuery of(AccountRequest request) {
        return switch (request) {
            case AccountRequest.Register register ->
                    new AccountQuery.Register(
                            new Name(register.name()),
                            secret(register.password()),
                            register.nickname(),
                            new Secret(register.invite().text()),
                            register.device());
            case AccountRequest.LogIn(var name, Password password, String device) ->
                    new AccountQuery.Login(new Name(name), secret(password), device);
            case AccountRequest.Resume(var token) ->
                    new AccountQuery.Resume(new Secret(token.text()));
            case AccountRequest.EnterAsGuest(var nickname) ->
                    new AccountQuery.EnterAsGuest(nickname);
            case AccountRequest.LogOut(var which) ->
                    switch (which) {
                        case AccountRequest.Which.This() -> new AccountQuery.Logout(Which.THIS, 0);
                        case AccountRequest.Which.Other(long device) ->
                                new AccountQuery.Logout(Which.OTHER, device);
                        case AccountRequest.Which.All() -> new AccountQuery.Logout(Which.ALL, 0);
                    };
            case AccountRequest.ChangePassword(Password old, Password wanted) ->
                    new AccountQuery.ChangePassword(secret(old), secret(wanted));
            case AccountRequest.DeleteAccount(Password password) ->
                    new AccountQuery.DeleteAccount(secret(password));
            case AccountRequest.ListDevices() -> new AccountQuery.ListDevices();
            case AccountRequest.ReadProfile(var name) ->
                    new AccountQuery.ReadProfile(new Name(name));
            case AccountRequest.ChangeProfile(var profile) ->
                    new AccountQuery.SetProfile(
                            profile.name(),
                            FileAddress.of(profile.avatar()),
                            profile.status(),
                            profile.about());
        };
    }

    private static Secret secret(Password password) {
        return new Secret(new String(password.utf8(), StandardCharsets.UTF_8));
    }
}
