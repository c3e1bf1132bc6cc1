package dev.attune.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NewsroomTest {
    private static final int FRONT_PAGE = 64;

    @Test
    void theSameSeedWritesTheSameArticles() {
        Map<String, Object> article = new Newsroom(42).article(7, 1_000, true);
        assertEquals(article, new Newsroom(42).article(7, 1_000, true));
        assertNotEquals(
                article.get("title"), new Newsroom(43).article(7, 1_000, true).get("title"));
    }

    @Test
    void noHeadlineOfAFrontPageIsThereTwiceAndNoneIsUnfinished() {
        Set<Object> headlines = new HashSet<>();
        Set<Object> sections = new HashSet<>();
        for (int number = 0; number < FRONT_PAGE; number++) {
            Map<String, Object> article = new Newsroom(42).article(number, 1_000, true);
            headlines.add(article.get("title"));
            sections.add(article.get("categories"));
            assertFalse(article.toString().matches(".*\\{(place|number|water|country)}.*"), article.toString());
        }
        assertEquals(FRONT_PAGE, headlines.size());
        assertEquals(8, sections.size());
    }
}
