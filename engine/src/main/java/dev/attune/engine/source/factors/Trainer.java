package dev.attune.engine.source.factors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The working state of the factors and what an interaction does to it: the pair is noted, the person's vector improves,
 * then the item's (He et al., SIGIR 2016, section 4.4), then, if the settings say so, those of some people and items
 * whose turn it is, so that all of the model follows. One thread at a time.
 */
final class Trainer {
    /** So many interactions after which the sums are formed anew. */
    private static final int SUM_UP = 1 << 18;

    /** So many rows are looked at for one that is in use. */
    private static final int LOOK_AHEAD = 32;

    /** A vector that is new has further to go. */
    private static final int FIRST_PASSES = 2;

    private final FactorsSettings settings;
    private final People people = new People();
    private final Vectors personVectors;
    private final Items items;
    private final Coordinates coordinates;
    private long latest = Long.MIN_VALUE;
    private long learned;
    private long version;
    private int nextPerson;
    private int nextRow;

    Trainer(FactorsSettings settings) {
        this.settings = settings;
        this.personVectors = new Vectors(settings.dimensions());
        this.items = new Items(settings);
        this.coordinates =
                new Coordinates(settings.dimensions(), Math.max(settings.itemsPerPerson(), settings.peoplePerItem()));
    }

    /** Counts the calls of {@link #learn}. */
    long version() {
        return version;
    }

    Items items() {
        return items;
    }

    People people() {
        return people;
    }

    Vectors personVectors() {
        return personVectors;
    }

    /** Learns all notes, in order. */
    void learn(Notes notes) {
        version++;
        for (int n = 0; n < notes.size(); n++) {
            if (notes.retraction(n)) {
                takeBack(notes.person(n), notes.item(n), notes.weight(n));
            } else {
                add(notes, n);
            }
            for (int turn = 0; turn < Math.max(1, settings.refresh()); turn++) {
                visitPerson(settings.refresh() > 0);
                visitItem(settings.refresh() > 0);
            }
            if (++learned % SUM_UP == 0) {
                personVectors.sumUp();
                items.sumUp();
            }
        }
    }

    /** Goes over everybody, then over every item, once. */
    void sweep() {
        for (int slot = 0; slot < personVectors.rows(); slot++) {
            if (people.at(slot) != null) {
                improvePerson(slot, 1);
            }
        }
        for (int row = 0; row < items.vectors().rows(); row++) {
            if (items.itemOf(row) >= 0) {
                improveItem(items.audience(items.itemOf(row)), 1);
            }
        }
    }

    /** What a seen pair of this summed weight weighs. */
    double confidence(double weight) {
        return Math.min(settings.weightCap(), weight);
    }

    /** λ of a person whose list holds so many items with vectors. */
    double personRegularization(int pairs) {
        return settings.regularization() * (pairs + items.missingTotal());
    }

    /** λ of an item. */
    double itemRegularization(Audience audience) {
        return settings.regularization() * (audience.people() + items.missing(audience.row()) * people.size());
    }

    private void add(Notes notes, int n) {
        int item = notes.item(n);
        latest = Math.max(latest, notes.time(n));
        int slot = slotOf(notes.person(n));
        Person person = people.person(slot);
        boolean isNew = person.place(item) < 0;
        person.add(item, notes.weight(n), notes.time(n));
        Audience audience = items.open(item);
        if (isNew) {
            audience.join();
        }
        audience.put(slot, person.weight(0), notes.time(n), settings.peoplePerItem());
        if (person.size() > settings.itemsPerPerson()) {
            items.leave(person.dropOldest(), slot, version);
        }
        boolean admitted = audience.row() < 0 && audience.people() >= settings.admitAfter();
        if (admitted) {
            items.admit(item, audience, version);
        } else if (isNew && audience.row() >= 0) {
            items.count(audience);
        }
        improvePerson(slot, person.size() == 1 ? FIRST_PASSES : 1);
        improveItem(audience, admitted ? FIRST_PASSES : 1);
    }

    private void takeBack(long hash, int item, float weight) {
        int slot = people.slot(hash);
        if (slot < 0 || people.person(slot).place(item) < 0) {
            return;
        }
        Person person = people.person(slot);
        if (person.subtract(item, weight)) {
            items.leave(item, slot, version);
        } else {
            items.audience(item).weigh(slot, person.weight(person.place(item)));
        }
        if (person.size() == 0) {
            letGo(slot);
        } else {
            improvePerson(slot, 1);
        }
        Audience audience = items.at(item);
        if (audience != null) {
            improveItem(audience, 1);
        }
    }

    private int slotOf(long hash) {
        int held = people.slot(hash);
        if (held >= 0) {
            people.activate(held);
            return held;
        }
        if (people.size() == settings.people()) {
            letGo(people.oldest());
        }
        int slot = personVectors.take();
        personVectors.weigh(slot, 1);
        people.put(slot, hash, new Person());
        return slot;
    }

    private void letGo(int slot) {
        Person person = people.person(slot);
        while (person.size() > 0) {
            items.leave(person.dropOldest(), slot, version);
        }
        people.remove(slot);
        personVectors.giveBack(slot);
    }

    private void improvePerson(int slot, int passes) {
        Person person = people.person(slot);
        Vectors vectors = items.vectors();
        coordinates.begin(personVectors.numbers(), personVectors.at(slot));
        for (int n = 0; n < person.size(); n++) {
            int row = items.audience(person.item(n)).row();
            if (row >= 0) {
                double seen = confidence(person.weight(n));
                coordinates.add(vectors.numbers(), vectors.at(row), seen, items.missing(row));
            }
        }
        double regularization = personRegularization(coordinates.pairs());
        for (int pass = 0; pass < passes && vectors.size() > 0; pass++) {
            coordinates.pass(vectors.sum(), items.missingFactor(), regularization);
        }
        personVectors.set(slot, coordinates.vector());
    }

    private void improveItem(Audience audience, int passes) {
        int row = audience.row();
        if (row < 0 || audience.size() == 0) {
            return;
        }
        coordinates.begin(items.vectors().numbers(), items.vectors().at(row));
        double missing = items.missing(row);
        // Those remembered stand for all who hold the item.
        double scale = (double) audience.people() / audience.size();
        for (int n = 0; n < audience.size(); n++) {
            double seen = confidence(audience.weight(n));
            int at = personVectors.at(audience.slot(n));
            coordinates.add(personVectors.numbers(), at, scale * seen, scale * missing);
        }
        double regularization = itemRegularization(audience);
        for (int pass = 0; pass < passes; pass++) {
            coordinates.pass(personVectors.sum(), missing, regularization);
        }
        items.vectors().set(row, coordinates.vector());
        items.changed(row, version);
    }

    /** Goes on to the next person, lets go whoever was idle too long, and improves the others if asked for. */
    private void visitPerson(boolean improve) {
        for (int n = Math.min(LOOK_AHEAD, personVectors.rows()); n > 0; n--) {
            nextPerson = nextPerson + 1 < personVectors.rows() ? nextPerson + 1 : 0;
            Person person = people.at(nextPerson);
            if (person != null) {
                if (person.lastTime() < latest - settings.idle()) {
                    letGo(nextPerson);
                } else if (improve) {
                    improvePerson(nextPerson, 1);
                }
                return;
            }
        }
    }

    /** The same for items. */
    private void visitItem(boolean improve) {
        int rows = items.vectors().rows();
        for (int n = Math.min(LOOK_AHEAD, rows); n > 0; n--) {
            nextRow = nextRow + 1 < rows ? nextRow + 1 : 0;
            if (items.itemOf(nextRow) >= 0) {
                Audience audience = items.audience(items.itemOf(nextRow));
                if (audience.lastTime() < latest - settings.idle()) {
                    items.expire(audience, version);
                } else if (improve) {
                    improveItem(audience, 1);
                }
                return;
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(latest);
        out.writeLong(learned);
        out.writeInt(nextPerson);
        out.writeInt(nextRow);
        people.write(out, settings.itemsPerPerson());
        personVectors.write(out);
        items.write(out);
    }

    void read(DataInput in) throws IOException {
        latest = in.readLong();
        learned = in.readLong();
        nextPerson = in.readInt();
        nextRow = in.readInt();
        people.read(in);
        personVectors.read(in);
        items.read(in);
    }
}
