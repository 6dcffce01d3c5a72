package no.jobbsjanse.access;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What somebody has asked IMDi's support.
 *
 * @param id technical key
 * @param by who asks
 * @param place where she works; {@code null} for whoever belongs to no place
 * @param theme what it is about
 * @param page path of the page she asked from
 * @param participation key of the participation on that page; {@code null} for none
 * @param request of that page, as the log of the server has it; {@code null} if it is not known
 * @param message what she wrote
 * @param language the language she asked in, {@code nb} or {@code nn}
 * @param askedAt when
 * @param answer of support; {@code null} while it waits
 * @param answeredBy name of whoever answered; {@code null} likewise
 * @param answeredAt when; {@code null} likewise
 * @param solved whether that helped; {@code null} until she has said
 */
public record Question(UUID id, Actor by, Scope place, QuestionTheme theme, String page, UUID participation,
        String request, String message, String language, OffsetDateTime askedAt, String answer, String answeredBy,
        OffsetDateTime answeredAt, Boolean solved) implements LogSubject {

    /** Where it stands. */
    public QuestionState state() {
        return answeredAt == null ? QuestionState.WAITING : solved == null ? QuestionState.ANSWERED
                : solved ? QuestionState.SOLVED : QuestionState.UNSOLVED;
    }

    @Override
    public UUID loggedParticipation() {
        return participation;
    }

    @Override
    public Scope loggedPlace() {
        return place;
    }

    @Override
    public String loggedDetail() {
        return "question=" + id;
    }
}
