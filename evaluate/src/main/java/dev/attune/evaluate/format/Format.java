package dev.attune.evaluate.format;

import dev.attune.engine.catalog.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sets of recorded behaviour that Attune reads. */
public enum Format {
    /** RecSys Challenge 2015: shop clicks by session. */
    YOOCHOOSE,
    /** Sessions without times, and prefixes of test sessions with their targets. */
    PREFIX_TARGET,
    /** Clicks of a news portal. */
    GLOBO,
    /** Articles shared in a company. */
    DESKDROP,
    /** A marketplace: views, carts, favourites, purchases. */
    TAOBAO,
    /** A wholesaler's invoices. */
    ONLINE_RETAIL,
    /** Ratings of films. */
    MOVIELENS_100K,
    /** Attune's own events, one JSON object a line. */
    EVENTS;

    /** The name on the command line, for example {@code prefix-target}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format of a name; throws {@link IllegalArgumentException} that lists the names when there is none. */
    public static Format ofName(String name) {
        for (Format format : values()) {
            if (format.wireName().equals(name)) {
                return format;
            }
        }
        String names = Arrays.stream(values()).map(Format::wireName).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("format: " + name + " (expected: one of " + names + ")");
    }

    /**
     * The rows of these files, in the order given; sets whose lines are not in time order are sorted. Reading starts at
     * the first row asked for.
     *
     * @throws FormatException when a file is not what it should be, here or while rows are read
     */
    public Rows read(List<Path> files, ReadOptions options) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("files: none (expected: one or more)");
        }
        Tally tally = new Tally(options.skipBad());
        return new Rows(source(files, options, tally), tally);
    }

    /** What the set says about its items; empty when it says nothing. Films are read from the file beside the ratings. */
    public List<Item> items(List<Path> files, ReadOptions options) {
        if (this == MOVIELENS_100K) {
            return MovieLensItems.read(files, new Tally(options.skipBad()));
        }
        Catalogue catalogue = catalogue();
        if (catalogue == null) {
            return List.of();
        }
        try (Rows rows = read(files, options)) {
            rows.forEachRemaining(catalogue::add);
        }
        return catalogue.items();
    }

    /** What the set says about its people, by known person; empty when it says nothing. */
    public Map<String, Map<String, String>> people(List<Path> files, ReadOptions options) {
        return this == MOVIELENS_100K ? MovieLensPeople.read(files, new Tally(options.skipBad())) : Map.of();
    }

    /** A new gatherer of what the rows of the set say about their items; null when they say nothing. */
    public @Nullable Catalogue catalogue() {
        boolean describes = this == TAOBAO || this == ONLINE_RETAIL;
        return describes ? new Catalogue(this == ONLINE_RETAIL ? OnlineRetail.CURRENCY : null) : null;
    }

    /** About how many rows the files hold, left-out lines counted; reads them once. */
    public long estimate(List<Path> files) {
        if (this == PREFIX_TARGET) {
            return PrefixTarget.countClicks(files);
        }
        Layout layout = layout();
        long header = layout != null && layout.header() ? 1 : 0;
        return files.stream().mapToLong(file -> Lines.count(file) - header).sum();
    }

    /** Where the test sessions of {@link #PREFIX_TARGET} go on after these training files. */
    public static Pace paceAfter(List<Path> trainingFiles) {
        return PrefixTarget.paceAfter(trainingFiles);
    }

    /** The columns of a set that is a table, else null. */
    @Nullable
    Layout layout() {
        return switch (this) {
            case YOOCHOOSE -> Yoochoose.LAYOUT;
            case GLOBO -> Globo.LAYOUT;
            case DESKDROP -> Deskdrop.LAYOUT;
            case TAOBAO -> Taobao.LAYOUT;
            case ONLINE_RETAIL -> OnlineRetail.LAYOUT;
            case MOVIELENS_100K -> MovieLens.LAYOUT;
            case PREFIX_TARGET, EVENTS -> null;
        };
    }

    private RowSource source(List<Path> files, ReadOptions options, Tally tally) {
        Layout layout = layout();
        if (layout == null) {
            return this == EVENTS ? new EventLines(files, tally) : new PrefixTarget(files, options, tally);
        }
        return layout.inTimeOrder() ? new TableFiles(files, layout, tally) : inTimeOrder(layout, files, tally);
    }

    private static RowSource inTimeOrder(Layout layout, List<Path> files, Tally tally) {
        Layout.Parser parser = layout.parser().get();
        List<Supplier<RowSource>> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(() -> new TableFile(file, layout, parser, tally));
        }
        return new TimeOrder(sources);
    }
}
