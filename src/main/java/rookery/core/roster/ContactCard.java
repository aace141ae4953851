package rookery.core.roster;

import rookery.core.account.AccountName;
import rookery.core.account.Profile;

/// Another account as it stands in my roster.
///
/// @param text what they wrote when they asked
public record ContactCard(
        AccountName name, Profile profile, Standing standing, Remarks remarks, String text) {
    public static final int MAX_TEXT = 500;
}
