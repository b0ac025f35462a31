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
        append(6, 10_005);
        assertThat(log.since(TENANT, 5, 3)).extracting(FeedEntry::position).containsExactly(6L, 7L, 8L);
        append(10_006, 10_006);
        assertThat(log.since(TENANT, 5, 3)).isNull();
        assertThat(log.since(TENANT, 6, 3)).isNull();
        assertThat(log.since(TENANT, 7, 2)).extracting(FeedEntry::position).containsExactly(8L, 9L);
        assertThat(log.head()).isEqualTo(10_006);
    }

    private void append(long from, long to) {
        for (long position = from; position <= to; position++) {
            log.append(new FeedEntry(position, TENANT, "x", "k", Instant.EPOCH));
        }
    }
}
