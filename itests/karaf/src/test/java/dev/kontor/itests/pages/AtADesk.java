package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.itests.container.OnKaraf;
import dev.kontor.itests.container.TheKaraf;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The class gets the {@link Desk}, with the sample company, that all such classes of a run share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsBrowser
@OnKaraf(
        features = {"kontor-demo", "kontor-admin", "kontor-sms"},
        stay = true)
@ExtendWith(AtADesk.Extension.class)
@interface AtADesk {

    /** Opens the browsers once per run, and asks after each test whether they met an error. */
    final class Extension implements BeforeAllCallback, ParameterResolver, AfterEachCallback, AfterAllCallback {

        private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(AtADesk.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            store(context).computeIfAbsent(Desk.class, key -> new Desk(TheKaraf.of(context)), Desk.class);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Desk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return desk(context);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            assertThat(desk(context).errors()).isEmpty();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            desk(context).leave();
        }

        private static Desk desk(ExtensionContext context) {
            return store(context).get(Desk.class, Desk.class);
        }

        private static ExtensionContext.Store store(ExtensionContext context) {
            return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, RUN);
        }
    }
}
