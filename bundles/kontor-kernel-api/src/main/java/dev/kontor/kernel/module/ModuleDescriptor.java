package dev.kontor.kernel.module;

import dev.kontor.kernel.guard.Permission;
import java.util.List;
import java.util.Locale;

/** What a module says of itself; each feature registers one as an OSGi service, and is known while it is there. */
public interface ModuleDescriptor {

    ModuleId id();

    /** The name on pages, in German or English. */
    String displayName(Locale locale);

    /** Every permission that the module's methods ask for, so that a host can offer them for its roles. */
    List<Permission> permissions();
}
