package no.jobbsjanse.access;

import java.util.Map;

/** Has the words for the mails of this module, which knows none; the portal implements it. */
public interface Letters {

    /**
     * Writes a letter.
     *
     * @param language {@code nb} or {@code nn}
     * @param values what the letter tells, by name; see {@link MailKind}
     */
    Letter write(MailKind kind, String language, Map<String, String> values);
}
