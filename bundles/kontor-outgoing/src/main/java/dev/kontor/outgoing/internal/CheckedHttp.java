package dev.kontor.outgoing.internal;

import dev.kontor.outgoing.ForbiddenTargetException;
import dev.kontor.outgoing.OutgoingAnswer;
import dev.kontor.outgoing.OutgoingHttp;
import dev.kontor.outgoing.OutgoingRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient behind the policy: no proxy, no cookies, no credentials of its own, no endless answers. Connections
 * are used once, so that each call is checked by the settings of its time.
 */
public final class CheckedHttp implements OutgoingHttp, AutoCloseable {
    private static final int REDIRECTS = 5;

    private final OutgoingSettings.Current settings;
    private final CloseableHttpClient client;

    CheckedHttp(OutgoingSettings.Current settings, CheckedNames.Lookup lookup) {
        this.settings = settings;
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(() -> settings.get().policy(), lookup))
                        .setConnectionConfigResolver(route -> ConnectionConfig.custom()
                                .setConnectTimeout(timeout())
                                .setSocketTimeout(timeout())
                                .build())
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** With the names as the system looks them up. */
    public static CheckedHttp of(OutgoingSettings.Current settings) {
        return new CheckedHttp(settings, host -> List.of(InetAddress.getAllByName(host)));
    }

    private Timeout timeout() {
        return Timeout.of(settings.get().timeout());
    }

    @Override
    public OutgoingAnswer send(OutgoingRequest request) throws IOException {
        return send(request, true, () -> {});
    }

    @Override
    public OutgoingAnswer sendOnce(OutgoingRequest request, Runnable beforeBody) throws IOException {
        return send(request, false, beforeBody);
    }

    private OutgoingAnswer send(OutgoingRequest request, boolean redirects, Runnable beforeBody) throws IOException {
        Optional<String> problem = settings.get().policy().problem(request.address());
        if (problem.isPresent()) {
            throw new ForbiddenTargetException(problem.get());
        }
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.address());
        message.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(timeout())
                .setResponseTimeout(timeout())
                .setRedirectsEnabled(redirects)
                .setMaxRedirects(REDIRECTS)
                .build());
        request.headers().forEach(message::setHeader);
        if (request.body() != null) {
            message.setEntity(new AnnouncedBody(new ByteArrayEntity(request.body(), null), beforeBody));
        }
        return client.execute(message, response -> answer(message, response));
    }

    /** Says so before its first byte. */
    private static final class AnnouncedBody extends HttpEntityWrapper {
        private final Runnable before;

        AnnouncedBody(HttpEntity body, Runnable before) {
            super(body);
            this.before = before;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            before.run();
            super.writeTo(out);
        }
    }

    private OutgoingAnswer answer(HttpUriRequestBase message, ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new OutgoingAnswer(response.getCode(), headers, body(message, response.getEntity()));
    }

    /** Too large, the connection is cut: to close the answer would be to read it to its end, which may not come. */
    private byte[] body(HttpUriRequestBase message, HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        int maxBytes = settings.get().maxAnswerBytes();
        byte[] bytes = entity.getContent().readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            message.abort();
            throw new IOException("The answer is larger than " + maxBytes + " bytes");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
