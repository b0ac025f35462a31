package dev.kontor.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The methods that a host calls with a call context: each must pass the guard before it does anything. */
final class ServiceMethods {

    private static final String CALL = "dev.kontor.kernel.CallContext";
    private static final String CALLER = "dev.kontor.kernel.guard.Caller";
    private static final String VALUES = "dev.kontor.kernel";
    private static final String SUBSCRIBER = "dev.kontor.kernel.event.EventSubscriber";
    private static final String GUARD = "dev.kontor.kernel.guard.Guard";

    /** The kernel calls them, in a transaction that its own guard has opened. */
    private static final Set<String> ASKED_BY_THE_KERNEL =
            Set.of("dev.kontor.kernel.privacy.PrivacyContributor", "dev.kontor.kernel.audit.AuditContentRule");

    /** Other modules implement them; what takes nothing only says what is on offer, whoever asks, and is a constant. */
    private static final Set<String> IMPLEMENTED_FOR_A_FEATURE = Set.of("dev.kontor.contacts.ContactFilter");

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
        return each("pass the guard", ServiceMethods::serviceMethods, ServiceMethods::callsGuard);
    }

    /** What stands in a lambda runs when the guard, or an outcome that came from it, lets it. */
    static ArchCondition<JavaClass> doNothingBesideTheGuard() {
        return each(
                "do nothing beside the guard",
                ServiceMethods::serviceMethods,
                method -> method.getMethodCallsFromSelf().stream()
                        .filter(call -> !call.isDeclaredInLambda())
                        .allMatch(call -> call.getTargetOwner().isAssignableTo(GUARD)
                                || call.getTargetOwner().getPackageName().equals(VALUES)
                                || call.getName().equals("equals")));
    }

    static DescribedPredicate<JavaClass> handleEvents() {
        return DescribedPredicate.describe(
                "handle events",
                type -> !type.isInterface()
                        && type.getPackageName().contains(".internal")
                        && type.isAssignableTo(SUBSCRIBER));
    }

    static ArchCondition<JavaClass> handleThemBehindTheGuard() {
        return each(
                "handle them behind the guard",
                type -> type.getMethods().stream()
                        .filter(method -> method.getName().equals("handle")
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .toList(),
                method -> callsGuard(method) || callsService(method));
    }

    /** Exported interfaces that are called on behalf of somebody, or that a module implements as what it offers. */
    static DescribedPredicate<JavaClass> areServices() {
        return DescribedPredicate.describe(
                "are services",
                type -> type.isInterface()
                        && type.getPackageName().startsWith("dev.kontor")
                        && !type.getPackageName().contains(".internal")
                        && !type.isAssignableTo(GUARD)
                        && !ASKED_BY_THE_KERNEL.contains(type.getName())
                        && (type.getMethods().stream().anyMatch(ServiceMethods::namesItsCaller)
                                || isOfferedByAModule(type)));
    }

    static ArchCondition<JavaClass> nameTheirCaller() {
        return each(
                "name their caller",
                type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(method -> !method.getRawParameterTypes().isEmpty()
                                || !IMPLEMENTED_FOR_A_FEATURE.contains(type.getName()))
                        .toList(),
                ServiceMethods::namesItsCaller);
    }

    static DescribedPredicate<JavaClass> areImplementedForAFeature() {
        return DescribedPredicate.describe(
                "are implemented for a feature",
                type -> !type.isInterface()
                        && IMPLEMENTED_FOR_A_FEATURE.stream().anyMatch(type::isAssignableTo));
    }

    /** So that nothing of a tenant can be had from a method that nobody's permission was checked for. */
    static ArchCondition<JavaClass> offerConstants() {
        return each(
                "offer constants",
                type -> type.getMethods().stream()
                        .filter(method -> method.getRawParameterTypes().isEmpty()
                                && method.getModifiers().contains(JavaModifier.PUBLIC))
                        .toList(),
                method -> method.getFieldAccesses().stream()
                                .allMatch(access -> access.getTarget()
                                        .resolveMember()
                                        .filter(field -> field.getModifiers()
                                                .containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)))
                                        .isPresent())
                        && method.getMethodCallsFromSelf().stream()
                                .allMatch(call ->
                                        call.getTargetOwner().getPackageName().startsWith("java.")));
    }

    private static ArchCondition<JavaClass> each(
            String what, Function<JavaClass, List<JavaMethod>> methods, Predicate<JavaMethod> condition) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : methods.apply(type)) {
                    boolean kept = condition.test(method);
                    events.add(new SimpleConditionEvent(
                            method, kept, method.getFullName() + (kept ? " does: " : " does not: ") + what));
                }
            }
        };
    }

    /** The kernel, hosts and faces have interfaces that modules implement for them; a feature's own are what it offers. */
    private static boolean isOfferedByAModule(JavaClass type) {
        return !List.of("dev.kontor.kernel", "dev.kontor.host", "dev.kontor.web", "dev.kontor.rules")
                        .contains(rootOf(type))
                && type.getAllSubclasses().stream()
                        .anyMatch(offering -> offering.getPackageName().contains(".internal.application"));
    }

    private static String rootOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return String.join(".", Arrays.copyOf(parts, Math.min(parts.length, 3)));
    }

    private static boolean namesItsCaller(JavaMethod method) {
        return !method.getRawParameterTypes().isEmpty()
                && List.of(CALL, CALLER)
                        .contains(method.getRawParameterTypes().get(0).getName());
    }

    private static boolean callsService(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals(CALL)));
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
                .filter(call -> !call.isDeclaredInLambda())
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(GUARD)
                        && List.of("read", "write", "readAsAnybody").contains(call.getName()));
    }
}
