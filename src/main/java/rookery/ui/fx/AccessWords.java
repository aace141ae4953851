package rookery.ui.fx;

import javafx.util.StringConverter;

import rookery.core.room.Access;

/// How one comes into a room, as people read it. For the FX thread.
public final class AccessWords extends StringConverter<Access> {
    private final Texts texts;

    public AccessWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(Access access) {
        return access == null
                ? ""
                : texts.get(
                        switch (access) {
                            case PUBLIC -> "access.public";
                            case PRIVATE -> "access.private";
                            case INVITE -> "access.invite";
                        });
    }

    @Override
    public Access fromString(String words) {
        throw new UnsupportedOperationException("it is only chosen");
    }
}
