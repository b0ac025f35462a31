package dev.kontor.web.internal.session;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.web.internal.WebSettings;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AccountException;
import javax.security.auth.login.CredentialException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a JAAS realm of the container whether a password is right. */
public final class RealmLogin implements PasswordCheck {

    private static final Logger LOG = LoggerFactory.getLogger(RealmLogin.class);

    private final WebSettings.Current settings;

    public RealmLogin(WebSettings.Current settings) {
        this.settings = settings;
    }

    @Override
    public boolean isRight(String login, String password) {
        String realm = settings.get().realm();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RealmLogin.class.getClassLoader());
        try {
            LoginContext context = new LoginContext(realm, callbacks -> answer(callbacks, login, password));
            context.login();
            context.logout();
            return true;
        } catch (AccountException | CredentialException | FailedLoginException refused) {
            return false;
        } catch (LoginException unusable) {
            // its message may hold the login name, so it stays out of the log
            LOG.warn("The JAAS realm '{}' can't check passwords: is there a realm of that name?", realm);
            throw new RefusedException(new Refusal.Unavailable("JAAS realm " + realm));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void answer(Callback[] callbacks, String login, String password)
            throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(login);
            } else if (callback instanceof PasswordCallback secret) {
                secret.setPassword(password.toCharArray());
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }
}
