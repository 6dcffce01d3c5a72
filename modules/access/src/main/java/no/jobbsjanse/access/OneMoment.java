package no.jobbsjanse.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the transaction of a method see the database as it was when it began, however many statements it takes and however
 * long. The method begins a transaction of its own ({@code REQUIRES_NEW}): one that has read anything cannot go back.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OneMoment {
}
