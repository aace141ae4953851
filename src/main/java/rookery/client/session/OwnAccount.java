package rookery.client.session;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.core.account.Password;
import rookery.core.account.Profile;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// My own account on a server: what it tells of itself, its devices, its password, its end. No call
/// blocks; all are safe for many threads.
public interface OwnAccount {
    CompletionStage<Answer<Done>> changeProfile(Profile profile);

    CompletionStage<Answer<List<Device>>> devices();

    /// This device, and it is forgotten here.
    CompletionStage<Answer<Done>> logOut();

    CompletionStage<Answer<Done>> logOut(Device device);

    /// Every device, this one too.
    CompletionStage<Answer<Done>> logOutEverywhere();

    CompletionStage<Answer<Done>> changePassword(Password old, Password wanted);

    CompletionStage<Answer<Done>> delete(Password password);
}
