package dev.attune.engine.recommend;

import org.jspecify.annotations.Nullable;

/**
 * Finds one scalar of the top level in the text of a JSON object, without a parser's tree: item properties were checked
 * when they were stored. What is not JSON finds nothing.
 */
final class Properties {
    private final String text;
    private int position;

    private Properties(String text) {
        this.text = text;
    }

    /** The value as text, without quotes; null when it is missing, null, an array or an object. */
    static @Nullable String find(@Nullable String json, String field) {
        if (json == null) {
            return null;
        }
        try {
            return new Properties(json).find(field);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String find(String field) {
        position = text.indexOf('{') + 1;
        while (position > 0 && next() == '"') {
            String name = string();
            if (next() != ':') {
                return null;
            }
            position++;
            char first = next();
            if (name.equals(field)) {
                return first == '{' || first == '[' ? null : scalar(first);
            }
            skip(first);
            if (next() == ',') {
                position++;
            }
        }
        return null;
    }

    private @Nullable String scalar(char first) {
        if (first == '"') {
            return string();
        }
        String word = word();
        return word.equals("null") ? null : word;
    }

    private void skip(char first) {
        if (first == '"') {
            string();
        } else if (first == '{' || first == '[') {
            skipNested();
        } else {
            word();
        }
    }

    private void skipNested() {
        int depth = 0;
        do {
            char c = text.charAt(position);
            if (c == '"') {
                string();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            position++;
        } while (depth > 0);
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return text.charAt(position);
    }

    private String word() {
        int from = position;
        while (",}] \t\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(from, position);
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        position++;
        while (text.charAt(position) != '"') {
            char c = text.charAt(position++);
            value.append(c == '\\' ? escaped() : c);
        }
        position++;
        return value.toString();
    }

    private char escaped() {
        char c = text.charAt(position++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                position += 4;
                yield (char) Integer.parseInt(text, position - 4, position, 16);
            }
            default -> c;
        };
    }
}
