package dev.attune.evaluate.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.attune.engine.catalog.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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
    /** Reviews of products, with ratings. */
    AMAZON,
    /** What a bandit showed, with which probability, and whether it was clicked. */
    OPEN_BANDIT,
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
        if (this == OPEN_BANDIT) {
            return OpenBanditItems.read(files, new Tally(options.skipBad()));
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
        long header = layouts().stream().anyMatch(Layout::header) ? 1 : 0;
        return files.stream().mapToLong(file -> Lines.count(file) - header).sum();
    }

    /** Where the test sessions of {@link #PREFIX_TARGET} go on after these training files. */
    public static Pace paceAfter(List<Path> trainingFiles) {
        return PrefixTarget.paceAfter(trainingFiles);
    }

    /** The columns of a set that is a table: one of these in each file. None when it is no table. */
    List<Layout> layouts() {
        return switch (this) {
            case YOOCHOOSE -> List.of(Yoochoose.LAYOUT);
            case GLOBO -> List.of(Globo.LAYOUT);
            case DESKDROP -> List.of(Deskdrop.LAYOUT);
            case TAOBAO -> List.of(Taobao.LAYOUT);
            case ONLINE_RETAIL -> List.of(OnlineRetail.LAYOUT);
            case MOVIELENS_100K -> List.of(MovieLens.LAYOUT);
            case OPEN_BANDIT -> OpenBandit.LAYOUTS;
            case PREFIX_TARGET, AMAZON, EVENTS -> List.of();
        };
    }

    /** Whether files of this set begin with such a line. */
    boolean begins(String line) {
        return switch (this) {
            case PREFIX_TARGET -> PrefixTargetFile.begins(line);
            case TAOBAO -> Taobao.begins(line);
            case AMAZON, EVENTS -> begins(JsonLines.object(line));
            case YOOCHOOSE, GLOBO, DESKDROP, ONLINE_RETAIL, MOVIELENS_100K, OPEN_BANDIT ->
                layouts().stream().anyMatch(layout -> layout.hasHeader(line));
        };
    }

    /** The name of the first column in which a first line of another set differs from those of this one. */
    String firstColumn(String line) {
        return switch (this) {
            case PREFIX_TARGET -> "session";
            case AMAZON -> Amazon.PERSON;
            case EVENTS -> EventLines.TYPE;
            case YOOCHOOSE, GLOBO, DESKDROP, TAOBAO, ONLINE_RETAIL, MOVIELENS_100K, OPEN_BANDIT ->
                layouts().get(0).firstOther(line);
        };
    }

    /** How files of this set begin, in words. */
    String expected() {
        return switch (this) {
            case PREFIX_TARGET -> "item ids, or item ids and a target";
            case TAOBAO -> "rows of " + String.join(", ", Taobao.LAYOUT.columns());
            case AMAZON -> "a JSON object with reviewerID, asin, overall, unixReviewTime";
            case EVENTS -> "a JSON object with type and time";
            case OPEN_BANDIT -> "header " + OpenBandit.NAMES;
            case YOOCHOOSE, GLOBO, DESKDROP, ONLINE_RETAIL, MOVIELENS_100K ->
                "header " + String.join(", ", layouts().get(0).columns());
        };
    }

    private boolean begins(@Nullable JsonNode object) {
        return object != null && (this == AMAZON ? Amazon.begins(object) : EventLines.begins(object));
    }

    private RowSource source(List<Path> files, ReadOptions options, Tally tally) {
        return switch (this) {
            case PREFIX_TARGET -> new PrefixTarget(files, options, tally);
            case EVENTS -> new JsonLines(this, files, EventLines::parse, tally);
            case AMAZON -> inTimeOrder(files, file -> new JsonLines(this, List.of(file), Amazon::parse, tally));
            case YOOCHOOSE, GLOBO, DESKDROP, TAOBAO, ONLINE_RETAIL, MOVIELENS_100K, OPEN_BANDIT -> table(files, tally);
        };
    }

    private RowSource table(List<Path> files, Tally tally) {
        Layout layout = layouts().get(0);
        if (layout.inTimeOrder()) {
            return new TableFiles(files, this, tally);
        }
        Layout.Parser parser = layout.parser().get();
        return inTimeOrder(files, file -> new TableFile(file, this, parser, tally));
    }

    private static RowSource inTimeOrder(List<Path> files, Function<Path, RowSource> opened) {
        List<Supplier<RowSource>> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(() -> opened.apply(file));
        }
        return new TimeOrder(sources);
    }
}
