package dev.attune.text;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;

/**
 * all-MiniLM-L6-v2 (Reimers and Gurevych, Sentence-BERT, EMNLP 2019; quantised): 384 numbers, on the calling thread,
 * about 10 ms for a title. Loading takes a second or two and unpacks a native library below the home directory.
 */
public final class MiniLm implements TextModel {
    /** How many numbers a vector has. */
    public static final int DIMENSIONS = 384;

    private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);

    /** Loads the model. */
    public MiniLm() {}

    @Override
    public float[] vector(String text) {
        float[] vector = model.embed(text).content().vector();
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        float[] unit = new float[vector.length];
        for (int n = 0; n < unit.length && sum > 0; n++) {
            unit[n] = (float) (vector[n] / Math.sqrt(sum));
        }
        return unit;
    }
}
