package dev.kontor.web.internal.session;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.kontor.web.internal.pages.PageHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The login page, which works without JavaScript, in German or English as the browser asks. */
final class LoginForm {

    private static final String FOLDER = "/dev/kontor/web/internal/session/";

    private final Template template;
    private final PageHeaders headers;
    private final Map<String, Map<String, String>> texts = Map.of("de", texts("de"), "en", texts("en"));

    LoginForm(PageHeaders headers) {
        this.headers = headers;
        try (Reader source = open("login.html")) {
            this.template = Mustache.compiler().compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the form shows.
     *
     * @param message the key of a text, or null
     * @param tenants to choose from, or none when nothing is to be chosen
     */
    record Content(String login, String next, String message, List<String> tenants) {}

    void write(HttpServletRequest request, HttpServletResponse response, int status, Content content)
            throws IOException {
        String language = Language.of(request);
        Map<String, String> words = texts.get(language);
        headers.set(response);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        Map<String, Object> context = Map.of(
                "lang",
                language,
                "t",
                words,
                "login",
                content.login(),
                "next",
                content.next(),
                "message",
                content.message() == null ? "" : words.get(content.message()),
                "hasMessage",
                content.message() != null,
                "tenants",
                content.tenants(),
                "choosesTenant",
                !content.tenants().isEmpty());
        response.getOutputStream().write(template.execute(context).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> texts(String language) {
        try (Reader source = open("login_" + language + ".properties")) {
            ResourceBundle bundle = new PropertyResourceBundle(source);
            return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        InputStream stream = LoginForm.class.getResourceAsStream(FOLDER + name);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
