package dev.kontor.web.internal.session;

import dev.kontor.host.Account;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.host.Host;
import dev.kontor.web.internal.http.Faults;
import dev.kontor.web.internal.pages.PageHeaders;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Logs in by a form: password checked by the realm, account by the host, then a session. */
public final class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PasswordCheck passwords;
    private final transient Host host;
    private final transient Sessions sessions;
    private final transient LoginThrottle throttle;
    private final transient GuessedPasswords guesses;
    private final transient LoginForm form;

    public LoginServlet(
            PasswordCheck passwords,
            Host host,
            Sessions sessions,
            LoginThrottle throttle,
            GuessedPasswords guesses,
            PageHeaders headers) {
        this.passwords = passwords;
        this.host = host;
        this.sessions = sessions;
        this.throttle = throttle;
        this.guesses = guesses;
        this.form = new LoginForm(headers);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        form.write(request, response, 200, new LoginForm.Content("", next(request), null, List.of()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        if (!SameOrigin.is(request)) {
            again(request, response, 403, "foreign", List.of());
            return;
        }
        try {
            logIn(request, response);
        } catch (RuntimeException thrown) {
            again(request, response, Faults.problem(thrown).status(), "away", List.of());
        }
    }

    private void logIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = parameter(request, "login").strip();
        Duration pause = throttle.pause(login, request.getRemoteAddr());
        if (!pause.isZero()) {
            response.setHeader("Retry-After", String.valueOf(pause.toSeconds() + 1));
            again(request, response, 429, "too-often", List.of());
        } else if (login.isEmpty() || !passwords.isRight(login, parameter(request, "password"))) {
            throttle.failed(login, request.getRemoteAddr());
            if (!throttle.pause(login, request.getRemoteAddr()).isZero()) {
                guesses.paused(login);
            }
            again(request, response, 401, "wrong", List.of());
        } else {
            throttle.succeeded(login);
            enter(request, response, accounts(login, parameter(request, "tenant")));
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, List<Account> accounts)
            throws IOException {
        if (accounts.isEmpty()) {
            again(request, response, 403, "no-account", List.of());
        } else if (accounts.size() > 1) {
            List<String> tenants =
                    accounts.stream().map(account -> account.tenant().value()).toList();
            again(request, response, 200, "choose-tenant", tenants);
        } else {
            SessionCookie.read(request).ifPresent(sessions::close);
            SessionCookie.write(request, response, sessions.open(accounts.get(0)));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", next(request));
        }
    }

    private List<Account> accounts(String login, String tenant) {
        return host.users().accounts(login).stream()
                .filter(account -> tenant.isEmpty() || account.tenant().value().equals(tenant))
                .filter(account -> host.users()
                        .find(account.tenant(), account.user())
                        .filter(HostUser::active)
                        .isPresent())
                .toList();
    }

    private void again(
            HttpServletRequest request, HttpServletResponse response, int status, String message, List<String> tenants)
            throws IOException {
        LoginForm.Content content = new LoginForm.Content(parameter(request, "login"), next(request), message, tenants);
        form.write(request, response, status, content);
    }

    private static String next(HttpServletRequest request) {
        return LocalTarget.of(request.getParameter("next"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
