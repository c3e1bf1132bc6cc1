package dev.attune.log.rocksdb;

import dev.attune.engine.event.DecodeException;
import dev.attune.log.ListLog.ServedList;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Served lists as bytes: version (1), time in eight bytes, then id, person and JSON, each a length in four bytes and
 * UTF-8.
 */
final class ServedListCodec {
    private static final byte VERSION = 1;

    private ServedListCodec() {}

    static byte[] encode(ServedList list) {
        byte[] id = list.id().getBytes(StandardCharsets.UTF_8);
        byte[] person = list.person().getBytes(StandardCharsets.UTF_8);
        byte[] json = list.json().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(1 + 8 + 3 * 4 + id.length + person.length + json.length);
        out.put(VERSION).putLong(list.time());
        out.putInt(id.length).put(id);
        out.putInt(person.length).put(person);
        out.putInt(json.length).put(json);
        return out.array();
    }

    static ServedList decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 21 || in.get() != VERSION) {
            throw new DecodeException("served list: " + bytes.length + " bytes, version "
                    + (bytes.length == 0 ? "none" : bytes[0]) + " (expected: at least 21, version 1)");
        }
        long time = in.getLong();
        String id = text(in);
        String person = text(in);
        return new ServedList(id, person, time, text(in));
    }

    private static String text(ByteBuffer in) {
        int length = in.remaining() < 4 ? -1 : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new DecodeException("text length: " + length + " (expected: 0 to " + in.remaining() + ")");
        }
        byte[] text = new byte[length];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
