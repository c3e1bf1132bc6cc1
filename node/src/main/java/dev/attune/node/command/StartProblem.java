package dev.attune.node.command;

/** Why a server could not start, for the person who started it: the messages from the outermost cause to the innermost. */
public final class StartProblem {
    private StartProblem() {}

    /** One line a cause, without stack traces and repetitions. */
    public static String text(Throwable failure) {
        StringBuilder text = new StringBuilder("Attune could not start.");
        String last = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (!last.contains(message)) {
                text.append("\n  ").append(message);
                last = message;
            }
        }
        return text.toString();
    }
}
