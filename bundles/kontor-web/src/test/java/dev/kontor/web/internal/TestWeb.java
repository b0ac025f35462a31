package dev.kontor.web.internal;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventFeed;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.api.Api;
import dev.kontor.web.internal.health.UpOrDown;
import dev.kontor.web.internal.live.EventAccess;
import dev.kontor.web.internal.live.EventStreamServlet;
import dev.kontor.web.internal.live.LiveStreams;
import dev.kontor.web.internal.once.Once;
import dev.kontor.web.internal.once.OnceFilter;
import dev.kontor.web.internal.openapi.OpenApiServlet;
import dev.kontor.web.internal.pages.FilesServlet;
import dev.kontor.web.internal.pages.PageFiles;
import dev.kontor.web.internal.pages.PageHeaders;
import dev.kontor.web.internal.pages.PageModules;
import dev.kontor.web.internal.pages.ShellServlet;
import dev.kontor.web.internal.rest.ModulesServlet;
import dev.kontor.web.internal.rest.RestModules;
import dev.kontor.web.internal.session.Access;
import dev.kontor.web.internal.session.ApiDoor;
import dev.kontor.web.internal.session.Authentication;
import dev.kontor.web.internal.session.GuessedPasswords;
import dev.kontor.web.internal.session.LoginServlet;
import dev.kontor.web.internal.session.LoginThrottle;
import dev.kontor.web.internal.session.LogoutServlet;
import dev.kontor.web.internal.session.PasswordCheck;
import dev.kontor.web.internal.session.Preferences;
import dev.kontor.web.internal.session.SessionModule;
import dev.kontor.web.internal.session.SessionView;
import dev.kontor.web.internal.session.Sessions;
import dev.kontor.web.internal.token.ApiTokenService;
import dev.kontor.web.internal.token.Bearers;
import dev.kontor.web.token.ApiTokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.servlet.Servlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The web part as web.xml of the blueprint wires it, on a real Jetty and a real kernel. The password is the login. */
public final class TestWeb implements AutoCloseable {

    public static final ModuleId THINGS = new ModuleId("things");
    public static final Permission READ = new Permission(THINGS, "read");
    public static final Permission WRITE = new Permission(THINGS, "write");

    private final TestKontor kontor;
    private final Server server = new Server();
    private final ServletContextHandler context = new ServletContextHandler();
    private final RestModules restModules = new RestModules();
    private final PageModules pageModules;
    private final LiveStreams streams;
    private final ApiTokens tokens;
    private final List<ModuleDescriptor> descriptors = new CopyOnWriteArrayList<>();
    private final List<HealthFinding> findings = new CopyOnWriteArrayList<>();

    private TestWeb(TestKontor kontor, EventFeed feed) throws Exception {
        this.kontor = kontor;
        WebSettings.Current settings = WebSettings.configured("dev.kontor.web");
        Sessions sessions = new Sessions(kontor.transactions(), kontor.clock(), settings);
        Authentication authentication =
                new Authentication(sessions, new Bearers(kontor.transactions(), kontor.clock()), kontor.host());
        tokens = new ApiTokenService(
                kontor.guard(), kontor.transactions(), kontor.audit(), kontor.host(), kontor.clock(), kontor.ids());
        Access access = new Access(kontor.host(), kontor.modules(), () -> descriptors);
        pageModules = new PageModules(new ClassPathFiles("pages"));
        streams = new LiveStreams(new EventAccess(access, kontor.clock()), authentication);
        streams.open();
        streams.feedCame(feed == null ? kontor.feed() : feed);
        SessionView view = new SessionView(
                kontor.tenants(), kontor.host(), access, pageModules, new Preferences(kontor.transactions()));
        restModules.publish(
                new SessionModule(view), TestWeb.class.getClassLoader().getResource("OSGI-INF/kontor/openapi.json"));
        PageHeaders headers = PageHeaders.ofShell(settings);
        context.setContextPath("/kontor");
        servlet(
                "/api/*",
                new Api(
                        new UpOrDown(() -> findings),
                        new ApiDoor(authentication),
                        new OnceFilter(new Once(kontor.transactions(), kontor.clock())),
                        new ModulesServlet(restModules, access),
                        new EventStreamServlet(streams),
                        new OpenApiServlet(restModules)));
        PasswordCheck passwords = String::equals;
        servlet(
                "/login",
                new LoginServlet(
                        passwords,
                        kontor.host(),
                        sessions,
                        new LoginThrottle(kontor.clock()),
                        new GuessedPasswords(kontor.guard(), kontor.audit(), kontor.host(), kontor.clock()),
                        headers));
        servlet("/logout", new LogoutServlet(sessions));
        servlet("/ui/*", FilesServlet.ofModules(pageModules));
        servlet("/lib/*", FilesServlet.ofLibraries(new ClassPathFiles("libraries")));
        servlet("/*", new ShellServlet(authentication, headers));
        servlet("/alone/*", new ShellServlet(authentication, headers));
        server.addConnector(new ServerConnector(server));
        server.setHandler(context);
        server.start();
    }

    /** On a database, with a feed of the test's own or, when it is null, the kernel's. */
    public static TestWeb on(Database database, EventFeed feed) {
        return on(TestKontor.on(database).unit("web", "db/web").start(), feed);
    }

    /** On a Kontor with a unit {@code web}. */
    public static TestWeb on(TestKontor kontor) {
        return on(kontor, null);
    }

    private static TestWeb on(TestKontor kontor, EventFeed feed) {
        try {
            return new TestWeb(kontor, feed);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static TestWeb on(Database database) {
        return on(database, null);
    }

    /** Another start of the web part on the same database, users and clock. */
    public TestWeb restarted() {
        return on(kontor);
    }

    public TestKontor kontor() {
        return kontor;
    }

    public RestModules restModules() {
        return restModules;
    }

    public PageModules pageModules() {
        return pageModules;
    }

    /** What the health checks find. */
    public List<HealthFinding> findings() {
        return findings;
    }

    public LiveStreams streams() {
        return streams;
    }

    public ApiTokens tokens() {
        return tokens;
    }

    public void describe(ModuleId id, Permission... permissions) {
        descriptors.add(new ModuleDescriptor() {
            @Override
            public ModuleId id() {
                return id;
            }

            @Override
            public String displayName(Locale locale) {
                return id.value();
            }

            @Override
            public List<Permission> permissions() {
                return List.of(permissions);
            }
        });
    }

    public URI uri(String path) {
        return server.getURI().resolve(path);
    }

    /** A browser that isn't logged in. */
    public Browser browser() {
        return new Browser(this);
    }

    /** A browser of a user that has logged in. */
    public Browser browser(CallContext user) {
        return browser().login(user.user().value());
    }

    /** The user's program with a bearer token. */
    public Browser program(CallContext user) {
        TenantId tenant = user.tenant();
        String secret = tokens.create(
                        CallContext.system(tenant),
                        user.user(),
                        "test",
                        kontor.clock().instant().plus(Duration.ofDays(1)))
                .orThrow()
                .secret();
        return browser().bearing(secret);
    }

    private void servlet(String pattern, Servlet servlet) {
        ServletHolder holder = new ServletHolder(pattern, servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, pattern);
    }

    @Override
    public void close() {
        try {
            streams.close();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        kontor.close();
    }

    /** A folder of the class path. */
    public record ClassPathFiles(String folder) implements PageFiles {
        @Override
        public java.util.Optional<java.net.URL> find(String path) {
            return java.util.Optional.ofNullable(TestWeb.class.getClassLoader().getResource(folder + "/" + path));
        }

        @Override
        public String version() {
            return "1";
        }
    }
}
