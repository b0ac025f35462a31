package dev.kontor.sample.internal.application;

import org.osgi.framework.BundleContext;

final class BundleInApplication {
    BundleContext context;
}
