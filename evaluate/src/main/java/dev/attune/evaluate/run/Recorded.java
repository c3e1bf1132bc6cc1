package dev.attune.evaluate.run;

import static java.util.Objects.requireNonNull;

import dev.attune.evaluate.exam.Outcome;
import dev.attune.evaluate.exam.Question;
import dev.attune.evaluate.format.FormatException;
import dev.attune.evaluate.format.RecordedList;
import dev.attune.evaluate.model.Proposal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Lists that others made, by the place in a session that they were made for. Where there are some, only their places
 * count, for our models as well. The order of a file counts, whether or not scores are equal. Immutable.
 */
final class Recorded {
    /** No lists: every place counts. */
    static final Recorded NONE = new Recorded(List.of(), Map.of());

    private final List<String> names;
    private final Map<Place, List<Proposal>> lists;

    private Recorded(List<String> names, Map<Place, List<Proposal>> lists) {
        this.names = names;
        this.lists = lists;
    }

    /** The next click of a session after so many. */
    private record Place(String session, int clicks) {}

    /** Reads files, by the name under which their lists are shown; all must have lists for the same places. */
    static Recorded read(Map<String, Path> files) {
        Map<Place, List<Proposal>> lists = new LinkedHashMap<>();
        int before = 0;
        for (Path file : files.values()) {
            for (RecordedList list : RecordedList.read(file)) {
                Place place = new Place(list.session(), list.position() + 1);
                List<Proposal> beside = lists.computeIfAbsent(place, ignored -> new ArrayList<>());
                if (beside.size() != before) {
                    throw new FormatException(
                            name(file),
                            list.line(),
                            "Position",
                            "session " + list.session() + ", position " + list.position()
                                    + " (expected: each place once, the same ones in every file)");
                }
                beside.add(proposal(list.items()));
            }
            before++;
            requireAll(lists, before, file);
        }
        return new Recorded(List.copyOf(files.keySet()), lists);
    }

    List<String> names() {
        return names;
    }

    /** The same places without the lists, for repeats of models that are random. */
    Recorded places() {
        Map<Place, List<Proposal>> places = new LinkedHashMap<>();
        lists.keySet().forEach(place -> places.put(place, List.of()));
        return new Recorded(List.of(), places);
    }

    /** Adds the recorded lists to what is counted of a run, and lets nothing pass but their places. */
    Beside beside(Consumer<Outcome> scores) {
        return new Beside(scores);
    }

    /** Between the exam of one run and its scores. One thread. */
    final class Beside implements Consumer<Outcome> {
        private final Consumer<Outcome> scores;
        private final Set<Place> met = new HashSet<>();

        private Beside(Consumer<Outcome> scores) {
            this.scores = scores;
        }

        @Override
        public void accept(Outcome outcome) {
            if (lists.isEmpty()) {
                scores.accept(outcome);
                return;
            }
            Place place = place(outcome.question());
            List<Proposal> recorded = lists.get(place);
            if (recorded != null) {
                met.add(place);
                scores.accept(with(outcome, recorded));
            }
        }

        /** Throws when a list was made for a place that did not come. */
        void end() {
            for (Place place : lists.keySet()) {
                if (!met.contains(place)) {
                    throw new IllegalArgumentException("recorded: session " + place.session() + ", position "
                            + (place.clicks() - 1) + " (expected: one of the test files, with a click after it)");
                }
            }
        }
    }

    private static Outcome with(Outcome outcome, List<Proposal> recorded) {
        List<Proposal> proposals = new ArrayList<>(outcome.proposals());
        proposals.addAll(recorded);
        return new Outcome(
                outcome.question(),
                outcome.target(),
                outcome.time(),
                outcome.coldUser(),
                outcome.coldItem(),
                proposals);
    }

    /** The unit ends with the session's own name. */
    private static Place place(Question question) {
        String unit = question.unit();
        return new Place(unit.substring(unit.lastIndexOf('/') + 1), question.position());
    }

    private static void requireAll(Map<Place, List<Proposal>> lists, int files, Path file) {
        lists.forEach((place, beside) -> {
            if (beside.size() != files) {
                throw new FormatException(
                        name(file),
                        0,
                        null,
                        "no list for session " + place.session() + ", position " + (place.clicks() - 1)
                                + " (expected: the same places in every file)");
            }
        });
    }

    private static Proposal proposal(List<String> items) {
        return new Proposal(
                items, IntStream.range(0, items.size()).mapToDouble(n -> -n).toArray());
    }

    private static String name(Path file) {
        return requireNonNull(file.getFileName(), "file").toString();
    }
}
