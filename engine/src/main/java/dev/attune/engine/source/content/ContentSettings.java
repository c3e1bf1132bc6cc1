package dev.attune.engine.source.content;

import static java.util.Objects.requireNonNull;

import dev.attune.engine.decay.Decay;
import dev.attune.engine.settings.Expected;

/**
 * Settings of the content source; learning first, reading second.
 *
 * @param engagementHalfLife ms after which an interaction weighs half in an item's engagement
 * @param weightCap most that the engagement weight of one interaction counts
 * @param mostWords most words of an item that are read, the title's before the text's
 * @param blocks shares of the blocks of an item's vector
 * @param taste how a taste is made
 * @param itemHalfLife ms after its publication when an item counts half
 * @param gain how much engagement raises a score: an item of full engagement counts 1 + gain
 * @param scan most entries of the index that one request reads
 */
public record ContentSettings(
        long engagementHalfLife,
        double weightCap,
        int mostWords,
        BlockWeights blocks,
        TasteSettings taste,
        long itemHalfLife,
        double gain,
        int scan) {

    private static final long DAY = 86_400_000;

    public ContentSettings {
        Decay.check("engagementHalfLife", engagementHalfLife);
        Expected.within("weightCap", weightCap, 0.001, 1_000);
        Expected.within("mostWords", mostWords, 0, 1_000);
        requireNonNull(blocks, "blocks");
        requireNonNull(taste, "taste");
        Decay.check("itemHalfLife", itemHalfLife);
        Expected.within("gain", gain, 0, 1_000);
        Expected.within("scan", scan, 1, 1_000_000_000);
    }

    public static ContentSettings defaults() {
        return new ContentSettings(
                30 * DAY, 5, 32, BlockWeights.defaults(), TasteSettings.defaults(), 365 * DAY, 1, 4_000);
    }

    /** The part that shapes what is stored in a snapshot; vectors are made again from the catalogue. */
    public String learning() {
        return "content " + engagementHalfLife + ' ' + weightCap;
    }
}
