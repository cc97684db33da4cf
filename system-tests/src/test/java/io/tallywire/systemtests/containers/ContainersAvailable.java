package io.tallywire.systemtests.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Lets container tests run where an engine answers and has the apps' image. Other images it may pull. The reason for
 * skipping is printed as well, because Maven's report shows none.
 */
final class ContainersAvailable implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> missing = missing();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("there is an engine, and the image");
        }
        System.err.println("Skipped " + context.getDisplayName() + ": " + missing.get());
        return ConditionEvaluationResult.disabled(missing.get());
    }

    private static Optional<String> missing() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("no container engine answers. Start one, or name it with DOCKER_HOST");
        }
        List<String> images = List.of(Images.tallywire());
        return images.stream()
                .filter(image -> !isPresent(image))
                .findFirst()
                .map(image -> "the engine has no image " + image + ". ops/docker/build makes it");
    }

    private static boolean isPresent(String image) {
        DockerClient client = DockerClientFactory.lazyClient();
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
