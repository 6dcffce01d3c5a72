package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** Colleagues and what they may do, in words. */
@RequestScoped
class AccessTexts {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");

    @Inject
    private ManagedPlace managed;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    /** A role, and where if that is a district. */
    String what(Role role, Scope place) {
        String name = texts.get("role." + role.code());
        return place.district() == null ? name : texts.format("users.inDistrict", name, managed.name(place));
    }

    /** A colleague in the list. */
    ColleagueLine line(Colleague one) {
        Stream<String> roles = one.mainAccesses().stream().map(access -> what(access.role(), access.scope()));
        Stream<String> sees = one.accesses().stream().filter(access -> one.seesProtected(access.scope())).limit(1)
                .map(access -> texts.get("users.seesProtected"));
        List<String> all = Stream.concat(roles, sees).toList();
        return new ColleagueLine(one.subject(), one.name(), one.email() == null ? "" : one.email(),
                String.join(", ", all), lastLogin(one), one.standing(clock.now()));
    }

    /** How many participants have got another caseworker, as a sentence more; empty for none, and for what is no number. */
    String handedOver(String count) {
        return count == null || !COUNT.matcher(count).matches() ? ""
                : " " + texts.count("users.handedOver", Long.parseLong(count));
    }

    /** How long ago she logged in; empty if never. */
    String lastLogin(Colleague one) {
        return one.lastLoginAt() == null ? "" : AgoText.of(one.lastLoginAt(), clock.today(), texts);
    }

    /** Something that was taken away. */
    ColleagueLine.Former former(Colleague one, Colleague.Access access) {
        return new ColleagueLine.Former(access.id().toString(), one.name(), what(access.role(), access.scope()),
                by("users.ended", access.endedAt(), access.endedBy()));
    }

    /** When something was done, and by whom if that is known. */
    String by(String key, OffsetDateTime at, String name) {
        return name == null ? texts.with(key, day(at)) : texts.format(key + ".by", day(at), name);
    }

    /** A day. */
    String day(OffsetDateTime time) {
        return DateText.day(time.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate());
    }
}
