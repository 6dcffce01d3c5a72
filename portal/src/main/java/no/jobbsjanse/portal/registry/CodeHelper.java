package no.jobbsjanse.portal.registry;

import java.util.List;

/**
 * «Kodehjelper»: what happened, in everyday words, and which codes say so. For pregnancy the codes are those of IMDi's
 * FAQ, «Hovedårsak til avslutning».
 */
final class CodeHelper {

    /**
     * Something that happened.
     *
     * @param key of its words, {@code happened.<key>}
     * @param reason code of HOVEDAARSAK_AVSLUTNING
     * @param subreason code of UNDERAARSAK_AVSLUTNING; {@code null} where one must still choose
     * @param returning whether she may well return
     */
    record Happening(String key, String reason, String subreason, boolean returning) {
    }

    static final List<Happening> HAPPENINGS = List.of(
            new Happening("job", "ARBEID", null, false),
            new Happening("subsidisedJob", "ARBEID", "ARB_LONNSTILSKUDD", false),
            new Happening("ownBusiness", "ARBEID", "ARB_SELVSTENDIG", false),
            new Happening("school", "UTDANNING", null, false),
            new Happening("apprentice", "UTDANNING", "UTD_LAERLING", false),
            new Happening("otherProgramme", "ANNET_TILTAK", null, false),
            new Happening("timeOver", "PROGRAMTID_UTLOPT", null, false),
            new Happening("pregnant", "AVBRUTT", "AVB_GRAVIDITET", true),
            new Happening("illness", "AVBRUTT", "AVB_HELSE", true),
            new Happening("familyIllness", "AVBRUTT", "AVB_OMSORG", true),
            new Happening("moved", "AVBRUTT", "AVB_FLYTTET_KOMMUNE", false),
            new Happening("movedAbroad", "AVBRUTT", "AVB_FLYTTET_UTLAND", false),
            new Happening("ownWish", "AVBRUTT", "AVB_EGET_ONSKE", false),
            new Happening("absence", "AVBRUTT", "AVB_FRAVAER", false),
            new Happening("projectClosed", "AVBRUTT", "AVB_PROSJEKT", false));

    private CodeHelper() {
    }
}
