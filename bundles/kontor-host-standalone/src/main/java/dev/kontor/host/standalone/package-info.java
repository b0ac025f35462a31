/** Users, teams and roles where the host brings none: how an administrator keeps them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.host.standalone;
