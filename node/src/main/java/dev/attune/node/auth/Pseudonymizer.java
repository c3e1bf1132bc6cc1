package dev.attune.node.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;

/**
 * Turns raw ids into pseudonyms: HMAC-SHA-256 (RFC 2104) over site, kind and id, cut to 144 bits, in base64url, after
 * the id of the key: {@code k1.} and 24 characters. Site and kind are part of the message, so the same id on two sites,
 * or as a known and as an anonymous person, gives unrelated pseudonyms. Any thread; about a microsecond each.
 */
public final class Pseudonymizer {
    static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "attune/person/1".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 18;

    private final List<Signer> newestFirst;

    public Pseudonymizer(PseudonymKeys keys) {
        List<Signer> signers = new ArrayList<>();
        for (PseudonymKeys.Key key : keys.newestFirst()) {
            signers.add(new Signer(key));
        }
        this.newestFirst = List.copyOf(signers);
    }

    /** The pseudonym under the key in use. */
    public String pseudonym(String site, PersonId person) {
        return newestFirst.get(0).pseudonym(site, person);
    }

    /** The pseudonyms under every key, that in use first: all that must be looked for to export or erase a person. */
    public List<String> pseudonyms(String site, PersonId person) {
        List<String> all = new ArrayList<>(newestFirst.size());
        for (Signer signer : newestFirst) {
            all.add(signer.pseudonym(site, person));
        }
        return all;
    }

    /** One key with its prepared MAC; a MAC is for one thread at a time. */
    private static final class Signer {
        private final String prefix;

        @SuppressWarnings("ThreadLocalUsage") // one for each key of a process, as long-lived as the process
        private final ThreadLocal<Mac> mac;

        Signer(PseudonymKeys.Key key) {
            this.prefix = key.id() + '.';
            this.mac = ThreadLocal.withInitial(() -> prepared(key));
        }

        String pseudonym(String site, PersonId person) {
            Mac signer = mac.get();
            byte[] siteBytes = site.getBytes(StandardCharsets.UTF_8);
            signer.update(PURPOSE);
            // The length keeps the parts apart: no site and id can be read as another site and id.
            signer.update((byte) (siteBytes.length >> 8));
            signer.update((byte) siteBytes.length);
            signer.update(siteBytes);
            signer.update((byte) (person.kind() == PersonId.Kind.KNOWN ? 'k' : 'a'));
            byte[] signature = signer.doFinal(person.raw().getBytes(StandardCharsets.UTF_8));
            byte[] cut = Arrays.copyOf(signature, BYTES);
            return prefix.concat(Base64.getUrlEncoder().withoutPadding().encodeToString(cut));
        }

        private static Mac prepared(PseudonymKeys.Key key) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(key.secret());
                return mac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
            }
        }
    }
}
