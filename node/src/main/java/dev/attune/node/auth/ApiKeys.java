package dev.attune.node.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all sites of a node, as hashes. A lookup compares with every key to the end, so that its time tells
 * nothing about how much of a guess was right. Any thread.
 */
public final class ApiKeys {
    private final List<Entry> entries;

    private ApiKeys(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** What a key stands for. */
    public enum Role {
        /** Stands in pages: sends events and reads lists. */
        PUBLIC,
        /** Stays on servers: may do everything on its site. */
        SECRET
    }

    /** A key that was found. */
    public record Grant(String site, Role role) {}

    private static final class Entry {
        private final byte[] hash;
        private final Grant grant;

        Entry(String key, Grant grant) {
            this.hash = hash(key);
            this.grant = grant;
        }
    }

    /** The keys of one site, as configured; its text form shows none. */
    public record SiteKeys(String site, List<String> publicKeys, List<String> secretKeys) {
        public SiteKeys {
            publicKeys = List.copyOf(publicKeys);
            secretKeys = List.copyOf(secretKeys);
        }

        @Override
        public String toString() {
            return "SiteKeys[" + site + ", " + publicKeys.size() + " public, " + secretKeys.size() + " secret]";
        }
    }

    public static ApiKeys of(List<SiteKeys> sites) {
        List<Entry> entries = new ArrayList<>();
        for (SiteKeys keys : sites) {
            for (String key : keys.publicKeys()) {
                entries.add(new Entry(key, new Grant(keys.site(), Role.PUBLIC)));
            }
            for (String key : keys.secretKeys()) {
                entries.add(new Entry(key, new Grant(keys.site(), Role.SECRET)));
            }
        }
        return new ApiKeys(entries);
    }

    /** Whether the node asks for no keys. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** What the key stands for, or null for a stranger's. */
    public @Nullable Grant find(String key) {
        byte[] hash = hash(key);
        Grant found = null;
        for (Entry entry : entries) {
            if (MessageDigest.isEqual(entry.hash, hash)) {
                found = entry.grant;
            }
        }
        return found;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
