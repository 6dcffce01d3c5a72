package no.jobbsjanse.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Language;
import org.junit.jupiter.api.Test;

/** What is documented is what there is. */
class OperationTest {

    private static Stream<String> answered() {
        return OpenApi.RESOURCES.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                .flatMap(method -> httpMethod(method).map(http -> http + " " + address(type, method))));
    }

    private static Stream<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(one -> one.annotationType().getAnnotation(HttpMethod.class)).filter(one -> one != null)
                .map(HttpMethod::value);
    }

    /** Without the patterns of what stands in braces. */
    private static String address(Class<?> type, Method method) {
        String base = type.getAnnotation(Path.class).value();
        Path path = method.getAnnotation(Path.class);
        String whole = path == null ? base : base.replaceFirst("/$", "") + "/" + path.value();
        return (whole.startsWith("/") ? whole : "/" + whole).replaceAll("\\{(\\w+):([^{}]|\\{\\d+})*}", "{$1}");
    }

    @Test
    void every_method_that_answers_is_documented_and_nothing_else() {
        assertThat(answered()).hasSizeGreaterThan(15).containsExactlyInAnyOrderElementsOf(
                Operation.ALL.stream().map(one -> one.method() + " " + one.path()).toList());
    }

    @Test
    void every_operation_parameter_and_problem_has_words() {
        ResourceBundle words = ResourceBundle.getBundle("no.jobbsjanse.portal.texts", Language.BOKMAAL.locale());
        assertThat(words.keySet()).containsAll(Operation.ALL.stream().flatMap(one ->
                Stream.concat(Stream.of("api.op." + one.key(), "api.op." + one.key() + ".text"),
                        one.parameters().stream().map(name -> "api.parameter." + name))).toList());
        assertThat(words.keySet()).containsAll(Arrays.stream(ProblemType.values()).flatMap(type ->
                Stream.of("api.problem." + type, "api.problem." + type + ".detail")).toList());
    }

    @Test
    void whatever_changes_something_and_is_not_the_same_twice_needs_a_key() {
        List<String> keyed = Operation.ALL.stream().filter(Operation::hasKey).map(Operation::method).distinct().toList();
        assertThat(keyed).containsExactlyInAnyOrder("POST", "PATCH");
    }
}
