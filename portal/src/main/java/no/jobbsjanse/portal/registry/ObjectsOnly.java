package no.jobbsjanse.portal.registry;

import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** What a script sends is one JSON object: anything else is refused before a call sees it. */
@Provider
public class ObjectsOnly implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            if (context.proceed() instanceof JsonObject sent) {
                return sent;
            }
        } catch (RuntimeException unreadable) {
            // Of too deep an object the parser tells by no type of its own.
            throw new BadRequestException(unreadable);
        }
        throw new BadRequestException();
    }
}
