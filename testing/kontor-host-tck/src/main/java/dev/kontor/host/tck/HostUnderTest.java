package dev.kontor.host.tck;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostPages;
import dev.kontor.host.HostTeam;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.UserMessage;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A host as the kit tests it: what it brings, and how things are made in it. What makes or changes something returns
 * once the host has it; what the host brings is asked through the SPI only.
 *
 * <p>A part that the host doesn't bring stays empty, its rules are skipped, and what makes its things is never called.
 */
public interface HostUnderTest extends AutoCloseable {

    /** What the report calls the host. */
    String name();

    UserDirectory users();

    default Optional<TeamDirectory> teams() {
        return Optional.empty();
    }

    default Optional<RoleDirectory> roles() {
        return Optional.empty();
    }

    default Optional<CaseDirectory> cases() {
        return Optional.empty();
    }

    default Optional<WorkCalendar> calendar() {
        return Optional.empty();
    }

    default Optional<HostPages> pages() {
        return Optional.empty();
    }

    default Optional<MessageOutlet> messages() {
        return Optional.empty();
    }

    /** How long an answer may take at most; the kernel's own limit unless the administrator sets another. */
    default Duration patience() {
        return Duration.ofSeconds(2);
    }

    /** A new tenant with nobody in it. */
    TenantId createTenant();

    /** A new, active user with exactly these properties; the id is the one that was asked for. */
    void createUser(TenantId tenant, UserSketch user);

    /** Lets the user act, or not any more. */
    void setActive(TenantId tenant, UserId user, boolean active);

    /** From now on the user has these permissions and no others. */
    void setPermissions(TenantId tenant, UserId user, Set<String> permissions);

    /** A new team. */
    default void createTeam(TenantId tenant, HostTeam team) {
        throw new UnsupportedOperationException("the host brings teams, so the kit must be able to make one");
    }

    /** A new, open case. */
    default CaseRef createCase(TenantId tenant, CaseSketch sketch) {
        throw new UnsupportedOperationException("the host brings cases, so the kit must be able to make one");
    }

    default void closeCase(TenantId tenant, CaseRef id) {
        throw new UnsupportedOperationException("the host brings cases, so the kit must be able to close one");
    }

    /** Sets the hours of a user, or the tenant's when the user is null. */
    default void setHours(TenantId tenant, UserId user, WorkingHours hours) {
        throw new UnsupportedOperationException("the host brings a calendar, so the kit must be able to set hours");
    }

    /** Adds a day off for a user, or for everybody in the tenant when the user is null. */
    default void addDayOff(TenantId tenant, UserId user, LocalDate day) {
        throw new UnsupportedOperationException("the host brings a calendar, so the kit must be able to add a day off");
    }

    /** The messages that have reached the user, oldest first. */
    default List<UserMessage> received(TenantId tenant, UserId user) {
        throw new UnsupportedOperationException("the host takes messages, so the kit must see what became of them");
    }

    /** Ends the host, after the last rule. */
    @Override
    default void close() throws Exception {}
}
