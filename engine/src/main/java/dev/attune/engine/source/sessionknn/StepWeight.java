package dev.attune.engine.source.sessionknn;

/** How much a neighbour counts that shares the p-th last item and none after it, p from 1. */
public enum StepWeight {
    /** 1 − p / 10, and nothing from the tenth on: VMIS-kNN. */
    LINEAR,
    /** 1 / p: V-SKNN. */
    DIVIDED;

    double at(int step) {
        return this == LINEAR ? Math.max(0, 1 - step / 10.0) : 1.0 / step;
    }
}
