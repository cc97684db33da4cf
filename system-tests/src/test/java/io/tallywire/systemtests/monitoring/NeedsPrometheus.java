package io.tallywire.systemtests.monitoring;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test, with a line that says so, where prometheus and promtool are not installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPrometheus.Installed.class)
@interface NeedsPrometheus {
    /** Looks for both programs. */
    final class Installed implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (isOnPath("prometheus") && isOnPath("promtool")) {
                return ConditionEvaluationResult.enabled("prometheus and promtool are on the PATH");
            }
            String reason = context.getDisplayName() + " is skipped: prometheus and promtool are not on the PATH "
                    + "(Debian has both in the package prometheus)";
            System.err.println(reason);
            return ConditionEvaluationResult.disabled(reason);
        }

        private static boolean isOnPath(String program) {
            String path = System.getenv().getOrDefault("PATH", "");
            return Arrays.stream(path.split(File.pathSeparator, -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        }
    }
}
