package dev.kontor.itests.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The class is skipped, and says so loudly, where no Chromium with its driver is installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {

    /** Looks for the programs on the path. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Programs.browser().isPresent() && Programs.driver().isPresent()) {
                return ConditionEvaluationResult.enabled("there is a browser");
            }
            String skipped =
                    "SKIPPED: " + context.getDisplayName() + ". The pages were NOT tested in a browser: there is"
                            + " no Chromium with chromedriver on the path. On Debian: apt-get install chromium chromium-driver";
            System.err.println("\n" + "!".repeat(80) + "\n" + skipped + "\n" + "!".repeat(80) + "\n");
            return ConditionEvaluationResult.disabled(skipped);
        }
    }
}
