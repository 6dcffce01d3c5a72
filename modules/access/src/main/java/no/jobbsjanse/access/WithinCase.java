package no.jobbsjanse.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the transaction of a method see the one participation that a case of support is about, and only that: it becomes
 * the database role {@code jobbsjansen_support}, which reads what has happened and no values, and asks for itself whether
 * the case is over. The method is {@code @Transactional} in a transaction of its own, and has among its parameters a
 * {@link Mandate} that permits {@link Permission#SUPPORT_USERS}, and the {@link SupportCase}; anything else is refused
 * before the first statement.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WithinCase {

    /** Whether it sees her name, and nothing else: {@code jobbsjansen_support_named}, once she has been asked for. */
    @Nonbinding
    boolean named() default false;
}
