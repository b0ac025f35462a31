package dev.kontor.activities.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ConversationId;
import dev.kontor.kernel.TenantId;
import dev.kontor.testing.databases.Database;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A30: mails that are told by four workers at once are the conversations that they are one after the other. */
@ParameterizedClass
@EnumSource(Database.class)
class ConversationsAtOnceTest {

    private static final int MAILS = 60;
    private static final int WORKERS = 4;

    @Parameter
    private Database database;

    private ActivitiesDatabase started;
    private TenantId tenant;
    private Conversations conversations;

    @BeforeEach
    void start() {
        started = ActivitiesDatabase.on(database);
        tenant = ActivitiesDatabase.newTenant();
        conversations = new Conversations(started.transactions());
    }

    @Test
    void what_shares_a_mark_is_one_conversation_and_what_does_not_is_another() throws Exception {
        List<List<UUID>> mails = mails(new Random(30));
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Future<?>> told = new ArrayList<>();
        mails.forEach(mail -> told.add(workers.submit(() -> tell(mail))));
        for (Future<?> one : told) {
            one.get();
        }
        workers.shutdown();

        Map<UUID, ConversationId> found = new HashMap<>();
        mails.forEach(mail -> found.put(mail.get(0), started.in(tenant, () -> conversations.of(tenant, mail))));
        assertThat(together(found)).isEqualTo(reckoned(mails)).hasSizeGreaterThan(5);
    }

    /** As an event whose handler fails is handled again. */
    private void tell(List<UUID> mail) {
        for (int attempt = 1; ; attempt++) {
            try {
                started.in(tenant, () -> conversations.of(tenant, mail));
                return;
            } catch (PersistenceException deadlock) {
                if (attempt == 10) {
                    throw deadlock;
                }
            }
        }
    }

    /** Each names itself and none to three of the others, so that some are one conversation only by the last of them. */
    private static List<List<UUID>> mails(Random random) {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(MAILS).toList();
        List<List<UUID>> mails = new ArrayList<>();
        for (int mail = 0; mail < MAILS; mail++) {
            int room = mail / 12 * 12;
            List<UUID> marks = new ArrayList<>(List.of(ids.get(mail)));
            for (int named = random.nextInt(3); named > 0; named--) {
                UUID other = ids.get(room + random.nextInt(12));
                if (!marks.contains(other)) {
                    marks.add(other);
                }
            }
            mails.add(marks);
        }
        return mails;
    }

    private static Set<Set<UUID>> together(Map<UUID, ConversationId> found) {
        return Set.copyOf(found.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .values());
    }

    /** The same by hand: sets that have one in common are put together until none have. */
    private static Set<Set<UUID>> reckoned(List<List<UUID>> mails) {
        List<Set<UUID>> sets = new ArrayList<>();
        for (List<UUID> mail : mails) {
            List<Set<UUID>> sharing = sets.stream()
                    .filter(set -> mail.stream().anyMatch(set::contains))
                    .toList();
            sets.removeAll(sharing);
            sets.add(Stream.concat(mail.stream(), sharing.stream().flatMap(Set::stream))
                    .collect(Collectors.toSet()));
        }
        return Set.copyOf(sets);
    }
}
