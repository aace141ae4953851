package rookery.core.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.Avatar;

class RoleTest {
    private static final RoomSettings BEFORE = RoomSettings.CLOSED_TO_GUESTS;

    @Test
    void noTwoCanActOnEachOther() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                assertThat(one.mayActOn(other) && other.mayActOn(one)).isFalse();
            }
        }
        assertThat(Role.OWNER.mayActOn(Role.OWNER)).isFalse();
        assertThat(Role.OWNER.mayActOn(Role.MODERATOR)).isTrue();
        assertThat(Role.MODERATOR.mayActOn(Role.GUEST)).isTrue();
        assertThat(Role.MEMBER.mayActOn(Role.GUEST)).isFalse();
    }

    @Test
    void moderatorsChangeTheTopicAndOwnersWhoMayComeIn() {
        RoomSettings topic = settings("Endings", Access.PUBLIC, false);
        assertThat(Role.MODERATOR.mayChange(BEFORE, topic)).isTrue();
        assertThat(Role.MEMBER.mayChange(BEFORE, topic)).isFalse();
        RoomSettings access = settings("", Access.INVITE, false);
        RoomSettings guests = settings("", Access.PUBLIC, true);
        assertThat(Role.MODERATOR.mayChange(BEFORE, access)).isFalse();
        assertThat(Role.MODERATOR.mayChange(BEFORE, guests)).isFalse();
        assertThat(Role.OWNER.mayChange(BEFORE, access)).isTrue();
        assertThat(Role.OWNER.mayChange(BEFORE, guests)).isTrue();
    }

    @Test
    void everyMemberInvitesWhereTheRoomIsOpenAndOnlyModeratorsWhereItIsNot() {
        assertThat(Role.MEMBER.mayInvite(Access.PRIVATE)).isTrue();
        assertThat(Role.GUEST.mayInvite(Access.PRIVATE)).isFalse();
        assertThat(Role.MEMBER.mayInvite(Access.INVITE)).isFalse();
        assertThat(Role.MODERATOR.mayInvite(Access.INVITE)).isTrue();
    }

    @Test
    void announcementsAreMadeByModeratorsOnly() {
        RoomSettings quiet = new RoomSettings("", new Avatar.None(), Access.PUBLIC, true, false);
        assertThat(Role.MEMBER.maySpeak(quiet)).isFalse();
        assertThat(Role.MODERATOR.maySpeak(quiet)).isTrue();
        assertThat(Role.GUEST.maySpeak(BEFORE)).isTrue();
    }

    private static RoomSettings settings(String topic, Access access, boolean guests) {
        return new RoomSettings(topic, new Avatar.None(), access, false, guests);
    }
}
