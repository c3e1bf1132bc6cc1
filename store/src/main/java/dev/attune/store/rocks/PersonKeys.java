package dev.attune.store.rocks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Keys of people: the first 16 bytes of the SHA-256 of the pseudonym. RocksDB writes keys to more places than values
 * (index blocks, tombstones, the manifest's file boundaries, its own log); a hash in such a place names nobody. Two of a
 * billion people share a key with a chance of about 10⁻²¹.
 *
 * <p>Not thread-safe.
 */
public final class PersonKeys {
    static final int LENGTH = 16;

    private final MessageDigest digest = sha256();

    /** The key of one person. */
    public byte[] of(String person) {
        return Arrays.copyOf(digest.digest(person.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    /** The key of one person, for callers that need only one. */
    public static byte[] one(String person) {
        return new PersonKeys().of(person);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: every Java platform has it)", e);
        }
    }
}
