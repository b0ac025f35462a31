package dev.kontor.itests.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All methods of the test class run inside Karaf, in a bundle of their own, on one instance whose {@code @Inject}
 * fields are OSGi services (or the {@code BundleContext}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KarafExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface InContainer {

    /** The features that are installed before the class and uninstalled after it. */
    String[] features() default {};

    /** System properties that name the files of features of a host, made known before anything is installed. */
    String[] hostFeatures() default {};

    /** System properties that name the jars of bundles of a host, installed after the features. */
    String[] hosts() default {};

    /** Further classes that the test class needs in the container. */
    Class<?>[] with() default {};
}
