package dev.kontor.web.internal.session;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.web.NavigationEntry;
import dev.kontor.web.PageModule;
import dev.kontor.web.internal.pages.PageModules;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts together what the page shell needs to know of the user, and keeps the language they choose. */
public final class SessionView {

    private final Tenants tenants;
    private final Host host;
    private final Access access;
    private final PageModules pages;
    private final Preferences preferences;

    public SessionView(Tenants tenants, Host host, Access access, PageModules pages, Preferences preferences) {
        this.tenants = tenants;
        this.host = host;
        this.access = access;
        this.pages = pages;
        this.preferences = preferences;
    }

    Outcome<SessionAnswer> of(CallContext call, Optional<Secret> secret) {
        return tenants.current(call)
                .flatMap(tenant -> host.users()
                        .find(call.tenant(), call.user())
                        .map(user -> Outcome.done(answer(call, tenant, user, secret)))
                        .orElseGet(() -> Outcome.refused(new Refusal.Unauthorized("The user is not known."))));
    }

    Outcome<Void> chooseLanguage(CallContext call, String language) {
        preferences.chooseLanguage(call, language);
        return Outcome.done();
    }

    private SessionAnswer answer(CallContext call, Tenant tenant, HostUser user, Optional<Secret> secret) {
        Set<ModuleId> on = access.modulesOf(call.tenant());
        Set<String> permissions = access.permissions(call.tenant(), call.user(), on);
        List<PageModule> shown =
                pages.all().stream().filter(page -> on.contains(page.module())).toList();
        return new SessionAnswer(
                new SessionAnswer.User(
                        user.id().value(),
                        user.displayName(),
                        locale(call, user, tenant),
                        zone(user, tenant).getId()),
                new SessionAnswer.TenantOfUser(tenant.id().value(), tenant.name()),
                permissions,
                secret.map(Secret::csrf).orElse(null),
                navigation(shown, permissions),
                shown.stream().map(SessionView::script).toList());
    }

    private static List<SessionAnswer.Navigation> navigation(List<PageModule> shown, Set<String> permissions) {
        return shown.stream()
                .flatMap(page -> page.navigation().stream())
                .filter(entry -> entry.permission() == null || permissions.contains(entry.permission()))
                .map(SessionView::entry)
                .sorted(Comparator.comparingInt(SessionAnswer.Navigation::order)
                        .thenComparing(SessionAnswer.Navigation::route))
                .toList();
    }

    private static SessionAnswer.Navigation entry(NavigationEntry entry) {
        return new SessionAnswer.Navigation(
                entry.route(), entry.labelDe(), entry.labelEn(), entry.order(), entry.group(), entry.icon());
    }

    private static SessionAnswer.PageScript script(PageModule page) {
        return new SessionAnswer.PageScript(page.name(), "/kontor/ui/" + page.name() + "/" + page.script());
    }

    private Locale locale(CallContext call, HostUser user, Tenant tenant) {
        return preferences
                .language(call)
                .or(() -> Optional.ofNullable(user.locale()))
                .orElse(tenant.locale());
    }

    private static ZoneId zone(HostUser user, Tenant tenant) {
        return user.zone() == null ? tenant.zone() : user.zone();
    }
}
