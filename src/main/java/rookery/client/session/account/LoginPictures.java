package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.attachment.upload.FileUpload;
import rookery.client.attachment.upload.UploadState;
import rookery.client.attachment.upload.Uploads;
import rookery.core.account.Avatar;
import rookery.core.attachment.Attachment;
import rookery.core.message.LocalId;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// The pictures of accounts and rooms on the server of one login. Safe for many threads; never
/// blocks.
///
/// @param server as its connections reach it
/// @param ids names for uploads, as messages have them
record LoginPictures(URI server, Uploads uploads, Supplier<LocalId> ids) {
    Optional<Attachment> find(Avatar avatar) {
        return switch (avatar) {
            case Avatar.None() -> Optional.empty();
            case Avatar.Attached(String key) ->
                    Optional.of(
                            new Attachment.Linked(
                                    LoginFiles.web(server).resolve("/packet/file/" + key)));
        };
    }

    CompletionStage<Answer<Avatar>> bring(Path file) {
        CompletableFuture<Answer<Avatar>> answer = new CompletableFuture<>();
        LocalId id = ids.get();
        FileUpload upload = uploads.bring(id, file);
        upload.state()
                .watch(
                        state -> {
                            if (state.isOver()) {
                                uploads.forget(id);
                                answer.complete(answer(state));
                            }
                        });
        return answer.minimalCompletionStage();
    }

    private static Answer<Avatar> answer(UploadState state) {
        return switch (state) {
            case UploadState.Finished(Attachment.Kept kept) ->
                    new Answer.Given<>(new Avatar.Attached(kept.key()));
            case UploadState.Refused(Answer.Reason reason, String sentence) ->
                    new Answer.Refused<>(reason, sentence);
            // The dialect has no pictures of accounts that are files of the server.
            case UploadState.Finished(Attachment.Linked _) -> new Answer.Unable<>();
            case UploadState.Unreadable(), UploadState.Cancelled() ->
                    new Answer.Refused<>(Answer.Reason.FAILED, "");
            case UploadState.Preparing _,
                    UploadState.Sending _,
                    UploadState.Waiting _,
                    UploadState.Paused _ ->
                    new Answer.Lost<>();
        };
    }
}
