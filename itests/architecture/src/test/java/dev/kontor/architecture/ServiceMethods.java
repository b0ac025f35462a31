package dev.kontor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The methods that a host calls with a call context: each must pass the guard before it does anything. */
final class ServiceMethods {

    private static final String CALL = "dev.kontor.kernel.CallContext";
    private static final String GUARD = "dev.kontor.kernel.guard.Guard";

    private ServiceMethods() {}

    static DescribedPredicate<JavaClass> implementAService() {
        return DescribedPredicate.describe(
                "implement a service",
                type -> !type.isInterface()
                        && type.getPackageName().contains(".internal")
                        && !type.isAssignableTo(GUARD)
                        && !serviceMethods(type).isEmpty());
    }

    static ArchCondition<JavaClass> passTheGuard() {
        return new ArchCondition<>("pass the guard") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : serviceMethods(type)) {
                    boolean guarded = callsGuard(method);
                    events.add(new SimpleConditionEvent(
                            method, guarded, method.getFullName() + (guarded ? " passes" : " does not pass")));
                }
            }
        };
    }

    private static List<JavaMethod> serviceMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> isDeclaredByAService(type, method))
                .toList();
    }

    private static boolean isDeclaredByAService(JavaClass type, JavaMethod method) {
        List<String> parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        Set<JavaClass> interfaces = type.getAllRawInterfaces();
        return parameters.contains(CALL)
                && interfaces.stream()
                        .filter(service -> service.getPackageName().startsWith("dev.kontor")
                                && !service.getPackageName().contains(".internal"))
                        .anyMatch(service -> service.tryGetMethod(method.getName(), parameters.toArray(String[]::new))
                                .isPresent());
    }

    private static boolean callsGuard(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(GUARD)
                        && List.of("read", "write", "readAsAnybody").contains(call.getName()));
    }
}
