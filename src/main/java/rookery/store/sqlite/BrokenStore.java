package rookery.store.sqlite;

import java.sql.SQLException;

/// The disk or the file is broken under a running program.
public final class BrokenStore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenStore(String what, SQLException cause) {
        super(what, cause);
    }
}
