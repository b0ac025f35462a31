package dev.kontor.web.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.rules.SettingsForm;
import dev.kontor.web.internal.WebSettings;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The realm of the container says whether a password is right. */
class RealmLoginTest {

    private static Configuration before;

    @BeforeEach
    void aRealm() {
        before = Configuration.getConfiguration();
        Configuration.setConfiguration(new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return name.equals("realm") ? new AppConfigurationEntry[] {entry()} : null;
            }
        });
    }

    @AfterEach
    void restore() {
        Configuration.setConfiguration(before);
    }

    @Test
    void takes_the_right_password_and_no_other() {
        RealmLogin realm = in("realm");

        assertThat(realm.isRight("anna", "sesame")).isTrue();
        assertThat(realm.isRight("anna", "Sesame")).isFalse();
        assertThat(realm.isRight("anna", "")).isFalse();
        assertThat(realm.isRight("otto", "sesame")).isFalse();
    }

    @Test
    void a_realm_that_is_not_there_is_unavailable_not_a_wrong_password() {
        assertThatThrownBy(() -> in("nothing").isRight("anna", "sesame"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal()).isEqualTo(new Refusal.Unavailable("JAAS realm nothing")));
    }

    private static AppConfigurationEntry entry() {
        return new AppConfigurationEntry(
                OneUser.class.getName(), AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, Map.of());
    }

    /** Knows anna, whose password is sesame. */
    public static final class OneUser implements LoginModule {
        private CallbackHandler handler;

        @Override
        public void initialize(
                Subject subject, CallbackHandler callbacks, Map<String, ?> sharedState, Map<String, ?> options) {
            handler = callbacks;
        }

        @Override
        public boolean login() throws LoginException {
            NameCallback name = new NameCallback("user");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
            } catch (Exception e) {
                throw new LoginException();
            }
            if (name.getName().equals("anna") && new String(password.getPassword()).equals("sesame")) {
                return true;
            }
            throw new FailedLoginException();
        }

        @Override
        public boolean commit() {
            return true;
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            return true;
        }
    }

    private static RealmLogin in(String realm) {
        return new RealmLogin(() -> WebSettings.of(new SettingsForm(Map.of("realm", realm))));
    }
}
