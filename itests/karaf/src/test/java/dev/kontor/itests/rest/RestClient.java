package dev.kontor.itests.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.itests.container.Karaf;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A program that calls the REST API with a bearer token. */
public final class RestClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Function<String, URI> addresses;
    private final String token;

    public RestClient(Karaf karaf, String token) {
        this(karaf::url, token);
    }

    /**
     * @param addresses of what lies on the server under a path
     */
    public RestClient(Function<String, URI> addresses, String token) {
        this.addresses = addresses;
        this.token = token;
    }

    /** @param path below {@code /kontor/api/} */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** What a call that works answers. */
    public JsonNode read(String path) throws IOException, InterruptedException {
        return body(get(path));
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> put(String path, long version, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> upload(String path, String fileName, String content)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", fileName)
                .POST(BodyPublishers.ofString(content, StandardCharsets.UTF_8)));
    }

    /** The document in an answer that isn't a problem. */
    public static JsonNode body(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.request().uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(addresses.apply("/kontor/api/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
