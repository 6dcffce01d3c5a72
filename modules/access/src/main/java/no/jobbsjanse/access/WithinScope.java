package no.jobbsjanse.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the transaction of a method see one place only. The method is {@code @Transactional} and has a
 * {@link Mandate} or a {@link Scope} among its parameters; before its first statement PostgreSQL's row-level security
 * is told which municipality and district, for this transaction and no longer. A mandate that permits to see protected
 * people lets it see their names too.
 *
 * <p>A method without a transaction or without a place fails before it reads anything.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WithinScope {
}
