package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.access.WithinCase;

/** Finds the participation that a case of IMDi's support is about, in any municipality; told is no more than who it may be. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@WithinCase
public class SupportSearch {

    private static final String FIND = "select participation_id, person_id, municipality_number, district_number,"
            + " name_state, initials, birth_year, started_on, status"
            + " from registry.found_for_support(decode(cast(?1 as text), 'hex'), cast(?2 as text), cast(?3 as text))";
    /** A key, or its beginning, which is what the pages of a participant show. */
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{8}[0-9a-f-]{0,28}");

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private RegisterSettings settings;

    @Inject
    private SupportCases cases;

    /**
     * Those of whoever has, or had, an exact number; nobody whose address may be protected, for the place would be told.
     *
     * @throws BrokenRule {@code nationalId.…} if it is none
     */
    @Logged(value = Act.SUPPORT_SEARCH, detail = "byNumber")
    public List<SupportHit> byNumber(Mandate mandate, SupportCase about, String number) {
        NationalId read = NationalId.parse(number, settings.numbers());
        return find(HexFormat.of().formatHex(settings.vault().index(read)), null, null);
    }

    /**
     * Those in a municipality whose key is, or begins with, a reference.
     *
     * @throws BrokenRule {@code support.reference} if it is too short, or none
     */
    @Logged(value = Act.SUPPORT_SEARCH, detail = "byReference")
    public List<SupportHit> byReference(Mandate mandate, SupportCase about, Scope municipality, String reference) {
        String key = reference.strip().toLowerCase(Locale.ROOT);
        if (!REFERENCE.matcher(key).matches()) {
            throw new BrokenRule("support.reference");
        }
        return find(null, municipality.municipality(), key);
    }

    /**
     * The case is about this participation from now on, and about no other.
     *
     * @throws BrokenRule {@code support.over} if the case is over or about another, or there is no such participation
     */
    @NotLogged("told where the case is kept")
    public SupportCase choose(Mandate mandate, SupportCase about, Scope municipality, UUID participation) {
        SupportHit chosen = find(null, municipality.municipality(), participation.toString()).stream().findFirst()
                .orElseThrow(() -> new BrokenRule("support.over"));
        return cases.found(mandate, about, chosen.participation(), chosen.person(), chosen.place());
    }

    private List<SupportHit> find(String numberIndex, String municipality, String reference) {
        List<?> rows = entities.createNativeQuery(FIND).setParameter(1, numberIndex).setParameter(2, municipality)
                .setParameter(3, reference).getResultList();
        return rows.stream().map(row -> hit((Object[]) row)).toList();
    }

    private static SupportHit hit(Object[] row) {
        return new SupportHit((UUID) row[0], (UUID) row[1], new Scope((String) row[2], (String) row[3]),
                NameState.valueOf((String) row[4]), (String) row[5], row[6] == null ? null : ((Number) row[6]).intValue(),
                OverviewSql.day(row[7]), ParticipationStatus.valueOf((String) row[8]));
    }
}
