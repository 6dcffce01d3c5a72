package no.jobbsjanse.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes a call in the access log. The method is {@code @Transactional} and has a {@link Mandate} among its parameters.
 * What changes something is logged in the same transaction; what is only looked at is logged, for good, before the caller
 * gets to see it. Where nothing can be logged, nothing is done and nothing shown; what is refused is not logged.
 *
 * <p>Which participation: the parameter that is {@link About}, or what the result or a parameter says of itself
 * ({@link LogSubject}). What of it: {@link #detail}, the parameters that are {@link Told}, and what the subjects say. Never
 * a value, a name or a number.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Logged {

    /** What it is in the log. */
    @Nonbinding
    Act value() default Act.VIEW;

    /** Which of several things of the same kind. */
    @Nonbinding
    String detail() default "";
}
