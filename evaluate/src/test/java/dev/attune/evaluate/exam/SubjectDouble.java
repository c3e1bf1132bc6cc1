package dev.attune.evaluate.exam;

import dev.attune.engine.catalog.Item;
import dev.attune.evaluate.format.Row;
import dev.attune.evaluate.model.Proposal;
import dev.attune.evaluate.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes down what it is shown and asked, in order. */
final class SubjectDouble implements Subject {
    final List<String> calls = new ArrayList<>();

    @Override
    public void store(Item item, long time) {
        calls.add("store " + item.id());
    }

    @Override
    public void learn(Row row) {
        calls.add("learn " + name(row));
    }

    @Override
    public void settle() {
        calls.add("settle");
    }

    @Override
    public void observe(Row row) {
        calls.add("observe " + name(row));
    }

    @Override
    public void introduce(String person, Map<String, String> attributes, long time) {
        calls.add("introduce " + person);
    }

    @Override
    public List<Proposal> propose(String person, long now, Set<String> exclude) {
        String without = exclude.isEmpty() ? "" : " without " + String.join(",", exclude);
        calls.add("propose " + person.substring(2) + " " + now / 1000 % 1000 + without);
        return List.of(new Proposal(List.of()));
    }

    @Override
    public int itemCount() {
        return 0;
    }

    private static String name(Row row) {
        String who = row.session() == null ? row.user() : row.session();
        return who + ":" + row.item();
    }
}
