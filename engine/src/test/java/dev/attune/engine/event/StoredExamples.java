package dev.attune.engine.event;

import dev.attune.engine.catalog.Item;
import dev.attune.engine.event.Event.ListPosition;
import dev.attune.engine.event.Event.Page;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The values that the committed file {@code stored-v1.bin} holds. That file is never written again; {@link #main} made
 * it, and makes the next one when a version 2 comes.
 */
final class StoredExamples {
    private static final long TIME = 1_764_000_000_000L;

    private StoredExamples() {}

    static List<Entry> entries() {
        return List.of(full(), sparse(), stored(), new ItemRemoved("lamp-7", TIME + 3), updated());
    }

    static Interaction interaction() {
        return new Interaction(
                41,
                2,
                "p-0001",
                17,
                17,
                TIME,
                EventType.ADD_TO_CART,
                "lamp-7",
                List.of("lighting", "küche"),
                -2.5,
                true,
                false,
                "session-9",
                "phone",
                List.of(new Interaction.Touch("lamp-6", 1, 0.5), new Interaction.Touch("sofa-1", 2, 1)),
                new ListPosition("list-3", null, 4));
    }

    private static Event full() {
        return new Event(
                "e-1",
                EventType.CUSTOM,
                "spin_360",
                TIME,
                TIME + 25,
                "p-0001",
                "a-0001",
                "session-9",
                "lamp-7",
                2,
                39.98,
                "EUR",
                1500,
                0.75,
                4.5,
                "größe ≥ 10",
                "{\"brand\":\"acme\"}",
                new Page("https://shop.example/lamp-7", null, "Lamp 🙂"),
                new ListPosition("list-3", "home", 4),
                new Consent(true, false),
                "Mozilla/5.0",
                "{}",
                "{\"n\":1}");
    }

    private static Event sparse() {
        double none = Double.NaN;
        return new Event(
                "e-2",
                EventType.VIEW,
                "view",
                TIME + 9,
                TIME,
                "p-0002",
                null,
                null,
                null,
                none,
                none,
                null,
                -1,
                none,
                none,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Entry stored() {
        Item item = new Item(
                "lamp-7",
                "Lamp",
                List.of("lighting"),
                List.of("new", "led"),
                19.99,
                "EUR",
                "acme",
                null,
                null,
                "A lamp.",
                true,
                TIME,
                null);
        return new ItemStored(item, TIME + 2);
    }

    private static Entry updated() {
        return new PersonUpdated("p-0001", Map.of("style", "modern", "age", ""), Consent.GRANTED, TIME + 4);
    }

    /** The entries and then the interaction, each after its length in four bytes. */
    static byte[] file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Entry entry : entries()) {
            write(EntryCodec.encode(entry), out);
        }
        write(InteractionCodec.encode(interaction()), out);
        return bytes.toByteArray();
    }

    private static void write(byte[] record, DataOutputStream out) throws IOException {
        out.writeInt(record.length);
        out.write(record);
    }

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), file());
    }
}
