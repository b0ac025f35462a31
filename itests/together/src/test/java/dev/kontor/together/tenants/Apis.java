package dev.kontor.together.tenants;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The services that the bundles of the class path offer. */
final class Apis {

    private Apis() {}

    /** All interfaces of API packages that are called on behalf of somebody. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.kontor")) {
            boolean exported = !type.getPackageName().contains(".internal")
                    && !type.getPackageName().startsWith("dev.kontor.testing")
                    && !type.getPackageName().equals("dev.kontor.kernel.guard");
            if (exported && type.isInterface() && isCalledByHosts(type.reflect())) {
                names.add(type.getName());
            }
        }
        return names;
    }

    private static boolean isCalledByHosts(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(Service::isCalledByHosts);
    }
}
