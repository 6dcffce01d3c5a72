package no.jobbsjanse.portal.access;

import no.jobbsjanse.access.Colleague.Standing;

/**
 * A colleague in the list.
 *
 * @param subject her account
 * @param name full name
 * @param email where notices reach her; empty if that is not known
 * @param roles in words, with the district where there is one
 * @param lastLogin in words; empty if never
 * @param standing of her account
 */
public record ColleagueLine(String subject, String name, String email, String roles, String lastLogin, Standing standing) {

    /**
     * Something that was taken away.
     *
     * @param id technical key
     * @param name whose it was
     * @param what role and place, in words
     * @param ended when and by whom, in words
     */
    public record Former(String id, String name, String what, String ended) {
    }
}
