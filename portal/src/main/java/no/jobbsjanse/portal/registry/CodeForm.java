package no.jobbsjanse.portal.registry;

import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Code;

/** What is typed about a code. */
public class CodeForm {

    private String code = "";
    private String parent = "";
    private String bokmaal = "";
    private String nynorsk = "";
    private String english = "";
    private String validFrom = "";
    private String validTo = "";
    private boolean touched;

    boolean isUntouched() {
        return !touched;
    }

    /** Shows a code as it is. */
    void show(Code shown) {
        touched = true;
        code = shown.code();
        parent = shown.parent();
        bokmaal = shown.bokmaal();
        nynorsk = shown.nynorsk();
        english = shown.english();
        validFrom = DateText.day(shown.validFrom());
        validTo = DateText.day(shown.validTo());
    }

    /** Code, when one is added. */
    public String getCode() {
        return code;
    }

    /** Code, when one is added. */
    public void setCode(String code) {
        touched = true;
        this.code = code;
    }

    /** What it stands under. */
    public String getParent() {
        return parent;
    }

    /** What it stands under. */
    public void setParent(String parent) {
        touched = true;
        this.parent = parent;
    }

    /** Label. */
    public String getBokmaal() {
        return bokmaal;
    }

    /** Label. */
    public void setBokmaal(String bokmaal) {
        touched = true;
        this.bokmaal = bokmaal;
    }

    /** Label. */
    public String getNynorsk() {
        return nynorsk;
    }

    /** Label. */
    public void setNynorsk(String nynorsk) {
        touched = true;
        this.nynorsk = nynorsk;
    }

    /** Label. */
    public String getEnglish() {
        return english;
    }

    /** Label. */
    public void setEnglish(String english) {
        touched = true;
        this.english = english;
    }

    /** First day, as typed. */
    public String getValidFrom() {
        return validFrom;
    }

    /** First day, as typed. */
    public void setValidFrom(String validFrom) {
        touched = true;
        this.validFrom = validFrom;
    }

    /** Last day, as typed. */
    public String getValidTo() {
        return validTo;
    }

    /** Last day, as typed. */
    public void setValidTo(String validTo) {
        touched = true;
        this.validTo = validTo;
    }
}
