package dev.kontor.web;

import dev.kontor.kernel.module.ModuleId;
import java.util.List;

/**
 * Pages of a feature, an OSGi service: everything below the folder {@code pages/} of the bundle that registered it is
 * served under {@code /kontor/ui/<name>/} while it is registered. The page shell imports {@link #script()}, an ES
 * module that adds its routes and elements.
 */
public interface PageModule {

    /** One segment of the path, for example {@code contacts}. */
    String name();

    /** The module that must be on for the tenant: else its navigation isn't shown. */
    ModuleId module();

    /** The ES module to import, relative to {@code pages/}. */
    String script();

    /** Entries of the main navigation; may be empty. */
    List<NavigationEntry> navigation();
}
