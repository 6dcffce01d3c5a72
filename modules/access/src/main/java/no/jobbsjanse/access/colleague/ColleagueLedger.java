package no.jobbsjanse.access.colleague;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.account.Account;
import no.jobbsjanse.access.account.AccountRepository;
import no.jobbsjanse.access.account.AssignmentRow;
import no.jobbsjanse.access.invitation.InvitationLedger;
import no.jobbsjanse.access.task.TaskKind;
import no.jobbsjanse.access.task.Tasks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows behind {@link no.jobbsjanse.access.Colleagues}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ColleagueLedger {

    @Inject
    private AccountRepository accounts;

    @Inject
    private ReviewRepository reviews;

    @Inject
    private Places places;

    @Inject
    private Tasks tasks;

    @Inject
    @ConfigProperty(name = "access.review-days", defaultValue = "182")
    private int reviewDays;

    /** Everybody with access to a place, now or before. */
    public List<Colleague> of(Scope place) {
        Map<String, List<AssignmentRow>> rows = accounts.assignmentsIn(place).stream()
                .collect(Collectors.groupingBy(AssignmentRow::accountSubject));
        Set<String> invited = accounts.onlyInvited(rows.keySet());
        Set<String> elsewhere = accounts.withRoleOutside(place, rows.keySet());
        return accounts.withRoleIn(place).stream().filter(one -> !invited.contains(one.subject()))
                // Somebody may get her first role between the two reads: she is there next time.
                .filter(one -> rows.containsKey(one.subject()))
                .map(one -> colleague(one, rows.get(one.subject()), elsewhere.contains(one.subject()))).toList();
    }

    private static Colleague colleague(Account account, List<AssignmentRow> rows, boolean elsewhere) {
        List<Colleague.Access> all = rows.stream().flatMap(row -> Role.of(row.role()).map(role -> new Colleague.Access(
                row.id(), role, row.scope(), row.grantedAt(), row.grantedBy(), row.endedAt(), row.endedBy())).stream())
                .toList();
        return new Colleague(account.subject(), account.name(), account.email(), account.phone(),
                all.stream().filter(one -> one.endedAt() == null).toList(),
                all.stream().filter(one -> one.endedAt() != null).toList(),
                account.lastLoginAt(), account.closedAt(), elsewhere);
    }

    /** Another role in the same place. */
    public void changeRole(Mandate mandate, UUID access, Role role) {
        AssignmentRow old = live(mandate.scope(), access);
        if (!InvitationLedger.rolesToGive(mandate).contains(role)
                || Role.of(old.role()).filter(Role.OF_A_MUNICIPALITY::contains).isEmpty()) {
            throw new BrokenRule("access.role");
        }
        if (!old.role().equals(role.code())) {
            replace(mandate, old, role.code(), old.scope());
        }
    }

    /** The same role in another district. */
    public void move(Mandate mandate, UUID access, String district) {
        AssignmentRow old = live(mandate.scope(), access);
        if (district != null && places.districtsOf(old.scope().municipality()).stream()
                .noneMatch(one -> one.number().equals(district))) {
            throw new BrokenRule("access.district");
        }
        Scope place = new Scope(old.scope().municipality(), district);
        if (!mandate.scope().includes(place.municipality(), place.district())) {
            throw new BrokenRule("access.district");
        }
        if (!place.equals(old.scope())) {
            replace(mandate, old, old.role(), place);
        }
    }

    private void replace(Mandate mandate, AssignmentRow old, String role, Scope place) {
        refuseToOrphan(mandate, old);
        if (has(old.accountSubject(), role, place)) {
            throw new BrokenRule("access.alreadyHasRole");
        }
        OffsetDateTime now = OffsetDateTime.now();
        old.end(mandate.actor().name(), now);
        accounts.add(new AssignmentRow(old.accountSubject(), role, place, mandate.actor().name(), now));
        endWhatStoodBeside(mandate, old, now);
    }

    /** Protected names are seen by those only who see participants there. */
    private void endWhatStoodBeside(Mandate mandate, AssignmentRow ended, OffsetDateTime now) {
        List<AssignmentRow> left = accounts.liveOf(ended.accountSubject()).stream()
                .filter(row -> ended.scope().equals(row.scope()) && row.endedAt() == null).toList();
        if (left.stream().noneMatch(ColleagueLedger::seesParticipants)) {
            left.stream().filter(row -> row.role().equals(Role.PROTECTED_ACCESS.code()))
                    .forEach(row -> row.end(mandate.actor().name(), now));
        }
    }

    private static boolean seesParticipants(AssignmentRow row) {
        return Role.of(row.role()).filter(role -> role.permissions().contains(Permission.VIEW_PARTICIPANTS)).isPresent();
    }

    /** Takes a role away. */
    public void end(Mandate mandate, UUID access) {
        AssignmentRow row = live(mandate.scope(), access);
        refuseToOrphan(mandate, row);
        OffsetDateTime now = OffsetDateTime.now();
        row.end(mandate.actor().name(), now);
        endWhatStoodBeside(mandate, row, now);
        // Given back, it does not lead her there while she works elsewhere.
        accounts.forChange(row.accountSubject()).filter(her -> row.scope().number().equals(her.worksIn()))
                .ifPresent(her -> her.work(null));
        tasks.forAccount(TaskKind.END_SESSIONS, row.accountSubject());
    }

    /** IMDi may: it appoints the next one. */
    private void refuseToOrphan(Mandate mandate, AssignmentRow row) {
        if (row.role().equals(Role.MUNICIPALITY_ADMIN.code()) && !mandate.allows(Permission.ADMINISTER_REGISTER)
                && accounts.holders(row.scope(), row.role()).stream().allMatch(one -> one.id().equals(row.id()))) {
            throw new BrokenRule("access.lastAdministrator");
        }
    }

    /** Gives a role back. */
    public void giveBack(Mandate mandate, UUID access) {
        AssignmentRow old = accounts.forChange(mandate.scope(), access).filter(row -> row.endedAt() != null)
                .orElseThrow(() -> new BrokenRule("access.gone"));
        if (has(old.accountSubject(), old.role(), old.scope())) {
            throw new BrokenRule("access.alreadyHasRole");
        }
        accounts.add(new AssignmentRow(old.accountSubject(), old.role(), old.scope(), mandate.actor().name(),
                OffsetDateTime.now()));
    }

    /** Protected names. */
    public void seesProtected(Mandate mandate, String subject, Scope place, boolean sees) {
        List<AssignmentRow> here = accounts.liveOf(subject).stream().filter(row -> place.equals(row.scope())).toList();
        if (!mandate.scope().includes(place.municipality(), place.district()) || here.stream().noneMatch(ColleagueLedger::seesParticipants)) {
            throw new BrokenRule("access.gone");
        }
        String role = Role.PROTECTED_ACCESS.code();
        Optional<AssignmentRow> held = here.stream().filter(row -> row.role().equals(role)).findFirst();
        OffsetDateTime now = OffsetDateTime.now();
        if (sees && held.isEmpty()) {
            accounts.add(new AssignmentRow(subject, role, place, mandate.actor().name(), now));
        } else if (!sees) {
            held.ifPresent(row -> row.end(mandate.actor().name(), now));
        }
    }

    /** Opens an account again. */
    public void reopen(Scope place, String subject) {
        Account account = accounts.withRoleIn(place).stream().filter(one -> one.subject().equals(subject)).findFirst()
                .flatMap(one -> accounts.forChange(subject)).orElseThrow(() -> new BrokenRule("access.gone"));
        account.reopen(OffsetDateTime.now());
    }

    private AssignmentRow live(Scope place, UUID id) {
        return accounts.forChange(place, id).filter(row -> row.endedAt() == null)
                .orElseThrow(() -> new BrokenRule("access.gone"));
    }

    private boolean has(String subject, String role, Scope place) {
        return accounts.liveOf(subject).stream().anyMatch(row -> row.role().equals(role)
                && Objects.equals(row.scope(), place));
    }

    /** When the accesses were gone through last. */
    public Optional<OffsetDateTime> reviewed(Scope place) {
        return reviews.last(place);
    }

    /** Whether it is time again. */
    public boolean isReviewDue(Scope place) {
        return reviews.last(place).or(() -> accounts.assignmentsIn(place).stream().map(AssignmentRow::grantedAt)
                .min(OffsetDateTime::compareTo))
                .filter(last -> last.isBefore(OffsetDateTime.now().minus(Duration.ofDays(reviewDays)))).isPresent();
    }

    /** They have been gone through. */
    public void review(Mandate mandate) {
        reviews.add(mandate.scope(), mandate.actor().name());
    }

    /** What was probably meant. */
    public Optional<String> suggestedEmail(Scope place, String typed) {
        return EmailDomains.suggestion(typed, accounts.withRoleIn(place).stream().map(Account::email)
                .filter(Objects::nonNull).toList());
    }
}
