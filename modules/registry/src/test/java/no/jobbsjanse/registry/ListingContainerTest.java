package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration.Registered;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a system keeps itself up to date by. */
@ArquillianTest
class ListingContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Listing listing;

    @Inject
    Autosave autosave;

    @Inject
    Participations participations;

    private Registered one;
    private Registered other;

    @BeforeEach
    void two_are_registered() {
        register.startAnew();
        one = register.registered("01819049846");
        other = register.registered("15838545030");
    }

    private static ListingQuery all() {
        return new ListingQuery(Set.of(), null, null, null, Listing.MOST);
    }

    private List<UUID> ids(ListingQuery query) {
        return listing.page(register.here(), query).participations().stream().map(ListedParticipation::id).toList();
    }

    @Test
    void everybody_is_on_one_page_and_no_other() {
        List<UUID> seen = new ArrayList<>();
        UUID after = null;
        do {
            Listing.Page page = listing.page(register.here(), new ListingQuery(Set.of(), null, null, after, 1));
            page.participations().forEach(listed -> seen.add(listed.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void what_is_listed_stands_as_it_does_when_it_is_opened() {
        autosave.save(register.here(), register.save(one, "endedOn", "2026-10-01"));
        assertThat(listing.page(register.here(), all()).participations()).allSatisfy(listed -> {
            ParticipationSheet sheet = participations.open(register.here(), listed.id()).orElseThrow();
            assertThat(listed.version()).isEqualTo(sheet.version());
            assertThat(listed.changedAt()).isAtSameInstantAs(sheet.changedAt());
            assertThat(listed.status()).isEqualTo(sheet.progress().status());
            assertThat(listed.missing()).isEqualTo(sheet.progress().missing().size());
        });
        assertThat(ids(new ListingQuery(EnumSet.of(ParticipationStatus.ENDED), null, null, null, 10)))
                .containsExactly(one.id());
    }

    @Test
    void only_those_that_have_changed_or_took_part_in_a_year_are_asked_for() {
        Saved saved = autosave.save(register.here(), register.save(one, "targetGroup", "SOSIALHJELP"));
        assertThat(ids(new ListingQuery(Set.of(), saved.at(), null, null, 10))).containsExactly(one.id());
        assertThat(ids(new ListingQuery(Set.of(), OffsetDateTime.now().plusHours(1), null, null, 10))).isEmpty();
        assertThat(ids(new ListingQuery(Set.of(), null, 2001, null, 10))).isEmpty();
        assertThat(listing.page(register.here(), all()).readAt()).isBefore(OffsetDateTime.now());
    }

    @Test
    void nobody_elsewhere_is_listed_and_nobody_without_permission_asks() {
        Mandate elsewhere = new Mandate(register.here().actor(), Scope.of("3907"), Set.of(Permission.VIEW_PARTICIPANTS));
        assertThat(listing.page(elsewhere, all()).participations()).extracting(ListedParticipation::id)
                .doesNotContain(one.id(), other.id());
        Mandate nobody = new Mandate(register.here().actor(), register.here().scope(), Set.of());
        assertThatThrownBy(() -> listing.page(nobody, all())).isInstanceOf(NotPermitted.class);
    }
}
