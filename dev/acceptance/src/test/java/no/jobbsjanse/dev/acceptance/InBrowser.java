package no.jobbsjanse.dev.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.dev.stack.Stack;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives a test the running {@link Stack}, the {@link KeycloakAdministration}, the {@link AccessAccount}, and as many
 * {@link Visitor}s as it has parameters for. A visitor of a test that fails leaves a picture in {@code target/pictures}.
 */
final class InBrowser implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(InBrowser.class);
    private static final Path PICTURES = Path.of("target", "pictures");

    private static boolean told;

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            system(context);
        } catch (Chromium.Missing missing) {
            if (told) {
                throw new TestAbortedException("There is no browser");
            }
            told = true;
            throw missing;
        }
    }

    private static WholeSystem system(ExtensionContext context) {
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent(WholeSystem.class, key -> WholeSystem.start(),
                WholeSystem.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return List.of(Visitor.class, Stack.class, KeycloakAdministration.class, AccessAccount.class).contains(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        WholeSystem system = system(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Stack.class) {
            return system.stack();
        }
        if (type == KeycloakAdministration.class) {
            return new KeycloakAdministration(system.requests(), system.stack());
        }
        if (type == AccessAccount.class) {
            return new AccessAccount(system.requests(), system.stack());
        }
        Visitor visitor = new Visitor(system);
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        String name = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
        int number = 1;
        for (Visitor visitor : visitors(context)) {
            if (failed) {
                visitor.takePicture(PICTURES.resolve(name + "-" + number++ + ".png"));
            }
            visitor.close();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Visitor> visitors(ExtensionContext context) {
        return (List<Visitor>) context.getStore(OURS).getOrComputeIfAbsent(List.class, key -> new ArrayList<Visitor>());
    }
}
