package rookery.client.session.account.talk;

import rookery.client.session.account.loop.LoginLoop;
import rookery.client.timeline.Timeline;
import rookery.client.watch.Pin;
import rookery.core.timeline.TimelineChange;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// What the archive has of a conversation, and where that ends what the server has.
final class AccountTimeline implements Timeline {
    private final AccountTalk talk;
    private final LoginLoop loop;

    AccountTimeline(AccountTalk talk, LoginLoop loop) {
        this.talk = talk;
        this.loop = loop;
    }

    @Override
    public Pin watch(Consumer<? super TimelineChange> watcher) {
        Runnable unfollow = talk.archive().follow(watcher);
        loop.soon(talk::looked);
        AtomicBoolean over = new AtomicBoolean();
        return () -> {
            if (over.compareAndSet(false, true)) {
                unfollow.run();
                loop.soon(talk::lookedAway);
            }
        };
    }

    @Override
    public void older() {
        talk.archive().older(below -> loop.soon(() -> talk.sync().older(below)));
    }
}
