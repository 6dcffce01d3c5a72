package no.jobbsjanse.access;

import java.util.UUID;

/**
 * A question as typed; tidied, not yet checked. What comes from the address and is not what pages write there is left out.
 *
 * @param theme what it is about; {@code null} if none was chosen
 * @param page path of the page she asks from; the front page for anything else
 * @param participation key of the participation on that page, or {@code null}
 * @param request of that page, as {@link RequestId} gives it, or {@code null}
 * @param message at most {@link Questions#LONGEST_MESSAGE} letters
 * @param language the language she reads, {@code nb} or {@code nn}
 */
public record QuestionDraft(QuestionTheme theme, String page, UUID participation, String request, String message,
        String language) {

    /** No spaces around the message, nothing invisible in it. */
    public QuestionDraft {
        page = page != null && page.matches("/[a-z/]{0,99}") ? page : "/";
        request = request != null && request.matches("[0-9a-f]{8}") ? request : null;
        message = TypedText.tidied(message);
    }
}
