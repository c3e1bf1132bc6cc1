package dev.attune.evaluate.format;

import dev.attune.evaluate.format.Row.Amounts;
import dev.attune.evaluate.format.Row.Who;
import java.util.List;
import java.util.Map;

/** Invoice lines of a wholesaler: purchases with title and price. An invoice is a session. */
final class OnlineRetail {
    private static final int STOCK_CODE = 1;
    private static final int DESCRIPTION = 2;
    private static final int UNIT_PRICE = 5;
    static final String CURRENCY = "GBP";

    static final Layout LAYOUT = new Layout(
            Separator.COMMA,
            List.of(
                    "InvoiceNo",
                    "StockCode",
                    "Description",
                    "Quantity",
                    "InvoiceDate",
                    "UnitPrice",
                    "CustomerID",
                    "Country"),
            true,
            true,
            () -> OnlineRetail::parse);

    private OnlineRetail() {}

    private static Parsed parse(Columns columns) {
        String invoice = columns.id(0);
        double quantity = columns.number(3);
        long time = columns.dateTime(4);
        double price = columns.number(UNIT_PRICE);
        if (invoice.startsWith("C")) {
            return new Parsed.Skipped("cancellation");
        }
        if (columns.text(6).isBlank()) {
            return new Parsed.Skipped("no customer");
        }
        if (quantity <= 0 || price < 0) {
            return new Parsed.Skipped("stock correction");
        }
        return new Row(
                columns.origin(),
                "purchase",
                new Who(customer(columns.text(6)), null, invoice),
                columns.id(STOCK_CODE),
                time,
                new Amounts(quantity, pence(quantity * price), CURRENCY, Double.NaN, -1),
                Map.of("Country", columns.text(7)),
                Map.of(Catalogue.TITLE, columns.text(DESCRIPTION), Catalogue.PRICE, columns.text(UNIT_PRICE)),
                null,
                null);
    }

    /** The file writes customers as decimals, {@code 17850.0}. */
    private static String customer(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static double pence(double pounds) {
        return Math.rint(pounds * 100) / 100;
    }
}
