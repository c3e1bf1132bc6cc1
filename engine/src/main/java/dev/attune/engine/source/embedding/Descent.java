package dev.attune.engine.source.embedding;

/** Moves vectors and positions' weights against the gradient of an example. Vectors stay on the unit sphere. */
final class Descent {
    /** Negatives with less of the sum stay where they are: they would not be moved by any amount that counts. */
    private static final float LEAST_SHARE = 1e-6f;

    private final Model model;
    private final float rate;
    private final float positionRate;
    private final float[] moved;

    Descent(Model model, float rate, float positionRate) {
        this.model = model;
        this.rate = rate;
        this.positionRate = positionRate;
        this.moved = new float[model.dimensions()];
    }

    void move(Session session, int target, Negatives negatives, Softmax softmax) {
        float[] direction = session.direction();
        float temperature = softmax.temperature();
        turn(target, softmax.targetCosine(), temperature * (softmax.targetShare() - 1), direction);
        for (int n = 0; n < negatives.size(); n++) {
            if (softmax.share(n) > LEAST_SHARE) {
                int row = negatives.row(n);
                // The same item may have been drawn, and moved, before.
                turn(row, model.dot(row, direction), temperature * softmax.share(n), direction);
            }
        }
        for (int place = 0; place < session.size(); place++) {
            pull(session.row(place), place, softmax.slope());
        }
    }

    /** Turns a vector v in the plane of v and ŝ, against the gradient slope · (ŝ − cosine · v). */
    private void turn(int row, float cosine, float slope, float[] direction) {
        float sine2 = Math.max(0, 1 - cosine * cosine);
        float step = slope * rate(row, slope * slope * sine2);
        float stretch = 1 + step * cosine;
        float factor =
                1 / (float) Math.sqrt(Math.max(1e-6f, stretch * stretch - 2 * stretch * step * cosine + step * step));
        float keep = stretch * factor;
        float add = -step * factor;
        float[] vectors = model.vectors();
        int at = row * direction.length;
        for (int d = 0; d < direction.length; d++) {
            vectors[at + d] = keep * vectors[at + d] + add * direction[d];
        }
    }

    /** Moves an item of the session, and the weight of its position. */
    private void pull(int row, int place, float[] slope) {
        float along = model.dot(row, slope);
        float weight = model.positions()[place];
        float[] vectors = model.vectors();
        float[] tangent = moved;
        int at = row * tangent.length;
        for (int d = 0; d < tangent.length; d++) {
            tangent[d] = weight * (slope[d] - along * vectors[at + d]);
        }
        float step = rate(row, dot(tangent, tangent));
        for (int d = 0; d < tangent.length; d++) {
            vectors[at + d] -= step * tangent[d];
        }
        model.normalize(row);
        float[] sums = model.positionSquares();
        sums[place] += along * along;
        model.positions()[place] -= positionRate * along / (float) Math.sqrt(sums[place]);
    }

    /** What to multiply a row's gradient by, after its squared length went into the row's sum. */
    private float rate(int row, float square) {
        float[] sums = model.squares();
        sums[row] += square / moved.length;
        return rate / (float) Math.sqrt(sums[row]);
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
