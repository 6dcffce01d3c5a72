package no.jobbsjanse.dev.acceptance;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** The demo users by what they are. */
final class Users {

    static final DemoUser CASEWORKER = named("drammen-saksbehandler");
    static final DemoUser READER = named("drammen-leser");
    /** Sees protected people too. */
    static final DemoUser CONFIDANT = named("drammen-skjermet");
    static final DemoUser ADMINISTRATOR = named("drammen-administrator");
    static final DemoUser IN_OSLO = named("oslo-saksbehandler");
    static final DemoUser ELSEWHERE = named("sandefjord-saksbehandler");
    static final DemoUser IMDI_SUPPORT = named("imdi-support");
    static final DemoUser IMDI_ADMINISTRATOR = named("imdi-administrator");
    static final DemoUser IMDI_READER = named("imdi-leser");
    static final DemoUser AUDITOR = named("revisor");

    private Users() {
    }

    /** One for each role. */
    static Stream<DemoUser> ofEachRole() {
        return DemoUser.ALL.stream().collect(Collectors.toMap(DemoUser::role, user -> user, (one, other) -> one)).values()
                .stream();
    }

    private static DemoUser named(String username) {
        return DemoUser.ALL.stream().filter(user -> user.username().equals(username)).findFirst().orElseThrow();
    }
}
