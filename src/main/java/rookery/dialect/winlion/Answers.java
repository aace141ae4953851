package rookery.dialect.winlion;

import rookery.core.account.Nickname;
import rookery.core.roster.Standing;
import rookery.dialect.Audience;
import rookery.dialect.Inquiry;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.NumberedReply;
import rookery.dialect.reply.NumberedReply.Place;
import rookery.dialect.reply.NumberedReply.Somebody;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.winlion.wire.Answer;
import rookery.dialect.winlion.wire.Community;
import rookery.dialect.winlion.wire.User;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What calls are answered with, in the original's sentences where it has some. Pure.
final class Answers {
    static final String COOKIE = "winlion";

    static final String LOG_IN = "请先登录";
    static final String NO_NAME = "缺少群名称";
    static final String ONESELF = "不能添加自己为好友啊";
    private static final String NO_SUCH_USER = "该用户不存在";
    private static final String NO_SUCH_COMMUNITY = "该群不存在";
    private static final String WRONG = "该用户不存在或密码不正确";
    private static final String TAKEN = "该手机号已经注册";
    private static final String BEFRIENDED = "好友添加成功";
    private static final String ASKED = "已发送好友申请，等待对方同意";

    private Answers() {}

    static Inquiry.Answer of(Answer answer) {
        return new Inquiry.Answer(200, Answer.TYPE, answer.write());
    }

    static Inquiry.Answer failed(String sentence) {
        return of(new Answer.Failed(sentence));
    }

    /// @param replies as they came
    static Inquiry.Answer of(List<Reply> replies, Audience audience) {
        return switch (replies.getLast()) {
            case Reply.Denied(Reply.Problem problem, String sentence) ->
                    failed(sentence(problem, sentence));
            case Reply.Refused(_, _, Reply.Problem problem, String sentence) ->
                    failed(sentence(problem, sentence));
            case NumberedReply.AccountShown(Somebody somebody) ->
                    of(new Answer.OneUser(user(somebody, "", audience.zone())));
            case NumberedReply.Agreed(var accounts) ->
                    of(
                            new Answer.Users(
                                    accounts.stream()
                                            .map(one -> user(one, "", audience.zone()))
                                            .toList()));
            case NumberedReply.RoomShown(Place place) ->
                    of(new Answer.OneCommunity(community(place, audience.zone())));
            case NumberedReply.Belonging(var rooms) ->
                    of(
                            new Answer.Communities(
                                    rooms.stream()
                                            .map(room -> community(room, audience.zone()))
                                            .toList()));
            case NumberedReply.Bound(Standing standing) ->
                    of(new Answer.Done(standing == Standing.MUTUAL ? BEFRIENDED : ASKED));
            default -> of(new Answer.Done(""));
        };
    }

    /// Of whoever came in just now. A browser brings the token along from now on.
    static Inquiry.Answer entered(List<Reply> replies, Audience audience) {
        return replies.getFirst() instanceof AccountReply.Entered(_, _, _, _, var token)
                        && replies.getLast() instanceof NumberedReply.AccountShown(var somebody)
                ? new Inquiry.Answer(
                        200,
                        Answer.TYPE,
                        new Answer.OneUser(user(somebody, token.text(), audience.zone())).write(),
                        Map.of(
                                "Set-Cookie",
                                COOKIE + "=" + token.text() + "; Path=/; HttpOnly; SameSite=Lax"))
                : of(replies, audience);
    }

    static Inquiry.Answer uploaded(Reply reply, String ending) {
        return switch (reply) {
            case UploadReply.Finished(var kept) ->
                    of(new Answer.Uploaded(Files.path(kept, ending)));
            case Reply.Denied(Reply.Problem problem, String sentence) ->
                    failed(sentence(problem, sentence));
            default -> failed("The file was not kept.");
        };
    }

    private static String sentence(Reply.Problem problem, String sentence) {
        return switch (problem) {
            case NOT_LOGGED_IN, WRONG_TOKEN -> LOG_IN;
            case WRONG_PASSWORD -> WRONG;
            case NAME_TAKEN -> TAKEN;
            case NO_SUCH_ACCOUNT -> NO_SUCH_USER;
            case NO_SUCH_ROOM -> NO_SUCH_COMMUNITY;
            case CONFLICT,
                    CLOSED,
                    WRONG_INVITE,
                    NO_SUCH_DEVICE,
                    TOO_OFTEN,
                    MALFORMED,
                    TOO_LARGE,
                    EMPTY,
                    BUSY,
                    TRY_LATER,
                    QUOTA,
                    NO_SUCH_MESSAGE,
                    NO_SUCH_UPLOAD,
                    UNKNOWN,
                    NOT_ALLOWED ->
                    sentence;
        };
    }

    private static User user(Somebody somebody, String token, ZoneId zone) {
        Nickname name = somebody.profile().name();
        return new User(
                somebody.id().number(),
                somebody.handle().text(),
                Files.path(somebody.profile().avatar()),
                "U",
                name.equals(Nickname.NONE) ? somebody.handle().text() : name.text(),
                somebody.here() ? 1 : 0,
                token,
                somebody.profile().status(),
                time(somebody.since(), zone));
    }

    private static Community community(Place place, ZoneId zone) {
        String topic = place.card().settings().topic();
        return new Community(
                place.number(),
                topic.isEmpty() ? place.card().alias().text() : topic,
                place.owner(),
                Files.path(place.card().settings().picture()),
                0,
                "",
                time(place.since(), zone));
    }

    private static OffsetDateTime time(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
