/** Health: what the parts of this node say of themselves, for operators, monitoring and load balancers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.health;
