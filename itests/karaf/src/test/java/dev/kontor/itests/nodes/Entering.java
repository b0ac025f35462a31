package dev.kontor.itests.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.itests.rest.RestClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody at one node, who creates contacts and changes those that anybody has created, without a pause. */
final class Entering implements Runnable {

    private static final int CREATED = 201;
    private static final int DONE = 200;

    /** Not there for a moment, while its bundle is replaced; and, of a change, that somebody else was quicker. */
    private static final Set<Integer> NOT_NOW = Set.of(503, 409);

    /** What was created, as it was answered. */
    private final List<String> created = new CopyOnWriteArrayList<>();

    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong changed = new AtomicLong();
    private final RestClient client;
    private final List<String> everybodys;
    private final Thread thread = new Thread(this);
    private volatile String phase;
    private volatile boolean ending;
    private long unavailable;

    /**
     * @param everybodys the ids of contacts, of all nodes
     */
    Entering(RestClient client, String phase, List<String> everybodys) {
        this.client = client;
        this.phase = phase;
        this.everybodys = everybodys;
    }

    void begin() {
        thread.start();
    }

    /** What those that are created from now on are called. */
    void phase(String name) {
        phase = name;
    }

    /** How many contacts were created while it was called so. */
    long created(String name) {
        return created.stream().filter(lastName -> lastName.startsWith(name)).count();
    }

    List<String> created() {
        return created;
    }

    long changed() {
        return changed.get();
    }

    /** How often a call was to be made again. */
    long unavailable() {
        return unavailable;
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    void end() throws InterruptedException {
        ending = true;
        thread.join(TimeUnit.MINUTES.toMillis(1));
        if (thread.isAlive()) {
            throw new AssertionError("A call hangs");
        }
    }

    @Override
    public void run() {
        for (int number = 0; !ending; number++) {
            try {
                create(phase + "-" + number);
                change(everybodys.get(ThreadLocalRandom.current().nextInt(everybodys.size())), "Job " + number);
            } catch (IOException e) {
                surprises.add(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void create(String lastName) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.post("contacts/contacts", "{\"lastName\":\"" + lastName + "\"}");
        if (answer.statusCode() == CREATED) {
            created.add(lastName);
            everybodys.add(RestClient.body(answer).path("contact").path("id").asText());
        } else {
            refused(answer);
        }
    }

    private void change(String id, String jobTitle) throws IOException, InterruptedException {
        HttpResponse<String> read = client.get("contacts/contacts/" + id);
        if (read.statusCode() != DONE) {
            refused(read);
            return;
        }
        JsonNode contact = RestClient.body(read);
        HttpResponse<String> answer = client.put(
                "contacts/contacts/" + id,
                contact.path("version").asLong(),
                "{\"lastName\":\"" + contact.path("lastName").asText() + "\",\"jobTitle\":\"" + jobTitle + "\"}");
        if (answer.statusCode() == DONE) {
            changed.incrementAndGet();
        } else {
            refused(answer);
        }
    }

    private void refused(HttpResponse<String> answer) throws InterruptedException {
        if (!NOT_NOW.contains(answer.statusCode())) {
            surprises.add(answer.request().method() + " " + answer.statusCode() + " " + answer.body());
        }
        if (answer.statusCode() == 503) {
            unavailable++;
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
