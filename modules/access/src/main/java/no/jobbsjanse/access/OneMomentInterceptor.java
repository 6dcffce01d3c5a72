package no.jobbsjanse.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Tells PostgreSQL before anything else, also before it is told which place may be seen; see {@link OneMoment}. */
@Interceptor
@OneMoment
@Priority(Interceptor.Priority.APPLICATION - 100)
public class OneMomentInterceptor {

    @Inject
    private TransactionSettings settings;

    @AroundInvoke
    Object oneMoment(InvocationContext call) throws Exception {
        settings.tell("set transaction isolation level repeatable read");
        return call.proceed();
    }
}
