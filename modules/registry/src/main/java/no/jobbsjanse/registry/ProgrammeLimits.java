package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Plan;

/**
 * How long the programme may last, and how soon it may follow the introduction programme (IMDi's grant page: two years,
 * a third when needed, a fourth for those who lack basic literacy in their mother tongue; two years after the
 * introduction programme). They warn; the municipality decides.
 *
 * @param months without an extension
 * @param extensionMonths each extension adds
 * @param monthsAfterIntroduction between the introduction programme and the start
 */
record ProgrammeLimits(int months, int extensionMonths, int monthsAfterIntroduction) {

    /** What is unusual about a participation today, in the order of the pages. */
    List<Notice> notices(Participation participation, LocalDate today) {
        List<Notice> notices = new ArrayList<>(ofFolkeregisteret(participation));
        Plan plan = participation.plan();
        int allowed = allowedMonths(plan);
        boolean tooLate = isAfter(plan.plannedEnd(), participation, allowed);
        if (tooLate) {
            notices.add(Notice.at("plannedEnd", "plannedEndTooLate", allowed));
        }
        if (isAfter(plan.firstExtensionUntil(), participation, months + extensionMonths)) {
            notices.add(Notice.at("firstExtensionUntil", "extensionTooLong", months + extensionMonths));
        }
        if (isAfter(plan.secondExtensionUntil(), participation, months + 2 * extensionMonths)) {
            notices.add(Notice.at("secondExtensionUntil", "extensionTooLong", months + 2 * extensionMonths));
        }
        if (isExtendedTwice(plan) && !"NEI".equals(participation.skills().literacy())) {
            notices.add(Notice.at("secondExtensionUntil", "literacyForFourthYear"));
        }
        if (isTooSoonAfterIntroduction(participation)) {
            notices.add(Notice.at("introEndedOn", "introTooRecent", monthsAfterIntroduction));
        }
        if (childrenDiffer(participation)) {
            notices.add(Notice.at("childrenBorn", "childrenCountDiffers"));
        }
        if (participation.endedOn() != null && isAfter(participation.endedOn(), participation, allowed)) {
            notices.add(Notice.at("endedOn", "overTime", allowed));
        } else if (participation.endedOn() == null && isAfter(today, participation, allowed)) {
            notices.add(Notice.at("plannedEnd", "overTime", allowed));
        }
        return notices;
    }

    /** Somebody who has died, left the country or is no longer registered hardly takes part any more. */
    private static List<Notice> ofFolkeregisteret(Participation participation) {
        String status = participation.person().registerStatus();
        if (participation.person().isTakenElsewhere()) {
            return List.of(Notice.at("nationalId", "forImdi"));
        }
        if (participation.endedOn() != null || status == null) {
            return List.of();
        }
        return switch (status) {
            case "doed" -> List.of(Notice.at("nationalId", "registeredDead"));
            case "utflyttet" -> List.of(Notice.at("nationalId", "registeredEmigrated"));
            case "opphoert", "forsvunnet" -> List.of(Notice.at("nationalId", "registeredGone"));
            default -> List.of();
        };
    }

    /** How many months she may take part, extensions included. */
    private int allowedMonths(Plan plan) {
        return months + (plan.firstExtensionUntil() == null ? 0 : extensionMonths)
                + (isExtendedTwice(plan) ? extensionMonths : 0);
    }

    private static boolean isExtendedTwice(Plan plan) {
        return plan.firstExtensionUntil() != null && plan.secondExtensionUntil() != null;
    }

    private static boolean isAfter(LocalDate day, Participation participation, int months) {
        return day != null && day.isAfter(participation.startedOn().plusMonths(months));
    }

    private boolean isTooSoonAfterIntroduction(Participation participation) {
        LocalDate ended = participation.background().introEndedOn();
        return "JA".equals(participation.background().introProgramme()) && ended != null
                && participation.startedOn().isBefore(ended.plusMonths(monthsAfterIntroduction));
    }

    private static boolean childrenDiffer(Participation participation) {
        Integer children = participation.background().children();
        String born = participation.background().childrenBorn();
        return children != null && children > 0 && born != null && born.split(", ").length != children;
    }
}
