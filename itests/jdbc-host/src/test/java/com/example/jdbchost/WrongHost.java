package com.example.jdbchost;

import dev.kontor.host.tck.HostUnderTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The good host with one mistake.
 *
 * @param mistake what it gets wrong
 * @param rule the rule that finds it
 * @param part the part that is wrong, by the method of {@link HostUnderTest}
 * @param wrong makes the wrong part, told the good host's database
 */
record WrongHost(String mistake, String rule, String part, BiFunction<HostUnderTest, Sql, Object> wrong) {

    HostUnderTest on(JdbcHost good) {
        Object replaced = wrong.apply(good, good.sql());
        return (HostUnderTest) Proxy.newProxyInstance(
                WrongHost.class.getClassLoader(), new Class<?>[] {HostUnderTest.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(part) && method.getParameterCount() == 0) {
                        return method.getReturnType() == Optional.class ? Optional.of(replaced) : replaced;
                    }
                    try {
                        return method.invoke(good, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public String toString() {
        return mistake + " (" + rule + ")";
    }
}
