package dev.attune.evaluate.run;

import dev.attune.engine.catalog.Hash64;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.model.Events;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was read. One thread. */
final class Dataset {
    private final Set<Long> sessions = new HashSet<>();
    private final Set<Long> users = new HashSet<>();
    private final Set<Long> items = new HashSet<>();
    private long events;

    /** Counts a row and gives it on. */
    Row count(Row row) {
        events++;
        String person = Events.person(row);
        users.add(Hash64.of(person));
        sessions.add(Hash64.of(row.session() == null ? person : person + '/' + row.session()));
        if (row.item() != null) {
            items.add(Hash64.of(row.item()));
        }
        return row;
    }

    long events() {
        return events;
    }

    int sessions() {
        return sessions.size();
    }

    int users() {
        return users.size();
    }

    int items() {
        return items.size();
    }

    /** SHA-256 of each file as it lies there, by its name; files of one name by that of their folder, too. */
    static Map<String, String> sha256(List<Path> files) {
        List<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        Map<String, String> sums = new TreeMap<>();
        for (int n = 0; n < names.size(); n++) {
            Path file = files.get(n);
            boolean shared = names.indexOf(names.get(n)) != names.lastIndexOf(names.get(n));
            Path folder = file.toAbsolutePath().getParent();
            sums.put(shared && folder != null ? folder.getFileName() + "/" + names.get(n) : names.get(n), sha256(file));
        }
        return sums;
    }

    private static String sha256(Path file) {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256", e);
        }
    }
}
