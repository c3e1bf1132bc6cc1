package dev.attune.text;

/** Makes vectors of texts. One thread. */
@FunctionalInterface
public interface TextModel {
    /** The vector of a text: always as many numbers, of length 1, near those of texts that mean the like. */
    float[] vector(String text);
}
