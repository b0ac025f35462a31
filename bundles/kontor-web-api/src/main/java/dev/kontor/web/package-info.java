/** How a feature brings REST resources and pages: services that kontor-web publishes while they are there. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.web;
