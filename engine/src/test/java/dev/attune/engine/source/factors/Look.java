package dev.attune.engine.source.factors;

import java.util.Arrays;

/** Looks at a trainer from outside, slowly: its loss and its sums, pair by pair. */
final class Look {
    private final FactorsSettings settings;
    private final Trainer trainer;

    Look(FactorsSettings settings, Trainer trainer) {
        this.settings = settings;
        this.trainer = trainer;
    }

    /** The loss of the class comment of {@link Factors}. */
    double loss() {
        double loss = 0;
        Vectors vectors = trainer.items().vectors();
        for (int slot = 0; slot < trainer.personVectors().rows(); slot++) {
            Person person = trainer.people().at(slot);
            if (person != null) {
                loss += ofPerson(person, vector(trainer.personVectors(), slot));
            }
        }
        for (int row = 0; row < vectors.rows(); row++) {
            if (trainer.items().itemOf(row) >= 0) {
                Audience audience = trainer.items().audience(trainer.items().itemOf(row));
                double[] item = vector(vectors, row);
                double missing = trainer.items().missing(row) * trainer.people().size();
                loss += settings.regularization() * (audience.people() + missing) * dot(item, item);
            }
        }
        return loss;
    }

    private double ofPerson(Person person, double[] vector) {
        Items items = trainer.items();
        double loss = 0;
        double known = 0;
        for (int row = 0; row < items.vectors().rows(); row++) {
            if (items.itemOf(row) < 0) {
                continue;
            }
            double product = dot(vector, vector(items.vectors(), row));
            int place = person.place(items.itemOf(row));
            known += place < 0 ? 0 : 1;
            loss += place < 0
                    ? items.missing(row) * product * product
                    : Math.min(person.weight(place), settings.weightCap()) * (1 - product) * (1 - product);
        }
        double missing = Math.min(settings.missing(), items.vectors().size());
        return loss + settings.regularization() * (known + missing) * dot(vector, vector);
    }

    /** How far a sum of outer products is from what it should be, relative to its largest number. */
    static double drift(Vectors vectors) {
        int n = (int) Math.sqrt(vectors.sum().length);
        double[] expected = new double[n * n];
        for (int row = 0; row < vectors.rows(); row++) {
            double[] vector = vector(vectors, row);
            for (int k = 0; k < n * n; k++) {
                expected[k] += vectors.weight(row) * vector[k / n] * vector[k % n];
            }
        }
        double most = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        double off = 0;
        for (int k = 0; k < n * n; k++) {
            off = Math.max(off, Math.abs(expected[k] - vectors.sum()[k]));
        }
        return most == 0 ? off : off / most;
    }

    static double[] vector(Vectors vectors, int row) {
        double[] vector = new double[(int) Math.sqrt(vectors.sum().length)];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = vectors.numbers()[vectors.at(row) + k];
        }
        return vector;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
