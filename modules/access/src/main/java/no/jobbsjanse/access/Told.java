package no.jobbsjanse.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter that the access log tells of a call: a key, a code or a year; never a value, a name or a number of hers. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Told {

    /** What it is called there. */
    String value();
}
