package dev.attune.node.api;

import java.util.function.Function;

/** A value that was read from a request, or why it could not be. */
public sealed interface Outcome<T> {
    /** Goes on with the value; a rejection stays what it is. */
    <R> Outcome<R> then(Function<? super T, Outcome<R>> next);

    /** One answer for either case. */
    <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Rejected<T>, ? extends R> rejected);

    /** It was read. */
    record Accepted<T>(T value) implements Outcome<T> {
        @Override
        public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
            return next.apply(value);
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> accepted, Function<? super Rejected<T>, ? extends R> rejected) {
            return accepted.apply(value);
        }
    }

    /** It was not. */
    record Rejected<T>(int status, ApiError error) implements Outcome<T> {
        @Override
        public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
            return new Rejected<>(status, error);
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> accepted, Function<? super Rejected<T>, ? extends R> rejected) {
            return rejected.apply(this);
        }
    }

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> rejected(ErrorCode code, String message) {
        return new Rejected<>(code.status(), ApiError.of(code, message));
    }

    static <T> Outcome<T> rejected(ErrorCode code, String message, String path) {
        return new Rejected<>(code.status(), ApiError.of(code, message, path));
    }

    static <T> Outcome<T> rejected(ApiError error) {
        return new Rejected<>(400, error);
    }
}
