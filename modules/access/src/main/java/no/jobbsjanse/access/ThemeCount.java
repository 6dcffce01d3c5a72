package no.jobbsjanse.access;

/**
 * How much is asked about a theme.
 *
 * @param theme what
 * @param asked how many questions
 * @param waiting how many of them nobody has answered
 * @param solved how many answers helped
 * @param unsolved how many did not
 */
public record ThemeCount(QuestionTheme theme, long asked, long waiting, long solved, long unsolved) {
}
