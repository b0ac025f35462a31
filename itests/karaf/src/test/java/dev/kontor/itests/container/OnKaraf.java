package dev.kontor.itests.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The methods of the test class run outside and get the container as a parameter of type {@link Karaf}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KarafExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface OnKaraf {

    /** The features that are installed before the class and uninstalled after it. */
    String[] features() default {};

    /** Whether they stay for the next class, which may want the same; one that wants others takes them away first. */
    boolean stay() default false;
}
