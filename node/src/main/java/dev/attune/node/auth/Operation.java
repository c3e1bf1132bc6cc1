package dev.attune.node.auth;

/** What somebody wants to do, as far as access is concerned. */
public enum Operation {
    /** Send events. */
    SEND_EVENTS(true, Personal.NO),
    /** Read what is the same for everybody: lists of nobody known, similar items, trends, an item. */
    READ_LIST(true, Personal.NO),
    /** Read or stream the list of a person. */
    READ_PERSONAL_LIST(false, Personal.OWN),
    /** Read a person's profile or export. */
    READ_PERSON(false, Personal.NO),
    /** Set answers or consent of a person. */
    WRITE_OWN(false, Personal.OWN),
    /** Set attributes of a person, or erase one. */
    WRITE_PERSON(false, Personal.NO),
    /** Change the catalogue. */
    WRITE_CATALOG(false, Personal.NO),
    /** Everything else that only the site's own servers may do. */
    ADMIN(false, Personal.NO);

    private final boolean open;
    private final Personal personal;

    Operation(boolean open, Personal personal) {
        this.open = open;
        this.personal = personal;
    }

    /** Whether a public key is enough. */
    boolean isOpen() {
        return open;
    }

    /** Whether a token of the person it is about is enough. */
    boolean isOwn() {
        return personal == Personal.OWN;
    }

    private enum Personal {
        OWN,
        NO
    }
}
