package dev.kontor.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of the API and the pages; keeps the session cookie and sends the CSRF token as pages do. */
public final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestWeb web;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Browser(TestWeb web) {
        this.web = web;
    }

    /** The same browser, on the same or another start of the server. */
    public Browser at(TestWeb other) {
        Browser copy = new Browser(other);
        copy.headers.putAll(headers);
        return copy;
    }

    public Browser bearing(String secret) {
        return with("Authorization", "Bearer " + secret);
    }

    /** The same browser with a further header; null takes it away. */
    public Browser with(String name, String value) {
        Browser copy = new Browser(web);
        copy.headers.putAll(headers);
        if (value == null) {
            copy.headers.remove(name);
        } else {
            copy.headers.put(name, value);
        }
        return copy;
    }

    public Browser login(String login) {
        HttpResponse<String> answer = form("/kontor/login", Map.of("login", login, "password", login));
        if (answer.statusCode() != 303) {
            throw new AssertionError("login answered " + answer.statusCode() + ": " + answer.body());
        }
        Browser loggedIn = with("Cookie", cookie(answer));
        return loggedIn.with(
                "X-Kontor-Csrf",
                json(loggedIn.get("/kontor/api/session")).get("csrf").asText());
    }

    public static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    public HttpResponse<String> post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, json);
    }

    public HttpResponse<String> put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, json);
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, body);
    }

    public HttpResponse<String> send(String method, String path, String body) {
        try {
            return http.send(request(method, path, body), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest request(String method, String path, String body) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(web.uri(path)).method(method, publisher);
        headers.forEach(request::header);
        return request.build();
    }

    public HttpClient http() {
        return http;
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
