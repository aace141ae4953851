package rookery.dialect.packet.wire.table;

import static rookery.dialect.packet.wire.grammar.Field.may;
import static rookery.dialect.packet.wire.grammar.Field.must;
import static rookery.dialect.packet.wire.grammar.Kinds.ADDRESS;
import static rookery.dialect.packet.wire.grammar.Kinds.COUNT;
import static rookery.dialect.packet.wire.grammar.Kinds.line;
import static rookery.dialect.packet.wire.grammar.Kinds.oneOf;
import static rookery.dialect.packet.wire.grammar.Kinds.text;
import static rookery.dialect.packet.wire.table.Row.get;
import static rookery.dialect.packet.wire.table.Row.set;

import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.query.AccountQuery;

import java.util.List;

/// Getting in and out, and what an account says of itself.
final class AccountTable {
    static final List<Row> ROWS =
            List.of(
                    set(
                            "register",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.Register.class,
                                    must("name", Words.NAME),
                                    must("password", Words.PASSWORD),
                                    may("nickname", Words.NICKNAME),
                                    may("invite", Words.TOKEN),
                                    may("device", line(0, 64))),
                            Results.SESSION),
                    set(
                            "login",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.Login.class,
                                    must("name", Words.NAME),
                                    must("password", Words.PASSWORD),
                                    may("device", line(0, 64))),
                            Results.SESSION),
                    set(
                            "resume",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.Resume.class,
                                    must("token", Words.TOKEN)),
                            Results.SESSION),
                    set(
                            "guest",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.EnterAsGuest.class,
                                    may("nickname", Words.NICKNAME)),
                            Results.SESSION),
                    set(
                            "logout",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.Logout.class,
                                    must("which", oneOf(AccountQuery.Which.class)),
                                    may("device", COUNT)),
                            Results.DONE),
                    set(
                            "password",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.ChangePassword.class,
                                    must("old_password", Words.PASSWORD),
                                    must("new_password", Words.PASSWORD)),
                            Results.DONE),
                    set(
                            "delete_account",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.DeleteAccount.class,
                                    must("password", Words.PASSWORD)),
                            Results.DONE),
                    get(
                            "devices",
                            Shape.of("arguments", AccountQuery.ListDevices.class),
                            Results.DEVICES),
                    get(
                            "profile",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.ReadProfile.class,
                                    must("name", Words.NAME)),
                            Entities.PROFILE),
                    set(
                            "profile",
                            Shape.of(
                                    "arguments",
                                    AccountQuery.SetProfile.class,
                                    may("nickname", Words.NICKNAME),
                                    may("avatar", ADDRESS),
                                    may("status", line(0, 140)),
                                    may("about", text(0, 1000))),
                            Entities.PROFILE));

    private AccountTable() {}
}
