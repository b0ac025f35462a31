package dev.kontor.web.internal.session;

/** Knows whether a password is right. */
@FunctionalInterface
public interface PasswordCheck {

    boolean isRight(String login, String password);
}
