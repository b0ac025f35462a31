/** What came of calls, as classifiers read it out of notes and supervisors correct it (KI-basiertes Reporting). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.leadflow.classification;
