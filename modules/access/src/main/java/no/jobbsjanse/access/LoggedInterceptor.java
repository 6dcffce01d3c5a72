package no.jobbsjanse.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import no.jobbsjanse.access.log.LogLedger;

/** Writes what a call has done in the access log; see {@link Logged}. Inside the transaction and its scope. */
@Interceptor
@Logged
@Priority(Interceptor.Priority.APPLICATION + 10)
public class LoggedInterceptor {

    @Inject
    private LogLedger ledger;

    @AroundInvoke
    Object logged(InvocationContext call) throws Exception {
        Object result = call.proceed();
        Logged logged = call.getMethod().getAnnotation(Logged.class);
        LogLedger.Entry entry = new LoggedCall(call.getMethod(), call.getParameters(), result).entry(logged);
        if (logged.value().together()) {
            ledger.add(entry);
        } else {
            ledger.addApart(entry);
        }
        return result;
    }
}
