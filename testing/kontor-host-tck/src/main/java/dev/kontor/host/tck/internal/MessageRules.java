package dev.kontor.host.tck.internal;

import static dev.kontor.host.tck.internal.HostRules.must;

import dev.kontor.host.UserMessage;
import dev.kontor.host.tck.Rule;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.net.URI;
import java.util.List;

/** Messages out to the host's users. */
final class MessageRules {
    private static final String SEND = "MessageOutlet.send";

    static final List<Rule> ALL = List.of(
            must("HOST-M-01", "A message reaches the user as it was written", SEND, MessageRules::arrives),
            must("HOST-M-02", "A message with the same key reaches the user once", SEND, MessageRules::once),
            must("HOST-M-03", "The same key is another message for another user", SEND, MessageRules::eachTheirs),
            must("HOST-M-04", "A message reaches nobody else", SEND, MessageRules::nobodyElse),
            must("HOST-M-05", "A message for somebody unknown or inactive isn't taken", SEND, MessageRules::unknown));

    private MessageRules() {}

    private static UserMessage message() {
        return new UserMessage(
                Scene.fresh("key"),
                "Rückruf: Größe 😀",
                "Zeile 1\nZeile 2",
                URI.create("https://erp.example/cases/17"));
    }

    private static void expectReceived(Scene scene, TenantId tenant, UserId user, List<UserMessage> expected) {
        Scene.soon(() -> scene.host().received(tenant, user).equals(expected), "the messages of the user were others");
    }

    private static void arrives(Scene scene) {
        scene.messages();
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        UserMessage full = message();
        UserMessage brief = new UserMessage(Scene.fresh("key"), "Nur ein Betreff", null, null);
        Expect.that(scene.messages().send(tenant, anna, full), "a message was not taken");
        Expect.that(scene.messages().send(tenant, anna, brief), "a message without text and link was not taken");
        expectReceived(scene, tenant, anna, List.of(full, brief));
    }

    private static void once(Scene scene) {
        scene.messages();
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        UserMessage message = message();
        Expect.that(scene.messages().send(tenant, anna, message), "a message was not taken");
        Expect.that(scene.messages().send(tenant, anna, message), "a message that was taken before was refused");
        expectReceived(scene, tenant, anna, List.of(message));
    }

    private static void eachTheirs(Scene scene) {
        scene.messages();
        TenantId tenant = scene.tenant();
        UserId anna = scene.user(tenant, "Anna");
        UserId berta = scene.user(tenant, "Berta");
        UserMessage message = message();
        scene.messages().send(tenant, anna, message);
        scene.messages().send(tenant, berta, message);
        expectReceived(scene, tenant, anna, List.of(message));
        expectReceived(scene, tenant, berta, List.of(message));
    }

    private static void nobodyElse(Scene scene) {
        scene.messages();
        String id = Scene.fresh("u");
        TenantId tenant = scene.tenant();
        TenantId other = scene.tenant();
        UserId anna = scene.user(tenant, UserSketch.of(id, Scene.fresh("l"), "Anna"));
        UserId twin = scene.user(other, UserSketch.of(id, Scene.fresh("l"), "Anna"));
        UserMessage message = message();
        scene.messages().send(tenant, anna, message);
        expectReceived(scene, tenant, anna, List.of(message));
        Expect.empty(scene.host().received(other, twin), "what reached the user of the same id in another tenant");
    }

    private static void unknown(Scene scene) {
        scene.messages();
        TenantId tenant = scene.tenant();
        UserId gone = scene.user(tenant, "Gustav");
        scene.host().setActive(tenant, gone, false);
        Scene.soon(() -> !scene.find(tenant, gone).active(), "an inactive user was active");
        Expect.that(!scene.messages().send(tenant, gone, message()), "a message for an inactive user was taken");
        Expect.that(
                !scene.messages().send(tenant, new UserId("nobody"), message()),
                "a message for an unknown user was taken");
        Expect.that(
                !scene.messages().send(new TenantId("no-such-tenant"), gone, message()),
                "a message into an unknown tenant was taken");
    }
}
