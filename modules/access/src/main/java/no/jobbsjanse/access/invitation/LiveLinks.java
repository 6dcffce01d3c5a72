package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Which links work. */
@ApplicationScoped
public class LiveLinks {

    @Inject
    private InvitationRepository invitations;

    /** Whether the link with a number leads anywhere right now. */
    @Transactional
    public boolean isLive(UUID invitation, int number) {
        return invitations.find(invitation).filter(found -> found.linkNumber() == number && found.isOpen()
                && !found.isChosen() && !found.hasExpired(OffsetDateTime.now())).isPresent();
    }
}
