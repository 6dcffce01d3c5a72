package no.jobbsjanse.access;

import static no.jobbsjanse.access.Permission.ADMINISTER_REGISTER;
import static no.jobbsjanse.access.Permission.MANAGE_PROJECTS;
import static no.jobbsjanse.access.Permission.MANAGE_USERS;
import static no.jobbsjanse.access.Permission.READ_ACCESS_LOG;
import static no.jobbsjanse.access.Permission.REGISTER_PARTICIPANTS;
import static no.jobbsjanse.access.Permission.SUPPORT_USERS;
import static no.jobbsjanse.access.Permission.VIEW_PARTICIPANTS;
import static no.jobbsjanse.access.Permission.VIEW_PROTECTED;
import static no.jobbsjanse.access.Permission.VIEW_STATISTICS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A role and what it permits. The codes are those of the list ROLLE in the codebook. */
public enum Role {
    CASEWORKER("kommunebruker", VIEW_PARTICIPANTS, REGISTER_PARTICIPANTS, MANAGE_PROJECTS),
    MUNICIPALITY_READER("kommuneleser", VIEW_PARTICIPANTS),
    /** Manages colleagues' access; does not see participants merely by being administrator. */
    MUNICIPALITY_ADMIN("kommuneadministrator", MANAGE_PROJECTS, MANAGE_USERS),
    /** Beside another role in the same place: sees the names of those whose address is protected («fortrolig»). */
    PROTECTED_ACCESS("skjermet-tilgang", VIEW_PROTECTED),
    IMDI_READER("imdi-leser", VIEW_STATISTICS),
    IMDI_SUPPORT("imdi-support", SUPPORT_USERS),
    IMDI_ADMIN("imdi-administrator", ADMINISTER_REGISTER, MANAGE_USERS, VIEW_STATISTICS),
    AUDITOR("revisor", READ_ACCESS_LOG);

    /** What a municipality gives its own; the other roles are IMDi's, or come beside one of these. */
    public static final List<Role> OF_A_MUNICIPALITY = List.of(CASEWORKER, MUNICIPALITY_READER, MUNICIPALITY_ADMIN);

    private final String code;
    private final Set<Permission> permissions;

    Role(String code, Permission... permissions) {
        this.code = code;
        this.permissions = Set.of(permissions);
    }

    /** The code in the list ROLLE, as stored. */
    public String code() {
        return code;
    }

    /** What the role permits. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The codes of the roles that permit something, as stored. */
    static List<String> codesPermitting(Permission permission) {
        return Arrays.stream(values()).filter(role -> role.permissions.contains(permission)).map(Role::code).toList();
    }

    /** The role of a stored code; empty for a code this version does not know, which then permits nothing. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
