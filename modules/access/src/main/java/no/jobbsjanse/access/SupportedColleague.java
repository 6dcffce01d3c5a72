package no.jobbsjanse.access;

import java.util.List;

/**
 * Whether a caseworker can get in, for IMDi's support.
 *
 * @param who her roles in the municipality, and when she logged in last
 * @param invitations how those stand that are under way to her address there
 */
public record SupportedColleague(Colleague who, List<InvitationState> invitations) {
}
