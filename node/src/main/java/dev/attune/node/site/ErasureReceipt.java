package dev.attune.node.site;

/** What an erasure removed from the files; the models forgot as well. */
public record ErasureReceipt(int events, int interactions, int lists, long behaviours) {}
