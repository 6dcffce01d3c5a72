package no.jobbsjanse.access;

import java.util.UUID;

/**
 * A question that is asked again and again, and the answer.
 *
 * @param id technical key; {@code null} for one that is not kept yet
 * @param theme what it is about
 * @param questionBokmaal the question in bokmål
 * @param answerBokmaal the answer in bokmål
 * @param questionNynorsk the question in nynorsk
 * @param answerNynorsk the answer in nynorsk
 * @param shown whether users see it
 * @param helped how often somebody has said that the answer, as it stands, helped
 * @param notHelped how often somebody has said that it did not
 */
public record FaqEntry(UUID id, QuestionTheme theme, String questionBokmaal, String answerBokmaal,
        String questionNynorsk, String answerNynorsk, boolean shown, long helped, long notHelped) implements LogSubject {

    @Override
    public String loggedDetail() {
        return id == null ? null : "faq=" + id;
    }
}
