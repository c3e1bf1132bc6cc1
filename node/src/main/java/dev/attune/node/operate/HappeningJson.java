package dev.attune.node.operate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.attune.engine.profile.Profile;
import dev.attune.node.recommend.ListJson;
import dev.attune.store.profile.ProfileJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What happened to a person, as JSON. */
public final class HappeningJson {
    private HappeningJson() {}

    /** The person as it is when somebody begins to follow. */
    public static String first(Profile profile) {
        return JsonText.object(json -> {
            json.writeStringField("person", profile.user());
            json.writeBooleanField("robot", profile.quarantined());
            profile(json, profile);
        });
    }

    /** What happened since, in order. */
    public static String next(List<Happening> happenings, long missed) {
        return JsonText.object(json -> {
            json.writeArrayFieldStart("happenings");
            for (Happening happening : happenings) {
                json.writeStartObject();
                write(json, happening);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("missed", missed);
        });
    }

    private static void write(JsonGenerator json, Happening happening) throws IOException {
        if (happening instanceof Happening.Did did) {
            json.writeFieldName("event");
            ConsoleJson.event(json, did.event());
        } else if (happening instanceof Happening.Changed changed) {
            json.writeNumberField("position", changed.profile().position());
            json.writeBooleanField("robot", changed.profile().quarantined());
            profile(json, changed.profile());
        } else if (happening instanceof Happening.Served served) {
            json.writeFieldName("list");
            json.writeRawValue(ListJson.write(served.list()));
        }
    }

    private static void profile(JsonGenerator json, Profile profile) throws IOException {
        json.writeFieldName("profile");
        json.writeRawValue(new String(ProfileJson.write(profile), StandardCharsets.UTF_8));
    }
}
