package dev.kontor.kernel.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.FeedEntry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A39: the resume position while the log grows beyond what is kept. */
class FeedLogTest {
    private static final TenantId TENANT = new TenantId("t");

    private final FeedLog log = new FeedLog(5);

    @Test
    void the_start_is_a_position_as_long_as_nothing_was_dropped() {
        append(10_000);
        assertThat(log.since(TENANT, 5, 3)).extracting(FeedEntry::position).containsExactly(6L, 7L, 8L);
        append(1);
        assertThat(log.since(TENANT, 5, 3)).isNull();
        assertThat(log.since(TENANT, 6, 2)).extracting(FeedEntry::position).containsExactly(7L, 8L);
        assertThat(log.head()).isEqualTo(10_006);
        assertThat(log.since(TENANT, 10_006, 3)).isEmpty();
        assertThat(log.since(TENANT, 10_007, 3)).isNull();
    }

    @Test
    void the_positions_of_another_log_say_nothing_to_this_one() {
        FeedLog one = new FeedLog();
        FeedLog other = new FeedLog();
        assertThat(one.head()).isPositive().isLessThan(1_000_000_000_000_000_000L);
        assertThat(other.since(TENANT, one.head(), 3)).isNull();
    }

    private void append(int entries) {
        for (int i = 0; i < entries; i++) {
            log.append(new FeedEntry(77, TENANT, "x", "k", Instant.EPOCH));
        }
    }
}
