package dev.kontor.rules;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.concurrent.ThreadFactory;

/**
 * Makes threads that keep nothing of whoever happened to need them. A plain new thread keeps the class loaders of all
 * code that was running when it was made, and the context class loader and inherited values of its maker: a pool that a
 * module's call lets grow would hold that module, and all that it stood on, in memory after its update.
 */
public final class OwnThreads implements ThreadFactory {
    private final Class<?> owner;
    private final String name;

    /**
     * @param owner whose class loader is the threads' context class loader
     */
    public OwnThreads(Class<?> owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = cutOff(() -> andLetGo(work));
        thread.setDaemon(true);
        thread.setContextClassLoader(owner.getClassLoader());
        return thread;
    }

    /**
     * A thread that has ended keeps its context class loader, and Felix 7 keeps some that have ended: one that waited to
     * load a class which another has loaded meanwhile stays in the bundle's list of those that load.
     */
    private static void andLetGo(Runnable work) {
        try {
            work.run();
        } finally {
            Thread.currentThread().setContextClassLoader(null);
        }
    }

    // Where access control has been removed from Java, threads keep nothing of it.
    @SuppressWarnings("removal")
    private Thread cutOff(Runnable work) {
        PrivilegedAction<Thread> make = () -> new Thread(null, work, name, 0, false);
        return AccessController.doPrivileged(make);
    }
}
