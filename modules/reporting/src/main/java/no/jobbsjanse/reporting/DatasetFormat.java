package no.jobbsjanse.reporting;

/** The kinds of file a dataset comes as. */
public enum DatasetFormat {
    /** A spreadsheet with a sheet per entity; for people. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    /** A ZIP with a file per entity, and the codebook; for other programs. */
    CSV("zip", "application/zip", false),
    /** One document as {@link DatasetSchema} describes it; for other programs. */
    JSON("json", "application/json", true);

    private final String extension;
    private final String mediaType;
    private final boolean zipped;

    DatasetFormat(String extension, String mediaType, boolean zipped) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.zipped = zipped;
    }

    /** The end of the file's name, without a full stop. */
    public String extension() {
        return extension;
    }

    /** As in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is kept and sent under {@code Content-Encoding: gzip}; the others are compressed in themselves. */
    public boolean isZipped() {
        return zipped;
    }
}
