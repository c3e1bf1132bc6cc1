package dev.attune.log.rocksdb;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The name of a log's life, drawn when its directory is new. */
final class Epoch {
    private static final byte[] NAME = "epoch".getBytes(StandardCharsets.UTF_8);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private Epoch() {}

    static String of(Database database) {
        byte[] stored = database.value(Column.META, NAME);
        if (stored != null) {
            return new String(stored, StandardCharsets.UTF_8);
        }
        String drawn = draw();
        database.write(batch -> batch.put(database.handle(Column.META), NAME, drawn.getBytes(StandardCharsets.UTF_8)));
        database.sync();
        return drawn;
    }

    private static String draw() {
        SecureRandom random = new SecureRandom();
        StringBuilder drawn = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }
}
