package dev.attune.node.auth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret keys of pseudonyms. Who loses the file makes strangers of all people; who shows it undoes the
 * pseudonyms. The file is text, readable by its owner alone:
 *
 * <pre>
 * attune-pseudonym-keys 1      format version
 * k1 BASE64                    key id, 32 random bytes; the last line is the key in use, those before still find people
 * </pre>
 */
public final class PseudonymKeys {
    /** Name of the file in the data directory. */
    public static final String FILE = "pseudonym.keys";

    private static final String HEADER = "attune-pseudonym-keys 1";
    private static final int KEY_BYTES = 32;
    private static final Pattern KEY_ID = Pattern.compile("k[1-9][0-9]{0,5}");
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final List<Key> keys;

    private PseudonymKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** One key. Its text form names the id alone. */
    record Key(String id, SecretKey secret) {
        static Key of(String id, byte[] bytes) {
            return new Key(id, new SecretKeySpec(bytes, Pseudonymizer.ALGORITHM));
        }

        @Override
        public String toString() {
            return "Key[" + id + ']';
        }
    }

    /**
     * Opens the key file of a data directory; creates it (and the directory) at the first start.
     *
     * @throws IOException also when the file is damaged, of an unknown version, or readable by others
     */
    public static PseudonymKeys openOrCreate(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(FILE);
        if (Files.notExists(file)) {
            create(dataDirectory, file);
        }
        requireOwnerAlone(file);
        return parse(file, Files.readAllLines(file, StandardCharsets.US_ASCII));
    }

    /** Keys that live as long as this object: for tests and for measurements. */
    public static PseudonymKeys ofSecret(byte[] secret) {
        return new PseudonymKeys(List.of(Key.of("k1", secret)));
    }

    /** The key in use first, then older ones, newest first. */
    List<Key> newestFirst() {
        List<Key> reversed = new ArrayList<>(keys);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void create(Path directory, Path file) throws IOException {
        Files.createDirectories(directory);
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        String text = HEADER + "\nk1 " + Base64.getEncoder().encodeToString(secret) + '\n';
        // Written aside and renamed: a crash leaves no half file that the next start would have to doubt.
        Path aside = directory.resolve(FILE + ".new");
        Files.deleteIfExists(aside);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(aside, options, permissions(directory))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] permissions(Path directory) throws IOException {
        return hasPermissions(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static void requireOwnerAlone(Path file) throws IOException {
        if (!hasPermissions(file)) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (!OWNER_ALONE.containsAll(found)) {
            throw new IOException(file + ": " + PosixFilePermissions.toString(found) + " (expected: rw-------)");
        }
    }

    private static PseudonymKeys parse(Path file, List<String> lines) throws IOException {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException(file + ": an unknown first line (expected: " + HEADER + ")");
        }
        List<Key> keys = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            keys.add(key(file, i + 1, lines.get(i)));
        }
        if (keys.isEmpty()) {
            throw new IOException(file + ": no key (expected: at least one line after the first)");
        }
        return new PseudonymKeys(keys);
    }

    private static Key key(Path file, int line, String text) throws IOException {
        String[] parts = text.split(" ", -1);
        if (parts.length == 2 && KEY_ID.matcher(parts[0]).matches()) {
            byte[] secret = decoded(parts[1]);
            if (secret.length == KEY_BYTES) {
                return Key.of(parts[0], secret);
            }
        }
        throw new IOException(
                file + ", line " + line + ": damaged (expected: a key id and " + KEY_BYTES + " bytes in Base64)");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
