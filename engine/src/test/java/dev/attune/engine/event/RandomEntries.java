package dev.attune.engine.event;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event.ListPosition;
import dev.attune.engine.event.Event.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Entries with every field drawn at random, awkward values included. */
final class RandomEntries {
    private static final String[] TEXTS = {
        "",
        "a",
        "item-17",
        "größer",
        "日本語",
        "🙂👩‍👩‍👧",
        "\u0000",
        "line\nbreak",
        "{\"a\":[1,2]}",
        "x".repeat(200),
        "é".repeat(5000)
    };
    private static final double[] NUMBERS = {0, -0.0, 1, -1.5, 1e300, Double.MIN_VALUE, Double.POSITIVE_INFINITY, 19.99
    };
    private static final long[] LONGS = {0, -1, 1, 1_764_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE, 127, 128};

    private static final List<EventType> TYPES = List.of(EventType.values());

    private final Random random;

    RandomEntries(long seed) {
        random = new Random(seed);
    }

    Entry next() {
        return switch (random.nextInt(6)) {
            case 0 -> new ItemStored(item(), number64());
            case 1 -> new ItemRemoved(text(), number64());
            case 2 -> new PersonUpdated(text(), attributes(), maybe(this::consent), number64());
            default -> event();
        };
    }

    private Event event() {
        EventType type = type();
        String name = random.nextBoolean() ? type.wireName() : text();
        return new Event(
                text(),
                type,
                name,
                number64(),
                number64(),
                text(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                number(),
                number(),
                maybe(this::text),
                random.nextBoolean() ? -1 : number64(),
                number(),
                number(),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new Page(maybe(this::text), maybe(this::text), maybe(this::text))),
                maybe(this::listPosition),
                maybe(this::consent),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text));
    }

    private Item item() {
        return new Item(
                text(),
                maybe(this::text),
                texts(),
                texts(),
                number(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                random.nextBoolean(),
                random.nextBoolean() ? -1 : number64(),
                maybe(this::text));
    }

    Interaction interaction() {
        List<Interaction.Touch> context = new ArrayList<>();
        for (int i = random.nextInt(11); i > 0; i--) {
            context.add(new Interaction.Touch(text(), random.nextInt(), number()));
        }
        return new Interaction(
                number64(),
                random.nextInt(),
                text(),
                number64(),
                number64(),
                number64(),
                type(),
                text(),
                texts(),
                number(),
                random.nextBoolean(),
                random.nextBoolean(),
                text(),
                text(),
                context,
                maybe(this::listPosition));
    }

    private EventType type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            attributes.put(text(), text());
        }
        return attributes;
    }

    private ListPosition listPosition() {
        return new ListPosition(text(), maybe(this::text), random.nextInt());
    }

    private Consent consent() {
        return new Consent(random.nextBoolean(), random.nextBoolean());
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private double number() {
        return random.nextInt(3) == 0 ? Double.NaN : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private long number64() {
        return random.nextBoolean() ? LONGS[random.nextInt(LONGS.length)] : random.nextLong();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
