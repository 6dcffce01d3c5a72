package no.jobbsjanse.access;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;

/** Lets a transaction become the national role; see {@link Nationwide}. */
@Interceptor
@Nationwide
@Priority(Interceptor.Priority.APPLICATION)
public class NationwideInterceptor {

    @Inject
    private TransactionSettings settings;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object nationwide(InvocationContext call) throws Exception {
        mandateOf(call).requireNational(Permission.VIEW_STATISTICS);
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(call.getMethod() + " needs an active transaction");
        }
        if (transaction.getResource(Scope.class) != null) {
            throw new IllegalStateException(call.getMethod() + " was called in a transaction of one place");
        }
        if (transaction.getResource(Nationwide.class) == null) {
            // Until the end of the transaction: the pooled connection is the portal's again.
            settings.tell("set local role jobbsjansen_national");
            transaction.putResource(Nationwide.class, true);
        }
        return call.proceed();
    }

    private static Mandate mandateOf(InvocationContext call) {
        return Arrays.stream(call.getParameters()).filter(Mandate.class::isInstance).map(Mandate.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " was called without a mandate"));
    }
}
