package dev.attune.log.rocksdb;

import dev.attune.engine.event.Interaction;
import dev.attune.engine.event.InteractionCodec;
import dev.attune.log.InteractionLog;
import dev.attune.log.rocksdb.PersonIndex.Found;
import java.util.ArrayList;
import java.util.List;

/** The interactions of a directory. */
final class EmbeddedInteractionLog implements InteractionLog, Erasable {
    private static final int BUCKET_BITS = 16;

    private final Database database;
    private final Erasure erasure;
    private final PersonIndex people;

    EmbeddedInteractionLog(Database database, Erasure erasure) {
        this.database = database;
        this.erasure = erasure;
        people = new PersonIndex(database, Column.INTERACTION_PEOPLE, BUCKET_BITS);
    }

    @Override
    public void put(List<Interaction> interactions) {
        database.write(batch -> {
            for (Interaction interaction : interactions) {
                byte[] record = Keys.ofPosition(interaction.offset(), interaction.index());
                batch.put(database.handle(Column.INTERACTIONS), record, InteractionCodec.encode(interaction));
                people.add(batch, Keys.hash(interaction.person()), record, Keys.NOTHING);
            }
        });
    }

    @Override
    public List<Interaction> read(long fromOffset, int atMost) {
        List<Interaction> interactions = new ArrayList<>();
        if (atMost < 1) {
            return interactions;
        }
        database.scan(Column.INTERACTIONS, Keys.ofPosition(fromOffset), (key, value) -> {
            interactions.add(InteractionCodec.decode(value));
            return interactions.size() < atMost;
        });
        return interactions;
    }

    @Override
    public List<Interaction> of(String person) {
        List<Interaction> interactions = new ArrayList<>();
        for (Found found : people.find(Keys.hash(person))) {
            byte[] value = database.value(Column.INTERACTIONS, found.record);
            if (value != null) {
                interactions.add(InteractionCodec.decode(value));
            }
        }
        return interactions;
    }

    @Override
    public int removePerson(String person) {
        return erasure.remove(this, Keys.hash(person));
    }

    @Override
    public void dropBefore(long offset) {
        erasure.drop(this, offset, batch -> {});
    }

    /** Does nothing: the directory is closed as a whole, see {@link EmbeddedLog#close}. */
    @Override
    public void close() {}

    @Override
    public String title() {
        return "interactions";
    }

    @Override
    public List<Doomed> doomed(byte[] person) {
        List<byte[]> records = new ArrayList<>();
        List<byte[]> own = new ArrayList<>();
        for (Found found : people.find(person)) {
            records.add(found.record);
            own.add(found.key);
        }
        return List.of(new Doomed(Column.INTERACTIONS, records), new Doomed(people.column(), own));
    }

    @Override
    public List<Range> before(long position) {
        return List.of(Range.before(Column.INTERACTIONS, Keys.ofPosition(position)), people.before(position));
    }

    @Override
    public void recordsRemoved() {}
}
