package no.jobbsjanse.access;

import static no.jobbsjanse.access.TestAccess.DRAMMEN;
import static no.jobbsjanse.access.TestAccess.GAMLE_OSLO;
import static no.jobbsjanse.access.TestAccess.OSLO;
import static no.jobbsjanse.access.TestAccess.administrator;
import static no.jobbsjanse.access.TestAccess.invitee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Keycloak and the mail server do not answer here: nothing is lost, and everything waits. */
@ArquillianTest
class InvitationsContainerTest {

    private static final Mandate ASTRID = administrator(DRAMMEN);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class);
    }

    @Inject
    TestAccess test;

    @Inject
    Invitations invitations;

    @Inject
    InvitationLinks links;

    @Inject
    Accounts accounts;

    private UUID invite(String email) {
        assertThat(invitations.give(ASTRID, invitee(email))).isEqualTo(Invitations.Given.INVITED);
        return test.invitationOf(email);
    }

    private Invitation tracked(UUID id) {
        return invitations.underWay(ASTRID).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private InvitationLink.State state(String code) {
        return links.look(code).state();
    }

    @Test
    void while_keycloak_is_away_an_invitation_waits_and_its_link_says_so() {
        UUID id = invite("venter@drammen.example");

        assertThat(tracked(id).state()).isEqualTo(InvitationState.QUEUED);
        assertThat(tracked(id).name()).isEqualTo("Kari Åsen");
        assertThat(test.column("select kind from access.task where invitation_id = ?", id))
                .containsExactly("MAKE_ACCOUNT");
        assertThat(test.mails(id)).isEmpty();
        assertThat(state(test.liveCode(id))).isEqualTo(InvitationLink.State.AWAY);
        assertThat(links.follow(test.liveCode(id)).state()).isEqualTo(InvitationLink.State.AWAY);
    }

    @Test
    void one_address_is_invited_once_to_a_place_whatever_the_case_of_its_letters() {
        invite("dobbel@drammen.example");
        assertThatThrownBy(() -> invitations.give(ASTRID, invitee("Dobbel@Drammen.example")))
                .isInstanceOf(BrokenRule.class).hasMessage("access.alreadyInvited");
        assertThat(invitations.give(administrator(OSLO), invitee("dobbel@drammen.example")))
                .isEqualTo(Invitations.Given.INVITED);
    }

    @Test
    void somebody_who_has_an_account_gets_the_role_and_a_notice_and_no_second_account() {
        String subject = test.somebodyKnown("eva@drammen.example");
        assertThat(invitations.give(ASTRID, invitee("EVA@drammen.example"))).isEqualTo(Invitations.Given.GRANTED);

        assertThat(accounts.user(subject).orElseThrow().assignments())
                .containsExactly(new Assignment(Role.CASEWORKER, DRAMMEN));
        assertThat(test.column("select kind from access.mail where recipient = 'eva@drammen.example'"))
                .containsExactly("GRANTED");
        assertThat(test.column("select kind from access.task t join access.invitation i on i.id::text = t.invitation_id"
                + " where i.email = 'eva@drammen.example'")).isEmpty();
        assertThatThrownBy(() -> invitations.give(ASTRID, invitee("eva@drammen.example")))
                .hasMessage("access.alreadyHasRole");
    }

    @Test
    void names_with_all_letters_are_welcome_and_what_cannot_be_an_address_is_not() {
        assertThat(new Invitee(" Ingebjørg  Ánne", "O'Brien-Åsen", "i@x.no", "+47 912 34 567", Role.CASEWORKER, null))
                .returns("Ingebjørg Ánne O'Brien-Åsen", Invitee::name).returns("+4791234567", Invitee::phone);
        for (String address : new String[] {"kari", "kari@", "@drammen.no", "kari@drammen", "ka ri@drammen.no",
                "kari@drammen..no", "kari@drammen.no>", null}) {
            assertThatThrownBy(() -> invitee(address)).as(address).hasMessage("access.email");
        }
        assertThatThrownBy(() -> new Invitee("", "X", "i@x.no", "91234567", Role.CASEWORKER, null))
                .hasMessage("access.givenName");
        assertThatThrownBy(() -> new Invitee("K", "X", "i@x.no", "1234", Role.CASEWORKER, null))
                .hasMessage("access.phone");
    }

    @Test
    void a_municipality_gives_no_role_of_imdi_and_no_district_of_another() {
        assertThatThrownBy(() -> invitations.give(ASTRID,
                new Invitee("K", "X", "i1@x.no", "91234567", Role.IMDI_ADMIN, null))).hasMessage("access.role");
        assertThatThrownBy(() -> invitations.give(administrator(OSLO),
                new Invitee("K", "X", "i2@x.no", "91234567", Role.CASEWORKER, "030199"))).hasMessage("access.district");
        // Whoever has a district only gives access there, whatever was typed.
        invitations.give(administrator(GAMLE_OSLO), new Invitee("K", "X", "i3@x.no", "91234567", Role.CASEWORKER, null));
        assertThat(test.column("select district_number from access.invitation where email = 'i3@x.no'"))
                .containsExactly("030101");
    }

    @Test
    void sending_again_kills_the_earlier_link() {
        UUID id = invite("igjen@drammen.example");
        test.keycloakHasMade(id);
        String first = test.liveCode(id);
        assertThat(state(first)).isEqualTo(InvitationLink.State.LIVE);
        assertThat(links.look(first)).returns("Kari", InvitationLink::givenName)
                .returns("Astrid Lunde", InvitationLink::inviter);

        invitations.sendAgain(ASTRID, id);
        assertThat(state(first)).isEqualTo(InvitationLink.State.REPLACED);
        assertThat(links.look(first).givenName()).isNull();
        assertThat(state(test.liveCode(id))).isEqualTo(InvitationLink.State.LIVE);
        assertThat(test.mails(id)).containsExactly("INVITATION igjen@drammen.example");
    }

    @Test
    void a_corrected_address_gets_a_link_of_its_own_and_the_wrong_one_keeps_none() {
        UUID id = invite("rettes@dramen.example");
        test.keycloakHasMade(id);
        String wrong = test.liveCode(id);

        invitations.correctAddress(ASTRID, id, " Rettes@Drammen.example ");
        assertThat(state(wrong)).isEqualTo(InvitationLink.State.REPLACED);
        assertThat(test.mails(id)).containsExactly("INVITATION rettes@drammen.example");
        assertThat(test.column("select kind from access.task where invitation_id = ?", id))
                .containsExactly("CORRECT_ADDRESS");
        assertThat(tracked(id).email()).isEqualTo("rettes@drammen.example");

        test.somebodyKnown("opptatt@drammen.example");
        assertThatThrownBy(() -> invitations.correctAddress(ASTRID, id, "opptatt@drammen.example"))
                .hasMessage("access.emailTaken");
    }

    @Test
    void what_is_withdrawn_leads_nowhere_and_leaves_no_role_and_no_unused_account() {
        UUID id = invite("trukket@drammen.example");
        String subject = test.keycloakHasMade(id);
        String code = test.liveCode(id);

        invitations.revoke(ASTRID, id);
        assertThat(state(code)).isEqualTo(InvitationLink.State.REVOKED);
        assertThat(links.follow(code).address()).isEmpty();
        links.renew(code);
        assertThat(test.mails(id)).isEmpty();
        assertThat(accounts.user(subject).orElseThrow().assignments()).isEmpty();
        assertThat(test.column("select kind from access.task where account_subject = ?", subject))
                .containsExactly("REMOVE_ACCOUNT");
        assertThatThrownBy(() -> invitations.sendAgain(ASTRID, id)).hasMessage("access.invitation.gone");
        // The address is free again.
        invite("trukket@drammen.example");
    }

    @Test
    void an_expired_link_gives_a_new_mail_to_the_same_address_but_not_one_for_every_press() {
        UUID id = invite("sein@drammen.example");
        test.keycloakHasMade(id);
        test.change("update access.invitation set expires_at = now() where id = ?::uuid", id);
        String code = test.liveCode(id);
        assertThat(state(code)).isEqualTo(InvitationLink.State.EXPIRED);
        assertThat(tracked(id).state()).isEqualTo(InvitationState.EXPIRED);
        assertThat(links.follow(code).address()).isEmpty();

        links.renew(code);
        links.renew(code);
        assertThat(test.mails(id)).containsExactly("INVITATION sein@drammen.example");
        assertThat(state(code)).isEqualTo(InvitationLink.State.REPLACED);
        assertThat(state(test.liveCode(id))).isEqualTo(InvitationLink.State.LIVE);
    }

    @Test
    void whoever_waits_gets_the_mail_again_and_nobody_learns_whether_an_address_is_known() {
        UUID id = invite("tapt@drammen.example");
        test.keycloakHasMade(id);
        links.sendAgain("TAPT@drammen.example");
        links.sendAgain("tapt@drammen.example");
        links.sendAgain("ukjent@drammen.example");
        assertThat(test.mails(id)).containsExactly("INVITATION tapt@drammen.example");
    }

    @Test
    void after_the_first_log_in_no_link_works() {
        UUID id = invite("ferdig@drammen.example");
        String subject = test.keycloakHasMade(id);
        String code = test.liveCode(id);
        assertThat(accounts.loggedIn(subject, "ferdig", "Kari Åsen")).isTrue();
        assertThat(accounts.loggedIn(subject, "ferdig", "Kari Åsen")).isFalse();

        assertThat(state(code)).isEqualTo(InvitationLink.State.USED);
        assertThat(links.follow(code).address()).isEmpty();
        links.renew(code);
        links.sendAgain("ferdig@drammen.example");
        assertThat(test.mails(id)).isEmpty();
        assertThat(tracked(id)).returns(InvitationState.DONE, Invitation::state);
        assertThatThrownBy(() -> invitations.revoke(ASTRID, id)).hasMessage("access.invitation.gone");
    }

    @Test
    void a_code_that_is_not_ours_or_was_cut_off_names_nothing() {
        UUID id = invite("kode@drammen.example");
        test.keycloakHasMade(id);
        String code = test.liveCode(id);
        for (String other : new String[] {"", "x", code.substring(1), code.substring(0, code.length() - 1), code + "A",
                (code.startsWith("A") ? "B" : "A") + code.substring(1), test.code(UUID.randomUUID(), 1)}) {
            assertThat(state(other)).as(other).isEqualTo(InvitationLink.State.UNKNOWN);
        }
    }

    @Test
    void an_administrator_elsewhere_sees_nothing_and_changes_nothing() {
        UUID id = invite("vår@drammen.example");
        Mandate elsewhere = administrator(OSLO);
        assertThat(invitations.underWay(elsewhere)).extracting(Invitation::id).doesNotContain(id);
        assertThatThrownBy(() -> invitations.revoke(elsewhere, id)).hasMessage("access.invitation.gone");
        assertThatThrownBy(() -> invitations.sendAgain(elsewhere, id)).hasMessage("access.invitation.gone");
        assertThatThrownBy(() -> invitations.correctAddress(elsewhere, id, "x@y.no")).hasMessage("access.invitation.gone");
        Mandate caseworker = new Mandate(ASTRID.actor(), DRAMMEN, Set.of(Permission.REGISTER_PARTICIPANTS));
        assertThatThrownBy(() -> invitations.underWay(caseworker)).isInstanceOf(NotPermitted.class);
    }
}
