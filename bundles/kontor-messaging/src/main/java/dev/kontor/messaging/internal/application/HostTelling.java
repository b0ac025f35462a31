package dev.kontor.messaging.internal.application;

import dev.kontor.host.HostUser;
import dev.kontor.host.MessageOutlet;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.MessagingEvents;
import dev.kontor.messaging.MessagingEvents.MessageSent;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.internal.domain.HostNotice;
import dev.kontor.messaging.internal.persistence.InboxStore;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** W70: the host's own way to notify users tells of each internal message, later if it can't at once. */
public final class HostTelling implements EventSubscriber<MessageSent> {
    private static final Logger LOG = LoggerFactory.getLogger(HostTelling.class);

    private final Guard guard;
    private final Host host;
    private final Tenants tenants;
    private final InboxStore inbox;

    public HostTelling(Guard guard, Host host, Tenants tenants, InboxStore inbox) {
        this.guard = guard;
        this.host = host;
        this.tenants = tenants;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "messaging.host-telling";
    }

    @Override
    public ModuleId module() {
        return MessagingModule.ID;
    }

    @Override
    public EventType<MessageSent> type() {
        return MessagingEvents.MESSAGE_SENT;
    }

    @Override
    public void handle(EventEnvelope<MessageSent> event) {
        guard.read(CallContext.system(event.tenant()), MessagingModule.READ, caller -> {
                    host.messages().ifPresent(outlet -> tell(outlet, event.tenant(), event.payload()));
                    return Outcome.done();
                })
                .orThrow();
    }

    /** What was read meanwhile, or was erased with the person it is about, is no news. */
    private void tell(MessageOutlet outlet, TenantId tenant, MessageSent sent) {
        inbox.find(sent.message(), sent.to())
                .filter(message -> message.readAt() == null)
                .ifPresent(message -> tell(outlet, tenant, sent.to(), message));
    }

    private void tell(MessageOutlet outlet, TenantId tenant, UserId to, InternalMessage message) {
        if (!outlet.send(tenant, to, HostNotice.of(message, language(tenant, to)))) {
            LOG.info("The host doesn't take internal message {}: it doesn't know its recipient", message.id());
        }
    }

    private Locale language(TenantId tenant, UserId user) {
        return host.users()
                .find(tenant, user)
                .map(HostUser::locale)
                .orElseGet(() ->
                        tenants.current(CallContext.system(tenant)).orThrow().locale());
    }
}
