package dev.attune.bench.load;

/** One open page: its stream of lists and its clicks in flight. On the event loop alone. */
public final class ListStream {
    private final LoadClient client;
    private final InFlight clicks = new InFlight();
    private final String uri;
    private long pushes;
    private String ended = "";

    /** @param uri of the stream */
    public ListStream(LoadClient client, String uri) {
        this.client = client;
        this.uri = uri;
    }

    /** Who hears of a click's fate. */
    public interface Fate {
        void sent(long now);

        void answered(long now, Answer answer, Answer.Verdicts verdicts);

        /** @param at time of the last byte of the list that answers the click */
        void listed(long at);
    }

    public void open() {
        client.stream(uri, this::pushed, reason -> ended = reason);
    }

    /** Sends one click now. */
    public void click(byte[] body, Fate fate) {
        clicks.sent();
        fate.sent(System.nanoTime());
        client.send(body, answer -> {
            long now = System.nanoTime();
            Answer.Verdicts verdicts = answer.verdicts();
            fate.answered(now, answer, verdicts);
            if (verdicts.offset() < 0) {
                clicks.refused();
            } else {
                clicks.verdict(verdicts.offset(), fate::listed);
            }
        });
    }

    private void pushed(long version) {
        pushes++;
        clicks.pushed(version, System.nanoTime());
    }

    /** Clicks whose verdict or list is not here yet. */
    public int openClicks() {
        return clicks.open();
    }

    /** Lists that came so far. */
    public long pushes() {
        return pushes;
    }

    /** Why the stream ended, empty while it is open. */
    public String ended() {
        return ended;
    }
}
