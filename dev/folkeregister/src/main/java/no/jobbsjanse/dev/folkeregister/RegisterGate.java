package no.jobbsjanse.dev.folkeregister;

/**
 * What stands before every endpoint of the register: the trouble of the day, then the token, then the Accept header.
 * The trouble comes first, as firewalls, throttling and outages do.
 */
final class RegisterGate {

    private final AccessTokens tokens;
    private final Behaviour behaviour;

    RegisterGate(AccessTokens tokens, Behaviour behaviour) {
        this.tokens = tokens;
        this.behaviour = behaviour;
    }

    Endpoint before(Endpoint endpoint) {
        return request -> {
            holdBack();
            Mode mode = behaviour.mode();
            stopWhenInTrouble(mode);
            tokens.check(request, DevelopmentClient.SCOPE);
            if (!request.acceptsJson()) {
                throw RegisterErrors.notAcceptable("Oppgitt Accept-header inneholder ikke 'application/json'.");
            }
            Answer answer = endpoint.answer(request);
            return switch (mode) {
                case TRUNCATED -> answer.cutShort();
                case GARBAGE -> Garbage.number(behaviour.count());
                default -> answer;
            };
        };
    }

    private void stopWhenInTrouble(Mode mode) {
        if (behaviour.failsThisTime()) {
            throw RegisterErrors.failure(500);
        }
        switch (mode) {
            case UNAVAILABLE -> throw RegisterErrors.failure(503);
            case BROKEN -> throw RegisterErrors.failure(500);
            case ERROR_PAGE -> throw RegisterErrors.errorPage();
            case CLOSED -> throw new Refusal(Answer.HANG_UP);
            case THROTTLED -> throw RegisterErrors.tooManyRequests(behaviour.time().toMillis());
            case FIREWALL -> throw RegisterErrors.firewall();
            case TOKEN_REFUSED, GRANT_REFUSED -> throw RegisterErrors.unauthorized();
            case FORBIDDEN -> throw RegisterErrors.forbidden();
            default -> {
                // The rest is decided by the answer itself.
            }
        }
    }

    private void holdBack() {
        try {
            behaviour.holdBack();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(Answer.HANG_UP);
        }
    }
}
