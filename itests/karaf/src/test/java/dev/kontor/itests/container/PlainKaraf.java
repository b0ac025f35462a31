package dev.kontor.itests.container;

import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.overrideJUnitBundles;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;

/** Karaf as Apache ships it: nothing is changed but ports, a user and where bundles of this build are found. */
final class PlainKaraf {

    static final String USER = "admin";
    static final String PASSWORD = "only-for-tests";

    private static final List<String> VM_OPTIONS = List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-Djava.security.manager=allow",
            "-Dfile.encoding=UTF-8",
            "--add-reads=java.xml=java.logging",
            "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
            "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version() + ".jar",
            "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version() + ".jar",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.ftp=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.http=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
            "--add-exports=java.base/sun.net.www.content.text=ALL-UNNAMED",
            "--add-exports=jdk.xml.dom/org.w3c.dom.html=ALL-UNNAMED",
            "--add-exports=jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
            "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
            "-Dkaraf.restart.jvm.supported=true");

    /** Whether tests inside the container are to take their time, and where they find what they install. */
    private static final List<String> FOR_TESTS_INSIDE = List.of("kontor.proof", "kontor.kar", "kontor.h2");

    private PlainKaraf() {}

    static Option[] options(Path folder, Ports ports) throws IOException {
        List<Option> options = new ArrayList<>();
        options.add(karafDistributionConfiguration()
                .frameworkUrl(
                        new File(setting("kontor.karaf.distribution")).toURI().toString())
                .karafVersion(version())
                .name("Apache Karaf")
                .unpackDirectory(folder.toFile())
                .useDeployFolder(false));
        options.add(keepRuntimeFolder());
        options.add(doNotModifyLogConfiguration());
        options.add(overrideJUnitBundles());
        options.add(configureConsole().ignoreLocalConsole().startRemoteShell());
        VM_OPTIONS.forEach(option -> options.add(vmOption(option)));
        List.of(setting("kontor.karaf.jvm").split(" ")).forEach(option -> options.add(vmOption(option)));
        // without it Karaf's shell stops to take connections sooner or later: docs/operations.md
        options.add(vmOption("-Dsun.nio.ch.internalThreadPoolSize=2"));
        // what only soft references hold is no leak: it goes with the next collection, so that tests can look for leaks
        options.add(vmOption("-XX:SoftRefLRUPolicyMSPerMB=0"));
        FOR_TESTS_INSIDE.forEach(name -> options.add(vmOption("-D" + name + "=" + setting(name))));
        ports(ports).forEach((pointer, value) -> options.add(editConfigurationFilePut(pointer[0], pointer[1], value)));
        options.add(replaceConfigurationFile("etc/users.properties", users(folder)));
        options.addAll(repositories());
        return options.toArray(Option[]::new);
    }

    private static java.util.Map<String[], String> ports(Ports ports) {
        java.util.Map<String[], String> values = new java.util.LinkedHashMap<>();
        values.put(new String[] {"etc/org.apache.karaf.shell.cfg", "sshPort"}, "" + ports.ssh());
        values.put(new String[] {"etc/org.apache.karaf.shell.cfg", "sshHost"}, "127.0.0.1");
        values.put(new String[] {"etc/org.apache.karaf.management.cfg", "rmiRegistryPort"}, "" + ports.rmiRegistry());
        values.put(new String[] {"etc/org.apache.karaf.management.cfg", "rmiServerPort"}, "" + ports.rmiServer());
        values.put(new String[] {"etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port"}, "" + ports.http());
        values.put(new String[] {"etc/org.ops4j.pax.web.cfg", "org.ops4j.pax.web.listening.addresses"}, "127.0.0.1");
        return values;
    }

    /** The bundles of this build straight from the reactor, all else from the local Maven repository. */
    private static List<Option> repositories() {
        String mvn = "etc/org.ops4j.pax.url.mvn.cfg";
        String ours = new File(setting("kontor.features.repository")).toURI().toString();
        return List.of(
                editConfigurationFilePut(
                        mvn, "org.ops4j.pax.url.mvn.localRepository", setting("kontor.local.repository")),
                editConfigurationFileExtend(
                        mvn, "org.ops4j.pax.url.mvn.defaultRepositories", "," + ours + "@id=kontor@snapshots"));
    }

    private static File users(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path users = folder.resolve("users.properties");
        Files.writeString(
                users,
                USER + " = " + PASSWORD + ",_g_:admingroup\n"
                        + "_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n");
        return users.toFile();
    }

    private static String version() {
        return setting("kontor.karaf.version");
    }

    static String setting(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("These tests run in Maven: the system property " + name + " is missing");
        }
        return value;
    }
}
