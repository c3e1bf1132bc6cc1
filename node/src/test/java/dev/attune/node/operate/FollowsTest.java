package dev.attune.node.operate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowsTest {
    private final Follows follows = new Follows();

    @Test
    void onlyThePersonWhoIsFollowedIsTold() {
        Follower follower = open("anna");
        follows.published(List.of(Profile.unknown("bert"), Profile.unknown("anna")));
        assertThat(follower.take()).singleElement().isEqualTo(new Happening.Changed(Profile.unknown("anna")));
        follows.close(follower);
        follows.published(List.of(Profile.unknown("anna")));
        assertThat(follower.take()).isEmpty();
    }

    @Test
    void whoBecomesKnownIsFollowedOn() {
        Follower follower = open("browser");
        follows.linked("browser", "anna");
        follows.published(List.of(Profile.unknown("anna")));
        assertThat(follower.take()).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsLeftOutAndCounted() {
        Follower follower = open("anna");
        for (int n = 0; n < 600; n++) {
            follows.published(List.of(Profile.unknown("anna")));
        }
        assertThat(follower.take()).hasSize(512);
        assertThat(follower.takeMissed()).isEqualTo(88);
    }

    @Test
    void moreThanThereIsRoomForMayNotFollow() {
        List<@Nullable Follower> all = new ArrayList<>();
        for (int n = 0; n < 65; n++) {
            all.add(follows.open(Set.of("person-" + n)));
        }
        assertThat(all.subList(0, 64)).doesNotContainNull();
        assertThat(all.get(64)).isNull();
    }

    private Follower open(String person) {
        return requireNonNull(follows.open(Set.of(person)), "follower");
    }
}
