package no.jobbsjanse.registry;

/**
 * For how long what is kept, as IMDi has decided.
 *
 * @param participationYears how many years from its start a participation is kept (integreringsforskriften §§ 60–61: at
 *     most fifteen)
 * @param anonymise whether what is deleted is counted among figures without persons first
 * @param refusedSaveMonths for how many months it is known that a save came to nothing
 * @param supportCaseMonths for how many months cases of IMDi's support are kept
 * @param accessLogYears for how many years the access log is kept
 * @param archiveDecision where it stands what Nasjonalarkivet has decided (arkivlova § 13); {@code null} while it has not
 */
public record RetentionSetting(int participationYears, boolean anonymise, int refusedSaveMonths, int supportCaseMonths,
        int accessLogYears, String archiveDecision) {
}
