package no.jobbsjanse.portal.access;

import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Codebook;

/** Why somebody looked, in words: IMDi's support chooses hers from a list and adds the case, whoever orders a file writes it. */
public final class PurposeText {

    /** The list that support chooses from. */
    public static final String LIST = "INNSYNSFORMAAL";

    private PurposeText() {
    }

    /** As the access log has it; empty for none. */
    public static String of(LogEntry entry, Texts texts, Codebook codebook) {
        if (entry.purpose() == null) {
            return "";
        }
        String[] parts = entry.purpose().split(" ", 2);
        return entry.act().startsWith(Act.SUPPORT.name()) && parts.length == 2
                ? ofSupport(parts[0], parts[1], texts, codebook) : entry.purpose();
    }

    /** Of a case of support. */
    public static String of(SupportCase one, Texts texts, Codebook codebook) {
        return ofSupport(one.purpose(), one.caseNumber(), texts, codebook);
    }

    /** A purpose that nobody knows any more as its code. */
    private static String ofSupport(String code, String caseNumber, Texts texts, Codebook codebook) {
        return texts.format("support.why", codebook.find(LIST, code).map(texts::of).orElse(code), caseNumber);
    }
}
