package dev.attune.evaluate.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small files made up for one test. */
final class Fixture {
    static final String GLOBO_HEADER = "user_id,session_id,session_start,session_size,click_article_id,click_timestamp,"
            + "click_environment,click_deviceGroup,click_os,click_country,click_region,click_referrer_type";
    static final String DESKDROP_HEADER =
            "timestamp,eventType,contentId,personId,sessionId,userAgent,userRegion,userCountry";
    static final String RETAIL_HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    static final String YOOCHOOSE_HEADER = "SessionId\tItemId\tTime";
    static final String MOVIELENS_HEADER = "user_id:token\titem_id:token\trating:float\ttimestamp:float";

    private Fixture() {}

    static Path plain(Path folder, String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), Arrays.asList(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path packed(Path folder, String name, String... lines) {
        Path path = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    static List<Row> read(Format format, Path... files) {
        return read(format, ReadOptions.STRICT, files);
    }

    static List<Row> read(Format format, ReadOptions options, Path... files) {
        try (Rows rows = format.read(List.of(files), options)) {
            List<Row> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }
}
