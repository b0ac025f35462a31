package dev.kontor.web.internal.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.event.FeedEntry;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is written on an event stream: blocks of the {@code text/event-stream} format. */
final class Block {

    static final byte[] HEARTBEAT = bytes(":\n\n");
    static final byte[] MODULES = event("modules");
    static final byte[] SWITCHED = event("switched");
    static final byte[] GOODBYE = event("goodbye");

    private static final ObjectMapper JSON = KontorJson.strict();

    private Block() {}

    /** The beginning: from which position on the stream tells everything, and how soon to come back. */
    static byte[] hello(long position) {
        return bytes("retry: 2000\nid: " + position + "\nevent: hello\ndata: {}\n\n");
    }

    static byte[] reset(long position) {
        return bytes("id: " + position + "\nevent: reset\ndata: {}\n\n");
    }

    static byte[] change(FeedEntry entry) {
        return bytes("id: " + entry.position() + "\nevent: change\ndata: "
                + json(Map.of("type", entry.type(), "key", entry.orderKey())) + "\n\n");
    }

    private static byte[] event(String name) {
        return bytes("event: " + name + "\ndata: {}\n\n");
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
