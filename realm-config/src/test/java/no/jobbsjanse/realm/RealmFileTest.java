package no.jobbsjanse.realm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmFileTest {

    private static final String PORTAL = "/clients/0";
    private static final String ACCESS = "/clients/1";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]*)");

    private final RealmFile realm = RealmFile.realm();

    @Test
    void the_portal_must_prove_with_pkce_that_it_began_the_login() {
        assertThat(realm.string(PORTAL + "/clientId")).isEqualTo("portal");
        assertThat(realm.string(PORTAL + "/attributes/pkce.code.challenge.method")).isEqualTo("S256");
    }

    @Test
    void the_portal_is_confidential_and_uses_nothing_but_the_authorization_code() {
        assertThat(realm.isTrue(PORTAL + "/publicClient")).isFalse();
        assertThat(realm.isTrue(PORTAL + "/standardFlowEnabled")).isTrue();
        assertThat(realm.isTrue(PORTAL + "/implicitFlowEnabled")).isFalse();
        assertThat(realm.isTrue(PORTAL + "/directAccessGrantsEnabled")).isFalse();
        assertThat(realm.isTrue(PORTAL + "/serviceAccountsEnabled")).isFalse();
        assertThat(realm.isTrue(PORTAL + "/fullScopeAllowed")).isFalse();
    }

    @Test
    void nobody_logs_in_to_the_account_that_lets_people_in() {
        assertThat(realm.string(ACCESS + "/clientId")).isEqualTo("access");
        assertThat(realm.isTrue(ACCESS + "/publicClient")).isFalse();
        assertThat(realm.isTrue(ACCESS + "/serviceAccountsEnabled")).isTrue();
        for (var way : List.of("standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled", "fullScopeAllowed")) {
            assertThat(realm.isTrue(ACCESS + "/" + way)).as(way).isFalse();
        }
        assertThat(realm.strings(ACCESS + "/redirectUris")).isEmpty();
        assertThat(realm.objects("/clients")).hasSize(2);
    }

    /** Less is not enough: to view users or to look for them opens none of what it does. */
    @Test
    void that_account_manages_users_and_nothing_else() {
        assertThat(realm.objects("/users")).hasSize(1);
        var account = realm.objects("/users").get(0);
        assertThat(account.getString("serviceAccountClientId")).isEqualTo("access");
        assertThat(account.getJsonObject("clientRoles").toString()).isEqualTo("{\"realm-management\":[\"manage-users\"]}");
        assertThat(account.keySet()).containsExactlyInAnyOrder("username", "enabled", "serviceAccountClientId", "clientRoles");
        assertThat(realm.objects("/clientScopeMappings/realm-management")).hasSize(1);
        assertThat(realm.string("/clientScopeMappings/realm-management/0/client")).isEqualTo("access");
        assertThat(realm.strings("/clientScopeMappings/realm-management/0/roles")).containsExactly("manage-users");
    }

    @Test
    void the_portal_learns_the_name_of_the_user_and_no_more() {
        assertThat(realm.strings(PORTAL + "/defaultClientScopes")).containsExactly("basic", "profile", "acr");
        assertThat(realm.strings(PORTAL + "/optionalClientScopes")).isEmpty();
    }

    @Test
    void a_login_returns_to_one_exact_address_and_a_logout_to_none() {
        assertThat(realm.strings(PORTAL + "/redirectUris")).containsExactly("${PORTAL_URL}/oidc/callback");
        assertThat(realm.string(PORTAL + "/attributes/post.logout.redirect.uris")).isEqualTo("-");
    }

    @Test
    void a_session_ended_in_keycloak_ends_in_the_portal() {
        assertThat(realm.string(PORTAL + "/attributes/backchannel.logout.url")).isEqualTo("${PORTAL_INTERNAL_URL:${PORTAL_URL}}/oidc/backchannel");
        assertThat(realm.string(PORTAL + "/attributes/backchannel.logout.session.required")).isEqualTo("true");
    }

    @Test
    void the_portal_gets_what_it_logs_out_with() {
        assertThat(realm.string(PORTAL + "/attributes/use.refresh.tokens")).isEqualTo("true");
    }

    @Test
    void nobody_hands_a_password_to_anything_but_the_login_page() {
        assertThat(executions(realm.string("/directGrantFlow"))).containsExactly("deny-access-authenticator");
        assertThat(executions(realm.string("/registrationFlow"))).containsExactly("deny-access-authenticator");
        assertThat(realm.isTrue("/registrationAllowed")).isFalse();
    }

    @Test
    void a_forgotten_password_does_not_open_a_way_around_the_second_factor() {
        assertThat(executions(realm.string("/resetCredentialsFlow"))).containsExactly("reset-credentials-choose-user", "reset-credential-email", "reset-password");
        var mail = flow(realm.string("/resetCredentialsFlow")).getJsonArray("authenticationExecutions").getJsonObject(1);
        var config = realm.objects("/authenticatorConfig").stream().filter(it -> it.getString("alias").equals(mail.getString("authenticatorConfig"))).findFirst();
        assertThat(config.orElseThrow().getJsonObject("config").getString("force-login")).isEqualTo("true");
    }

    @Test
    void who_has_a_second_factor_is_asked_for_it() {
        assertThat(executions(realm.string("/browserFlow"))).containsExactly("auth-cookie", "auth-username-password-form", "conditional-user-configured",
                "webauthn-authenticator", "auth-otp-form");
        assertThat(requirement("log in with password", "log in with second factor")).isEqualTo("CONDITIONAL");
        assertThat(requirement("log in with second factor", "conditional-user-configured")).isEqualTo("REQUIRED");
    }

    /** One that is required would be asked of her who has only the other. */
    @Test
    void one_second_factor_is_enough_and_who_has_both_may_take_either() {
        assertThat(requirement("log in with second factor", "webauthn-authenticator")).isEqualTo("ALTERNATIVE");
        assertThat(requirement("log in with second factor", "auth-otp-form")).isEqualTo("ALTERNATIVE");
    }

    /** Our provider offers passkeys where this action is on. */
    @Test
    void passkeys_are_offered_and_demanded_of_nobody() {
        assertThat(action("webauthn-register").getString("providerId")).isEqualTo("webauthn-register");
        assertThat(action("webauthn-register").getBoolean("enabled")).isTrue();
        for (var action : realm.objects("/requiredActions")) {
            assertThat(action.getBoolean("defaultAction")).as(action.getString("alias")).isFalse();
        }
    }

    /** Kept by her telephone or computer where it can, so that a new one has it too; and useless to whoever finds it. */
    @Test
    void a_passkey_belongs_to_keycloaks_address_and_to_her_who_made_it() {
        assertThat(realm.string("/webAuthnPolicyRpEntityName")).isEqualTo("Jobbsjanseregisteret");
        assertThat(realm.string("/webAuthnPolicyRpId")).isEmpty();
        assertThat(realm.string("/webAuthnPolicyUserVerificationRequirement")).isEqualTo("required");
        assertThat(realm.string("/webAuthnPolicyResidentKey")).isEqualTo("preferred");
        assertThat(realm.string("/webAuthnPolicyAuthenticatorAttachment")).isEqualTo("not specified");
        assertThat(realm.string("/webAuthnPolicyAttestationConveyancePreference")).isEqualTo("none");
        assertThat(realm.isTrue("/webAuthnPolicyAvoidSameAuthenticatorRegister")).isTrue();
    }

    @Test
    void a_new_user_chooses_name_then_password_then_second_factor() {
        assertThat(priority("UPDATE_PROFILE")).isLessThan(priority("UPDATE_PASSWORD"));
        assertThat(priority("UPDATE_PASSWORD")).isLessThan(priority("CONFIGURE_TOTP"));
    }

    @Test
    void guessing_is_slowed_down_and_nobody_is_locked_out_for_ever() {
        assertThat(realm.isTrue("/bruteForceProtected")).isTrue();
        assertThat(realm.isTrue("/permanentLockout")).isFalse();
        assertThat(realm.number("/failureFactor")).isEqualTo(5);
        assertThat(realm.number("/maxFailureWaitSeconds")).isEqualTo(900);
    }

    @Test
    void a_one_time_code_works_once() {
        assertThat(realm.isTrue("/otpPolicyCodeReusable")).isFalse();
    }

    @Test
    void a_password_is_long_and_uncommon_and_never_expires() {
        assertThat(realm.string("/passwordPolicy")).isEqualTo("hashAlgorithm(argon2) and length(12) and notUsername() and notEmail()"
                + " and passwordHistory(5) and passwordBlacklist(common-passwords.txt)");
    }

    /** Keycloak compares whole passwords, whatever the case of their letters. */
    @Test
    void the_common_ones_are_those_that_are_long_enough_and_our_own_words() throws IOException {
        List<String> passwords = Files.readAllLines(Path.of("realm", "common-passwords.txt"));
        assertThat(passwords).hasSizeGreaterThan(5000).doesNotHaveDuplicates().isSorted()
                .allSatisfy(password -> assertThat(password).hasSizeGreaterThanOrEqualTo(12).isEqualTo(password.toLowerCase(Locale.ROOT)));
        assertThat(passwords).contains("qwerty123456", "jobbsjansen1", "kommunebruker", "passordpassord", "velkommen-2026");
    }

    @Test
    void what_one_logs_in_with_is_changed_after_logging_in_anew() {
        for (var alias : List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP", "webauthn-register")) {
            assertThat(action(alias).getJsonObject("config").getString("max_auth_age")).as(alias).isEqualTo("0");
        }
    }

    @Test
    void a_session_lasts_as_long_as_the_portals_and_ten_hours_at_most() {
        assertThat(realm.number("/ssoSessionIdleTimeout")).isGreaterThanOrEqualTo(30 * 60);
        assertThat(realm.number("/ssoSessionMaxLifespan")).isEqualTo(10 * 60 * 60);
        assertThat(realm.isTrue("/rememberMe")).isFalse();
    }

    @Test
    void an_invitation_lives_three_days_and_a_mail_for_a_new_password_a_quarter_of_an_hour() {
        assertThat(realm.number("/actionTokenGeneratedByAdminLifespan")).isEqualTo(3 * 24 * 60 * 60);
        assertThat(realm.number("/actionTokenGeneratedByUserLifespan")).isEqualTo(15 * 60);
        assertThat(realm.number("/accessCodeLifespanUserAction")).isEqualTo(30 * 60);
    }

    @Test
    void speaks_bokmaal_first_and_nynorsk_and_english() {
        assertThat(realm.isTrue("/internationalizationEnabled")).isTrue();
        assertThat(realm.string("/defaultLocale")).isEqualTo("nb");
        assertThat(realm.strings("/supportedLocales")).containsExactly("nb", "nn", "en");
    }

    @Test
    void what_happens_is_kept_for_ninety_days() {
        assertThat(realm.isTrue("/eventsEnabled")).isTrue();
        assertThat(realm.isTrue("/adminEventsEnabled")).isTrue();
        assertThat(realm.number("/eventsExpiration")).isEqualTo(90 * 24 * 60 * 60);
        assertThat(realm.string("/attributes/adminEventsExpiration")).isEqualTo(String.valueOf(90 * 24 * 60 * 60));
    }

    @Test
    void a_user_may_change_her_user_name_but_neither_her_name_nor_her_address() {
        var profile = new RealmFile(realm.string("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0"));
        assertThat(realm.isTrue("/editUsernameAllowed")).isTrue();
        for (var attribute : profile.objects("/attributes")) {
            var editors = attribute.getJsonObject("permissions").getJsonArray("edit").toString();
            switch (attribute.getString("name")) {
                case "email", "firstName", "lastName" -> assertThat(editors).isEqualTo("[\"admin\"]");
                default -> assertThat(editors).isEqualTo("[\"admin\",\"user\"]");
            }
        }
        assertThat(profile.string("/unmanagedAttributePolicy")).isEqualTo("ADMIN_VIEW");
    }

    @Test
    void no_secret_lies_in_the_file() {
        assertThat(realm.string(PORTAL + "/secret")).startsWith("${PORTAL_SECRET:");
        assertThat(realm.string(ACCESS + "/secret")).startsWith("${ACCESS_SECRET:");
        assertThat(realm.string("/smtpServer/password")).isEqualTo("${SMTP_PASSWORD:}");
        assertThat(realm.text()).doesNotContain("privateKey").doesNotContain("BEGIN").doesNotContain("credentials\"");
    }

    /** Keycloak would take the unset placeholder for the secret. What is longer than its column stops the import. */
    @ParameterizedTest
    @CsvSource({"PORTAL_SECRET,/clients/0", "ACCESS_SECRET,/clients/1"})
    void without_a_secret_in_the_environment_the_import_fails(String name, String client) {
        var unset = realm.string(client + "/secret").replaceFirst("^\\$\\{" + name + ":(.*)}$", "$1");
        assertThat(unset).startsWith(name + " is not set.").hasSizeGreaterThan(255);
    }

    /** Keycloak replaces every {@code ${name}} of the raw text, and some systems have a variable called username. */
    @Test
    void only_our_own_variables_are_taken_from_the_environment() {
        assertThat(PLACEHOLDER.matcher(realm.text()).results().map(match -> match.group(1)).distinct()).containsExactlyInAnyOrder(
                "PORTAL_URL", "PORTAL_INTERNAL_URL", "PORTAL_SECRET", "ACCESS_SECRET",
                "SMTP_HOST", "SMTP_PORT", "SMTP_FROM", "SMTP_STARTTLS", "SMTP_AUTH", "SMTP_USER", "SMTP_PASSWORD");
    }

    @Test
    void nobody_comes_with_the_realm() {
        assertThat(realm.objects("/users")).extracting(user -> user.getString("username")).containsExactly("service-account-access");
        assertThat(realm.text()).doesNotContain("example.no").doesNotContain("saksbehandler");
    }

    private int priority(String action) {
        return action(action).getInt("priority");
    }

    private JsonObject action(String alias) {
        return realm.objects("/requiredActions").stream().filter(it -> it.getString("alias").equals(alias)).findFirst().orElseThrow();
    }

    private String requirement(String flow, String step) {
        return flow(flow).getJsonArray("authenticationExecutions").getValuesAs(JsonObject.class).stream()
                .filter(it -> step.equals(it.getString("authenticator", it.getString("flowAlias", "")))).findFirst().orElseThrow().getString("requirement");
    }

    private JsonObject flow(String alias) {
        return realm.objects("/authenticationFlows").stream().filter(it -> it.getString("alias").equals(alias)).findFirst().orElseThrow();
    }

    private List<String> executions(String flow) {
        return flow(flow).getJsonArray("authenticationExecutions").getValuesAs(JsonObject.class).stream()
                .flatMap(it -> it.containsKey("flowAlias") ? executions(it.getString("flowAlias")).stream() : List.of(it.getString("authenticator")).stream())
                .toList();
    }
}
