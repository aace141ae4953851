package rookery.ui.face;

import rookery.client.session.Login;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The faces of every account's server. For the FX thread.
public final class AllFaces implements AutoCloseable {
    private final Portraits portraits;
    private final Map<Login, LoginFaces> byLogin = new HashMap<>();

    public AllFaces(Portraits portraits) {
        this.portraits = portraits;
    }

    public Faces of(Login login) {
        return byLogin.computeIfAbsent(login, each -> new LoginFaces(each, portraits));
    }

    /// @param login empty: a guest's, who sees no pictures
    public Faces of(Optional<Login> login) {
        return login.map(this::of).orElse(Faces.PLAIN);
    }

    /// All others are logged out.
    public void retain(List<Login> logins) {
        byLogin.entrySet()
                .removeIf(
                        each -> {
                            boolean gone = !logins.contains(each.getKey());
                            if (gone) {
                                each.getValue().close();
                            }
                            return gone;
                        });
    }

    @Override
    public void close() {
        retain(List.of());
    }
}
