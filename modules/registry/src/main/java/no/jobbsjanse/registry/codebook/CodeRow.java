package no.jobbsjanse.registry.codebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.jobbsjanse.registry.Code;

/** One code of one list; see the comment on the table. */
@Entity
@IdClass(CodeRow.Key.class)
@Table(schema = "registry", name = "code")
public class CodeRow {

    /** List and code. A class, not a record: EclipseLink 4 fills it through its fields. */
    public static class Key implements Serializable {

        private String list;
        private String code;

        protected Key() {
        }

        /** The key of a code in a list. */
        public Key(String list, String code) {
            this.list = list;
            this.code = code;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.list.equals(list) && key.code.equals(code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(list, code);
        }
    }

    @Id
    @Column(name = "list")
    private String list;

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "label_nb")
    private String bokmaal;

    @Column(name = "label_nn")
    private String nynorsk;

    @Column(name = "label_en")
    private String english;

    @Column(name = "position")
    private int position;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "parent", updatable = false)
    private String parent;

    @Column(name = "properties", insertable = false, updatable = false)
    private String properties;

    protected CodeRow() {
    }

    /** A code more. */
    public CodeRow(Code added) {
        list = added.list();
        code = added.code();
        parent = added.parent();
        position = added.position();
        describe(added);
    }

    /** Labels and validity; the rest never changes. */
    public void describe(Code wanted) {
        bokmaal = wanted.bokmaal();
        nynorsk = wanted.nynorsk();
        english = wanted.english();
        validFrom = wanted.validFrom();
        validTo = wanted.validTo();
    }

    /** As the other modules see it. */
    public Code code() {
        return new Code(list, code, bokmaal, nynorsk, english, parent, position, validFrom, validTo, properties());
    }

    private Map<String, String> properties() {
        return properties == null ? Map.of() : Arrays.stream(properties.split(";"))
                .map(property -> property.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(property -> property[0], property -> property[1]));
    }
}
