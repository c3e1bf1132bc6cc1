package dev.attune.node.api;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Builds a tree that holds a {@link Flaw} in the place of each value that is not usable. For one thread, one text. */
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int remaining;

    TreeReader(JsonParser parser, int maxValues) {
        this.parser = parser;
        this.remaining = maxValues;
    }

    /** Reads the one value that the text must consist of. */
    JsonNode whole() throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonParseException(parser, "empty");
        }
        JsonNode root = value(1);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more after the end");
        }
        return root;
    }

    private JsonNode value(int depth) throws IOException {
        if (--remaining < 0) {
            throw new TooManyValuesException();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> depth > StrictJson.MAX_DEPTH ? skipped() : object(depth);
            case START_ARRAY -> depth > StrictJson.MAX_DEPTH ? skipped() : array(depth);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> whole(parser.getTextLength());
            case VALUE_NUMBER_FLOAT -> fraction(parser.getTextLength());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new JsonParseException(parser, "no value");
        };
    }

    private JsonNode skipped() throws IOException {
        parser.skipChildren();
        return flawed(Flaw.DEEP);
    }

    private JsonNode object(int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value(depth + 1);
            object.set(name, object.has(name) ? flawed(Flaw.TWICE) : value);
        }
        return object;
    }

    private JsonNode array(int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth + 1));
        }
        return array;
    }

    private JsonNode text() throws IOException {
        return parser.getTextLength() > StrictJson.MAX_TEXT ? flawed(Flaw.LONG_TEXT) : NODES.textNode(parser.getText());
    }

    private JsonNode whole(int length) throws IOException {
        if (length > StrictJson.MAX_NUMBER) {
            return flawed(Flaw.NUMBER);
        }
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? NODES.numberNode(parser.getBigIntegerValue())
                : NODES.numberNode(parser.getLongValue());
    }

    private JsonNode fraction(int length) throws IOException {
        if (length > StrictJson.MAX_NUMBER) {
            return flawed(Flaw.NUMBER);
        }
        double number = parser.getDoubleValue();
        return Double.isFinite(number) ? NODES.numberNode(number) : flawed(Flaw.NUMBER);
    }

    private static JsonNode flawed(Flaw flaw) {
        return NODES.pojoNode(flaw);
    }

    /** The text holds more values than the caller allows. */
    static final class TooManyValuesException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
