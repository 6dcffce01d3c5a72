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

/**
 * Tells PostgreSQL the scope at the start of a transaction; see {@link WithinScope}.
 *
 * <p>A transaction has one scope. A nested call with another one is refused: its first rows could have been read with
 * the scope of the outer call.
 */
@Interceptor
@WithinScope
@Priority(Interceptor.Priority.APPLICATION)
public class ScopeInterceptor {

    // Local to the transaction (third argument): a setting on the session would follow the pooled connection.
    private static final String SET_SCOPE =
            "select set_config('app.municipality', ?, true), set_config('app.district', ?, true),"
                    + " set_config('app.protected', ?, true)";

    @Inject
    private TransactionSettings settings;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object withinScope(InvocationContext call) throws Exception {
        Scope scope = scopeOf(call);
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(call.getMethod() + " needs an active transaction");
        }
        Object outer = transaction.getResource(Scope.class);
        if (transaction.getResource(Nationwide.class) != null || outer != null && !outer.equals(scope)) {
            throw new IllegalStateException(call.getMethod() + " was called in a transaction of another scope");
        }
        boolean seesProtected = seesProtected(call);
        if (outer == null || seesProtected && transaction.getResource(Permission.VIEW_PROTECTED) == null) {
            settings.tell(SET_SCOPE, scope.municipality(), scope.district() == null ? "" : scope.district(),
                    seesProtected ? "yes" : "");
            transaction.putResource(Scope.class, scope);
            transaction.putResource(Permission.VIEW_PROTECTED, seesProtected ? true : null);
        }
        return call.proceed();
    }

    private static Scope scopeOf(InvocationContext call) {
        return Arrays.stream(call.getParameters())
                .flatMap(parameter -> parameter instanceof Mandate mandate ? Stream.ofNullable(mandate.scope())
                        : parameter instanceof Scope scope ? Stream.of(scope) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> withoutScope(call));
    }

    /** A national mandate does not reach into any place; anything else is a fault of ours. */
    private static RuntimeException withoutScope(InvocationContext call) {
        boolean national = Arrays.stream(call.getParameters()).anyMatch(Mandate.class::isInstance);
        return national ? new NotPermitted()
                : new IllegalStateException(call.getMethod() + " was called without a scope");
    }

    private static boolean seesProtected(InvocationContext call) {
        return Arrays.stream(call.getParameters()).anyMatch(parameter ->
                parameter instanceof Mandate mandate && mandate.allows(Permission.VIEW_PROTECTED));
    }
}
