package dev.kontor.web;

import dev.kontor.kernel.module.ModuleId;
import java.util.Set;

/**
 * REST resources of a feature, an OSGi service: published under {@code /kontor/api/<path>/} while it is registered.
 *
 * <p>The resources are objects with JAX-RS annotations. A method may take a {@code CallContext} annotated with
 * {@code @Context}; an {@code Outcome} that it returns becomes the answer: the value as JSON (with an {@code ETag} if
 * it is {@code Versioned}), a refusal as an RFC 9457 problem document.
 */
public interface RestModule {

    /** One segment of the path, for example {@code contacts}. */
    String path();

    /** The module that must be on for the tenant: else its paths answer as {@code ModuleDisabled}. */
    ModuleId module();

    /** The resources, made once. */
    Set<Object> resources();
}
