package no.jobbsjanse.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import no.jobbsjanse.registry.OverviewQuery;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Todo;
import org.junit.jupiter.api.Test;

class QueryTextTest {

    @Test
    void filters_are_kept_and_read_again() {
        OverviewQuery query = new OverviewQuery(EnumSet.of(ParticipationStatus.ACTIVE, ParticipationStatus.ENDED), "a&b=c", 2025,
                OverviewQuery.MissingFilter.NAME, Todo.OVER_TIME, "kari", OverviewQuery.Sort.NAME, false, 0);

        assertThat(QueryText.read(QueryText.of(query))).isEqualTo(query);
        assertThat(QueryText.read(QueryText.of(OverviewQuery.open()))).isEqualTo(OverviewQuery.open());
    }

    @Test
    void no_filter_is_nothing() {
        assertThat(QueryText.of(null)).isNull();
        assertThat(QueryText.read(null)).isNull();
    }
}
