package no.jobbsjanse.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the transaction of a method see the whole country, and only that: it becomes the database role
 * {@code jobbsjansen_national}, which may read what the migrations let it, never a name or a number, and change nothing.
 * The method is {@code @Transactional} and has a {@link Mandate} among its parameters that permits
 * {@link Permission#VIEW_STATISTICS}; anything else is refused before the first statement.
 *
 * <p>A transaction that has seen one place ({@link WithinScope}) cannot see the country, nor the other way round.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Nationwide {
}
