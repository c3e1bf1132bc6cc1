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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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

    static final String BANDIT_HEADER = banditHeader(34);
    static final String RECORDED_HEADER = "SessionId;Position;Recommendations;Scores";

    private Fixture() {}

    static String banditHeader(int items) {
        StringBuilder header = new StringBuilder(
                ",timestamp,item_id,position,click,propensity_score,user_feature_0,user_feature_1,user_feature_2,user_feature_3");
        for (int n = 0; n < items; n++) {
            header.append(",user-item_affinity_").append(n);
        }
        return header.toString();
    }

    /** One line of the men's campaign. */
    static String bandit(String time, int item, String position, String click, String propensity) {
        return "0," + time + "," + item + "," + position + "," + click + "," + propensity + ",f0,f1,f2,f3"
                + ",0.0".repeat(34);
    }

    static String review(String person, String item, String rating, long seconds) {
        return "{\"reviewerID\": \"" + person + "\", \"asin\": \"" + item
                + "\", \"reviewerName\": \"Ann Nonymous\", \"helpful\": [0, 0], \"reviewText\": \"Good.\", \"overall\": "
                + rating + ", \"summary\": \"good\", \"unixReviewTime\": " + seconds
                + ", \"reviewTime\": \"02 28, 2014\"}";
    }

    static Path zipped(Path folder, String name, String entry, String... lines) {
        Path path = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

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
