package dev.attune.node.collect;

import static dev.attune.node.collect.Batches.WALL;
import static dev.attune.node.collect.Batches.batch;
import static dev.attune.node.collect.Batches.event;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.attune.node.catalog.ItemParser;
import dev.attune.node.person.PersonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HostileBodiesTest {
    private static final int BODIES = 20_000;
    private static final long SEED = Long.getLong("attune.seed", 20_261_124L);

    private static final List<String> SEEDS = List.of(
            batch(event(""), event("\"depth\":0.5,\"quantity\":2,\"page\":{\"url\":\"u\",\"title\":\"t\"}")),
            batch(
                    event(
                            "\"context\":{\"a\":[1,2,{\"b\":null}],\"c\":\"\\u00e4\\ud83d\\ude00\"},\"time\":\"2025-11-24T16:00:00Z\"")),
            "{\"sentAt\":\"2025-11-24T16:00:00+01:00\",\"events\":["
                    + event("\"consent\":{\"analytics\":true,\"personalization\":true}") + "]}",
            batch(
                    event(
                            "\"recommendation\":{\"id\":\"l\",\"slot\":\"home\",\"position\":1},\"filters\":{\"x\":1e10}"),
                    "[]",
                    "null"),
            "[{\"id\":\"i\",\"title\":\"K\u00e4se\",\"price\":3.5,\"categories\":[\"a\",\"b\"]}]",
            "{\"attributes\":{\"age\":3,\"likes\":[\"a\"]},\"answers\":{\"q\":\"x\"}}");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "0",
            "-1",
            "1e400",
            "-0.0",
            "9".repeat(100),
            "\"\"",
            "\"null\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "[[[]]]",
            "{\"id\":{}}",
            "1.7976931348623157e308",
            "9223372036854775808",
            "\"2026-02-30T00:00:00Z\"",
            "[".repeat(100) + "]".repeat(100),
            "\"" + "x".repeat(70_000) + "\"");

    @Test
    void mutatedBodiesAreAnswered_neverThrown() {
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < BODIES; i++) {
            byte[] body = mutated(random);
            refused += answered(body, i) instanceof ParsedBatch.Refused ? 1 : 0;
        }
        // Both answers must have been met, or the mutations say nothing.
        assertThat(refused).as("refused of %d, seed %d", BODIES, SEED).isBetween(BODIES / 10, BODIES * 9 / 10);
    }

    private static ParsedBatch answered(byte[] body, int index) {
        try {
            if (index % 4 == 0) {
                ItemParser.parseMany(body);
                ItemParser.parseOne(body, "i");
                PersonParser.parse(body);
                PersonParser.parseConsent(body);
            }
            return EventBatchParser.parse(body, WALL);
        } catch (RuntimeException | StackOverflowError e) {
            return fail("seed " + SEED + ", body " + index + ": " + new String(body, UTF_8), e);
        }
    }

    private static byte[] mutated(Random random) {
        byte[] body = pick(random);
        int mutations = 1 + random.nextInt(3);
        for (int i = 0; i < mutations; i++) {
            body = switch (random.nextInt(8)) {
                case 0 -> flipped(body, random);
                case 1 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
                case 2 -> spliced(body, pick(random), random);
                case 3 -> digitChanged(body, random);
                case 4, 5, 6 -> valueChanged(body, random);
                default -> repeated(body, random);
            };
        }
        return body;
    }

    private static byte[] pick(Random random) {
        return SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
    }

    private static byte[] flipped(byte[] body, Random random) {
        byte[] changed = body.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** Keeps the JSON well-formed more often than a flipped bit. */
    private static byte[] digitChanged(byte[] body, Random random) {
        byte[] changed = body.clone();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] >= '0' && changed[i] <= '9' && random.nextInt(8) == 0) {
                changed[i] = (byte) ('0' + random.nextInt(10));
            }
        }
        return changed;
    }

    /** Puts another value in the place of what follows a colon. */
    private static byte[] valueChanged(byte[] body, Random random) {
        String text = new String(body, ISO_8859_1);
        int colon = text.indexOf(':', random.nextInt(text.length() + 1));
        if (colon < 0) {
            return body;
        }
        int end = colon + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return (text.substring(0, colon + 1) + value + text.substring(end)).getBytes(ISO_8859_1);
    }

    private static byte[] spliced(byte[] body, byte[] other, Random random) {
        int from = random.nextInt(other.length);
        int length = random.nextInt(other.length - from) + 1;
        return inserted(body, Arrays.copyOfRange(other, from, from + length), random);
    }

    private static byte[] repeated(byte[] body, Random random) {
        if (body.length == 0) {
            return body;
        }
        int at = random.nextInt(body.length);
        String piece = new String(body, at, 1, UTF_8).repeat(1 + random.nextInt(200));
        return inserted(body, piece.getBytes(UTF_8), random);
    }

    private static byte[] inserted(byte[] body, byte[] piece, Random random) {
        int at = random.nextInt(body.length + 1);
        byte[] whole = Arrays.copyOf(body, body.length + piece.length);
        System.arraycopy(piece, 0, whole, at, piece.length);
        System.arraycopy(body, at, whole, at + piece.length, body.length - at);
        return whole;
    }
}
