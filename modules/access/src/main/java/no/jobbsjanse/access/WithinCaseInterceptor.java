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
import java.util.stream.Stream;

/** Lets a transaction look into one participation; see {@link WithinCase}. */
@Interceptor
@WithinCase
@Priority(Interceptor.Priority.APPLICATION)
public class WithinCaseInterceptor {

    // Until the end of the transaction (third argument): the pooled connection is the portal's again.
    private static final String LOOK = "select set_config('app.supporter', ?, true),"
            + " set_config('app.support_case', ?, true), set_config('role', ?, true)";

    @Inject
    private TransactionSettings settings;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object withinCase(InvocationContext call) throws Exception {
        Mandate mandate = given(call, Mandate.class);
        mandate.requireNational(Permission.SUPPORT_USERS);
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(call.getMethod() + " needs an active transaction");
        }
        if (Stream.of(Scope.class, Nationwide.class, WithinCase.class).anyMatch(other -> transaction.getResource(other) != null)) {
            throw new IllegalStateException(call.getMethod() + " needs a transaction of its own");
        }
        settings.tell(LOOK, mandate.actor().subject(), given(call, SupportCase.class).id().toString(),
                isNamed(call) ? "jobbsjansen_support_named" : "jobbsjansen_support");
        transaction.putResource(WithinCase.class, true);
        return call.proceed();
    }

    private static <T> T given(InvocationContext call, Class<T> type) {
        return Arrays.stream(call.getParameters()).filter(type::isInstance).map(type::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " was called without a " + type.getSimpleName()));
    }

    private static boolean isNamed(InvocationContext call) {
        WithinCase ofMethod = call.getMethod().getAnnotation(WithinCase.class);
        return ofMethod != null && ofMethod.named();
    }
}
