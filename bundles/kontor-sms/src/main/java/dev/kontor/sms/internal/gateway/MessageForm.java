package dev.kontor.sms.internal.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.outgoing.OutgoingRequest;
import dev.kontor.sms.internal.gateway.SmsSettings.Fields;
import dev.kontor.sms.internal.gateway.SmsSettings.Format;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A text message as the gateway wants it. */
final class MessageForm {
    private final ObjectMapper json = KontorJson.strict();

    OutgoingRequest request(SmsSettings settings, String key, OutgoingMessage message) {
        boolean isJson = settings.format() == Format.JSON;
        Map<String, String> headers = new HashMap<>();
        headers.put(settings.keyHeader().name(), settings.keyHeader().with(key));
        headers.put("Content-Type", isJson ? "application/json" : "application/x-www-form-urlencoded");
        headers.put("Accept", "application/json");
        if (settings.idempotencyHeader() != null) {
            headers.put(settings.idempotencyHeader(), message.id());
        }
        Map<String, String> values = values(settings, message);
        return new OutgoingRequest("POST", settings.address(), headers, isJson ? json(values) : form(values));
    }

    private static Map<String, String> values(SmsSettings settings, OutgoingMessage message) {
        Fields fields = settings.fields();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(fields.number(), message.number());
        values.put(fields.text(), message.text());
        if (fields.sender() != null && settings.sender() != null) {
            values.put(fields.sender(), settings.sender());
        }
        if (fields.id() != null) {
            values.put(fields.id(), message.id());
        }
        return values;
    }

    private byte[] json(Map<String, String> values) {
        try {
            return json.writeValueAsBytes(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can be written", impossible);
        }
    }

    private static byte[] form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
