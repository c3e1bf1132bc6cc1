package dev.attune.evaluate.format;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of several files of the table kind, one file after the other, none of it held in memory. */
final class TableFiles implements RowSource {
    private final Iterator<Path> files;
    private final Format format;
    private final Layout.Parser parser;
    private final Tally tally;
    private @Nullable TableFile open;

    TableFiles(List<Path> files, Format format, Tally tally) {
        this.files = files.iterator();
        this.format = format;
        this.parser = format.layouts().get(0).parser().get();
        this.tally = tally;
    }

    @Override
    public @Nullable Row next() {
        while (open != null || files.hasNext()) {
            if (open == null) {
                open = new TableFile(files.next(), format, parser, tally);
            }
            Row row = open.next();
            if (row != null) {
                return row;
            }
            close();
        }
        return null;
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
