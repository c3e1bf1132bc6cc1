package dev.attune.log.rocksdb;

/** What an acknowledged append survives. */
public enum Durability {
    /** Power loss: the bytes are on stable storage. */
    FSYNC,
    /** The death of the process, not of the machine: the bytes are in the operating system's cache. */
    OS
}
