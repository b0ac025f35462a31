package dev.kontor.kernel;

import java.util.List;
import java.util.Map;

/**
 * Why a call was refused. A refused call has changed nothing. Refusals are values: a caller is expected to handle
 * them. What nobody can handle (a bug, a broken disk) is a {@link KontorFault}.
 */
public sealed interface Refusal {

    /** Stable, lower case with hyphens; the {@code code} of a problem document over REST. */
    String code();

    /** One English sentence for logs and developers, without personal data; pages have their own texts by code. */
    String detail();

    /** The call names no tenant or no user (G1), or the user isn't known or no longer active. */
    record Unauthorized(String detail) implements Refusal {
        @Override
        public String code() {
            return "unauthorized";
        }
    }

    /** The user may see the thing but not do this with it. {@code permission} is the one that is missing. */
    record Forbidden(String permission) implements Refusal {
        @Override
        public String code() {
            return "forbidden";
        }

        @Override
        public String detail() {
            return "The permission '" + permission + "' is missing. An administrator can grant it to a role.";
        }
    }

    /** There is no such thing, or it belongs to another tenant or is invisible to the user: the same answer (G2). */
    record NotFound(String what) implements Refusal {
        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public String detail() {
            return "There is no such " + what + ".";
        }
    }

    /** The input breaks rules; all problems at once, never only the first (A9, G3, G6). */
    record Validation(List<FieldProblem> problems) implements Refusal {
        public Validation {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "validation";
        }

        @Override
        public String detail() {
            return "The input is not valid: "
                    + problems.stream().map(p -> p.field() + " " + p.code()).toList();
        }
    }

    /**
     * The thing isn't in the state the caller took it to be (G5).
     *
     * @param reason stable, lower case with hyphens, for example {@code stale-version}
     * @param currentVersion the version that is stored now, or null where the thing has none
     * @param params what a page says about it, for example {@code holder}: a name; never for a log
     */
    record Conflict(String reason, Long currentVersion, String detail, Map<String, String> params) implements Refusal {
        public Conflict {
            params = Map.copyOf(params);
        }

        /** A conflict about which there is no more to say. */
        public Conflict(String reason, Long currentVersion, String detail) {
            this(reason, currentVersion, detail, Map.of());
        }

        @Override
        public String code() {
            return "conflict";
        }

        /** The caller's version is not the stored one. */
        public static Conflict stale(long currentVersion) {
            return new Conflict(
                    "stale-version",
                    currentVersion,
                    "It was changed meanwhile and is now at version " + currentVersion + ". Load it again.");
        }
    }

    /** The module is switched off for this tenant (G4). */
    record ModuleDisabled(String module) implements Refusal {
        @Override
        public String code() {
            return "module-disabled";
        }

        @Override
        public String detail() {
            return "The module '" + module + "' is switched off for this tenant. An administrator can switch it on.";
        }
    }

    /** A service that the call needs is missing or didn't answer in time (G7); trying again later is right. */
    record Unavailable(String service) implements Refusal {
        @Override
        public String code() {
            return "unavailable";
        }

        @Override
        public String detail() {
            return "'" + service + "' is not available at the moment. Try again in a few seconds.";
        }
    }
}
