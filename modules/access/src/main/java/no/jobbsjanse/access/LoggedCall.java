package no.jobbsjanse.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.log.LogLedger;

/** A call that is {@link Logged}: what the access log tells of it. */
final class LoggedCall {

    private final Method method;
    private final Object[] given;
    private final Object result;

    LoggedCall(Method method, Object[] given, Object result) {
        this.method = method;
        this.given = given;
        this.result = result instanceof Optional<?> one ? one.orElse(null) : result;
    }

    LogLedger.Entry entry(Logged logged) {
        Mandate mandate = given(Mandate.class).findFirst().orElseThrow(() ->
                new IllegalStateException(method + " is logged, but nobody is known to have called it"));
        Set<LogSubject.Mark> marks = subjects().flatMap(one -> one.loggedMarks(mandate.actor()).stream())
                .collect(Collectors.toSet());
        return new LogLedger.Entry(logged.value().name(), mandate.actor(), place(mandate), participation(),
                marks.contains(LogSubject.Mark.PROTECTED), marks.contains(LogSubject.Mark.OTHERS),
                detail(logged.detail()), logged.value().participants() ? hits() : null, told(LogSubject::loggedPurpose));
    }

    /** Whoever belongs to no place decides about one. */
    private Scope place(Mandate mandate) {
        return mandate.scope() != null ? mandate.scope()
                : given(Scope.class).findFirst().orElseGet(() -> told(LogSubject::loggedPlace));
    }

    private UUID participation() {
        for (int i = 0; i < given.length; i++) {
            if (annotation(i, About.class).isPresent()) {
                return (UUID) given[i];
            }
        }
        return told(LogSubject::loggedParticipation);
    }

    private String detail(String which) {
        List<String> all = new ArrayList<>();
        all.add(which);
        for (int i = 0; i < given.length; i++) {
            Object value = given[i];
            annotation(i, Told.class).filter(told -> value != null).ifPresent(told -> all.add(told.value() + "=" + value));
        }
        subjects().map(LogSubject::loggedDetail).filter(Objects::nonNull).distinct().forEach(all::add);
        String detail = all.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return detail.isEmpty() ? null : detail;
    }

    /** Nobody has counted who stands in a file. */
    private Integer hits() {
        return result instanceof byte[] ? null : Integer.valueOf(participations());
    }

    private int participations() {
        return result instanceof Collection<?> all ? all.size()
                : result instanceof Number number ? number.intValue()
                : result instanceof LogSubject subject ? subject.loggedHits()
                : result instanceof Boolean found ? found ? 1 : 0
                : result == null && method.getReturnType() != void.class ? 0 : 1;
    }

    private <T> T told(Function<LogSubject, T> what) {
        return subjects().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Stream<LogSubject> subjects() {
        return Stream.concat(Stream.ofNullable(result), Arrays.stream(given)
                        .flatMap(one -> one instanceof Collection<?> several ? several.stream() : Stream.ofNullable(one)))
                .filter(LogSubject.class::isInstance).map(LogSubject.class::cast);
    }

    private <T> Stream<T> given(Class<T> type) {
        return Arrays.stream(given).filter(type::isInstance).map(type::cast);
    }

    private <A extends Annotation> Optional<A> annotation(int parameter, Class<A> type) {
        return Arrays.stream(method.getParameterAnnotations()[parameter]).filter(type::isInstance).map(type::cast)
                .findFirst();
    }
}
