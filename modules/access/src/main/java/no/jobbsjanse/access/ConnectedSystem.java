package no.jobbsjanse.access;

/**
 * A system that people of the municipalities may be given access to.
 *
 * @param id short name; never changes
 * @param bokmaal name in bokmål
 * @param nynorsk name in nynorsk
 * @param address where it is opened, {@code https}; {@code null} for this register itself
 * @param keycloakClient by which people log in to it
 * @param active whether it can be opened, and access to it given
 */
public record ConnectedSystem(String id, String bokmaal, String nynorsk, String address, String keycloakClient,
        boolean active) implements LogSubject {

    /** This register, the first of them. */
    public static final String OWN = "jobbsjanseregisteret";

    @Override
    public String loggedDetail() {
        return "system=" + id;
    }

    /** Whether it is this register itself: open to everybody with a role, and kept by nobody. */
    public boolean isOwn() {
        return id.equals(OWN);
    }
}
