package dev.attune.bench.traffic;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Actions as bodies of {@code POST /v1/events}, some 400 bytes an event: what a tracker sends from a shop's page. */
public final class EventBodies {
    private static final int BYTES = 420;

    private final Catalogue catalogue;

    public EventBodies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One request. Every text in it is plain ASCII of our own making, so nothing has to be escaped. */
    public byte[] of(List<Action> actions) {
        StringBuilder json = new StringBuilder(BYTES * (actions.size() + 1)).append("{\"events\":[");
        for (int i = 0; i < actions.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            write(actions.get(i), json);
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Action action, StringBuilder json) {
        String item = Catalogue.itemId(action.item());
        String category = catalogue.categoryOf(action.item());
        json.append("{\"id\":\"").append(action.id());
        json.append("\",\"type\":\"").append(action.type());
        json.append("\",\"time\":").append(action.time());
        json.append(",\"user\":{\"anonymousId\":\"").append(action.person());
        json.append("\"},\"session\":\"").append(action.session());
        json.append("\",\"item\":\"").append(item);
        json.append("\",\"page\":{\"url\":\"https://shop.example/")
                .append(category)
                .append('/')
                .append(item);
        json.append("\",\"referrer\":\"https://shop.example/").append(category);
        json.append("\",\"title\":\"Thing ")
                .append(action.item())
                .append(" of ")
                .append(category);
        json.append("\"},\"context\":{\"viewport\":\"1280x720\",\"language\":\"en\"}}");
    }
}
