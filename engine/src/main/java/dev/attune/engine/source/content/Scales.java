package dev.attune.engine.source.content;

/**
 * What the sums of an item's features are to be multiplied with: its vector as the frequencies and prices of the moment
 * make it. Filled again for each item; of one request thread.
 */
final class Scales {
    /** The part of a half-life of an item without age. */
    static final double NO_AGE = -1;
    /** That of an item that is not to be proposed: whatever is multiplied with it is no number. */
    static final double NOT_AVAILABLE = Double.NaN;

    double label;
    double word;
    double priceX;
    double priceY;
    int whole;
    double part;

    void clear() {
        label = 0;
        word = 0;
        priceX = 0;
        priceY = 0;
        whole = 0;
        part = NOT_AVAILABLE;
    }

    void price(double length, double logarithm, Prices.Scale prices) {
        if (!(length > 0)) {
            priceX = 0;
            priceY = 0;
            return;
        }
        double tangent = prices.halfTangent(logarithm);
        double unit = length / (1 + tangent * tangent);
        priceX = (1 - tangent * tangent) * unit;
        priceY = 2 * tangent * unit;
    }

    /**
     * 2^(−age / half-life); 1 for an item of unknown or no age, no number for one that is not available.
     *
     * @param inversePartNow 1 over the part of a half-life of now
     */
    double recency(int wholeNow, double inversePartNow) {
        return part == NO_AGE ? 1 : Recency.factor(whole - wholeNow, part * inversePartNow);
    }
}
