package rookery.ui.face;

import rookery.client.answer.Answer;
import rookery.client.roster.Roster;
import rookery.client.session.Login;
import rookery.client.watch.Pin;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.roster.ContactCard;
import rookery.ui.fx.Answers;
import rookery.ui.fx.FxInbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/// The faces of the server of one account. What somebody looks like who is no contact is asked once
/// and remembered, for the latest thousand. For the FX thread.
public final class LoginFaces implements Faces, AutoCloseable {
    private static final int MOST = 1_000;

    private final Login login;
    private final Portraits portraits;
    private final Map<Object, Avatar> known = new Lately<>(MOST);
    private final Map<Object, List<Face>> asked = new HashMap<>();
    private final List<Pin> pins;

    public LoginFaces(Login login, Portraits portraits) {
        this.login = login;
        this.portraits = portraits;
        Roster roster = login.roster();
        pins =
                List.of(
                        roster.contacts().watch(FxInbox.latest(this::contacts)),
                        login.self()
                                .watch(
                                        FxInbox.latest(
                                                me ->
                                                        known.put(
                                                                me.handle(),
                                                                me.profile().avatar()))));
    }

    private void contacts(List<ContactCard> now) {
        now.forEach(card -> known.put(Handle.of(card.name()), card.profile().avatar()));
    }

    @Override
    public Face of(Nickname shown, Avatar avatar, int size) {
        Face face = new Face(shown, size);
        show(face, avatar);
        return face;
    }

    private void show(Face face, Avatar avatar) {
        login.find(avatar)
                .ifPresent(picture -> portraits.show(picture, login.server().uri(), face));
    }

    @Override
    public Face of(Handle who, Nickname shown, int size) {
        Face face = new Face(shown, size);
        if (!who.isGuest()
                && AccountName.parse(who.text())
                        instanceof AccountName.Parsed.Ok(AccountName name)) {
            look(
                    who,
                    face,
                    () -> login.profile(name),
                    (Person person) -> person.profile().avatar());
        }
        return face;
    }

    @Override
    public Face of(RoomAlias room, int size) {
        Face face = new Face(new Nickname(room.text()), size);
        look(
                room,
                face,
                () -> login.rooms().read(room),
                (RoomCard card) -> card.settings().picture());
        return face;
    }

    private <T> void look(
            Object whose,
            Face face,
            Supplier<CompletionStage<Answer<T>>> ask,
            Function<T, Avatar> avatar) {
        Avatar there = known.get(whose);
        if (there != null) {
            show(face, there);
            return;
        }
        List<Face> waiting = asked.get(whose);
        if (waiting != null) {
            waiting.add(face);
            return;
        }
        asked.put(whose, new ArrayList<>(List.of(face)));
        Answers.then(ask.get(), answer -> came(whose, answer.map(avatar)));
    }

    private void came(Object whose, Answer<Avatar> answer) {
        List<Face> waiting = asked.remove(whose);
        switch (answer) {
            case Answer.Given<Avatar>(Avatar avatar) -> {
                known.put(whose, avatar);
                if (waiting != null) {
                    waiting.forEach(face -> show(face, avatar));
                }
            }
            // Nobody is asked about twice; after a cut it is asked again.
            case Answer.Refused<Avatar> _, Answer.Unable<Avatar> _ ->
                    known.put(whose, new Avatar.None());
            case Answer.Lost<Avatar> _ -> {}
        }
    }

    @Override
    public void close() {
        pins.forEach(Pin::close);
    }
}
